import Mesh
import Reasoning
import Testing

@Suite struct SensitiveFieldRuleTests {
  private func found(_ topic: String, _ fields: [String]) -> [String] {
    StateReader().read(Estates.of([topic: fields])).topics[0].sensitiveFields.map {
      "\($0.path) \($0.category.rawValue)"
    }
  }

  @Test func `things have names and codes too`() {
    #expect(
      found(
        "jobs",
        [
          "device_name", "file_name", "error_code int", "host_count int", "email_verified boolean", "product_name",
          "address_id long", "email_sent_at timestamp-millis", "phone_model", "passport_required boolean",
          "pinned boolean",
          "village", "page int", "storage int", "zip_file", "namespace", "agent", "description", "message",
        ]) == [])
  }

  @Test func `what stands in front of a person, or says that it was verified, takes nothing away`() {
    #expect(
      found(
        "submissions",
        [
          "provider_claimant_email", "verified_date_of_birth date", "template_seeker_phone", "father_name",
          "email_domain", "has_email", "count_user_phone int", "gender_woman int", "initial_reading",
        ]) == [
          "father_name name", "provider_claimant_email contact", "template_seeker_phone contact",
          "verified_date_of_birth demographic",
        ])
  }

  @Test func `a school's telephone and a provider's address are nobody's own`() {
    #expect(found("schools", ["phone_number", "head_teacher_phone"]) == ["head_teacher_phone contact"])
    #expect(found("training_providers", ["address_line_1", "postcode", "town"]) == [])
  }

  @Test func `people are found in several languages`() {
    #expect(
      found(
        "persons", ["vorname", "apellido", "courriel", "telefone", "geburtsdatum", "cpf", "codice_fiscale", "calle"])
        == [
          "apellido name", "calle precise-location", "codice_fiscale government-id", "courriel contact",
          "cpf government-id",
          "geburtsdatum demographic", "telefone contact", "vorname name",
        ])
  }

  @Test func `a city is sensitive beside a person and not beside a shop`() {
    #expect(
      found("members", ["email", "city", "zip_code"]) == [
        "city coarse-location", "email contact", "zip_code coarse-location",
      ])
    #expect(found("stores", ["city", "zip_code", "latitude double"]) == [])
  }

  @Test func `a bonus is pay only where pay is spoken of`() {
    #expect(found("payroll_bonus", ["bonus int"]) == ["bonus pay"])
    #expect(found("game_scores", ["bonus int"]) == [])
  }

  @Test func `secrets and cards`() {
    #expect(
      found("checkout", ["cardNumber", "cvv int", "expiry", "password_hash", "iban", "api_key"]) == [
        "api_key credential", "cardNumber payment-card", "cvv payment-card-secret", "expiry payment-card",
        "iban account-number", "password_hash credential",
      ])
  }

  @Test func `documentation and tags are read`() {
    var estate = Estates.of(["t": ["x"]])
    estate.deployment.schemas[0].schema =
      #"{"type":"record","name":"T","fields":[{"name":"a","type":"string","doc":"The customer's e-mail address."},{"name":"b","type":"string","confluent:tags":["PII"]},{"name":"c","type":"string","doc":"Holds no personal data."}]}"#
    #expect(
      StateReader().read(estate).topics[0].sensitiveFields == [
        SensitiveField(path: "a", category: .contact, reason: "Its documentation speaks of `e-mail address`."),
        SensitiveField(path: "b", category: .profile, reason: "It is tagged `PII`."),
      ])
  }

  @Test func `a key's fields are sensitive too`() {
    var estate = Estates.of(["t": ["x"]])
    estate.deployment.schemas.append(
      Subject(name: "t-key", version: 1, format: .avro, schema: Estates.schema("k", ["email"]), topic: "t", side: .key))
    let reading = StateReader().read(estate).topics[0]
    #expect(reading.keyFields == ["key:email"])
    #expect(reading.sensitiveFields.map(\.path) == ["key:email"])
  }

  @Test func `shortened names are read as what they stand for`() {
    #expect(
      found(
        "PRD.X1", ["GEB_DAT", "VORN", "KTO_NR", "EMPF_NAME", "VWZ", "STR", "PLZ", "WAEHR", "BETR double", "STATUS_DAT"])
        == [
          "EMPF_NAME name", "GEB_DAT demographic", "KTO_NR account-number", "PLZ coarse-location",
          "STR precise-location", "VORN name", "VWZ free-text",
        ])
    #expect(
      found("T_CLI", ["NM_CLIENTE", "DT_NASC", "NR_CPF", "CD_STATUS", "NM_PRODUTO"]) == [
        "DT_NASC demographic", "NM_CLIENTE name", "NR_CPF government-id",
      ])
    #expect(found("p-personal", ["sozialversicherungsNr", "auftragsNr"]) == ["sozialversicherungsNr government-id"])
  }

  @Test func `addresses of mail are contacts, and those of coins are no places`() {
    #expect(found("EmailSent", ["toAddress", "template"]) == ["toAddress contact"])
    #expect(found("deposits", ["tx_hash", "from_address", "asset"]) == [])
    #expect(found("parcels", ["from_address", "weight double"]) == ["from_address precise-location"])
  }

  @Test func `what a system's messages hold is read whichever release their names count`() {
    let fields = ["KUNNR", "NAME1", "STRAS", "PSTLZ", "ORT01", "TELF1", "BANKN"]
    let people = [
      "BANKN account-number", "NAME1 name", "ORT01 coarse-location", "PSTLZ coarse-location", "STRAS precise-location",
      "TELF1 contact",
    ]
    #expect(found("SAP.DEBMAS", fields) == people)
    #expect(found("SAP.DEBMAS07", fields) == people)
    #expect(found("SAP.MATMAS05", ["MATNR", "NAME1", "ORT01"]) == [])
  }

  @Test func `documentation is read as far as its beginning`() {
    func found(_ documentation: String) -> [String] {
      var estate = Estates.of(["t": ["x"]])
      estate.deployment.schemas[0].schema =
        #"{"type":"record","name":"T","fields":[{"name":"a","type":"string","doc":"\#(documentation)"}]}"#
      return StateReader().read(estate).topics[0].sensitiveFields.map { "\($0.category.rawValue): \($0.reason)" }
    }
    let long = String(repeating: "Its length is measured in metres. ", count: 100)
    #expect(found(long + "The passport number.") == ["government-id: Its documentation speaks of `passport number`."])
    #expect(found(long + long + "The passport number.") == [])
    #expect(found("No phone number, but the iban.") == ["account-number: Its documentation speaks of `iban`."])
    #expect(found("It is what applies to a biiban.") == [])
  }

  @Test func `what people are paid is read in the language of their payroll`() {
    #expect(
      found("hr_loenn", ["brutto double", "trekk double", "skattetrinn", "periode"]) == [
        "brutto pay", "skattetrinn pay", "trekk pay",
      ])
    #expect(
      found("shift_plan", ["stawka_godzinowa double", "bruttoloenn double"]) == [
        "bruttoloenn pay", "stawka_godzinowa pay",
      ])
    #expect(found("carton_weighed", ["brutto double", "netto double", "gross double", "net double"]) == [])
  }

  @Test func `whom to reach, who is next of kin and who drove are people`() {
    #expect(
      found("suppliers", ["contacto_nombre", "contacto_movil", "contacto_movil_count int", "modelo_movil"]) == [
        "contacto_movil contact", "contacto_nombre name",
      ])
    #expect(found("x1", ["paarorende_navn", "paarorende_tlf"]) == ["paarorende_navn name", "paarorende_tlf contact"])
    #expect(found("x2", ["conductor", "brygadzista", "conductor_id"]) == ["brygadzista name", "conductor name"])
  }

  @Test func `where a plate is, somebody is`() {
    #expect(
      found("x3_gps", ["matricula", "lat double", "lng double"]) == [
        "lat precise-location", "lng precise-location", "matricula vehicle-registration",
      ])
    #expect(found("x3_gps", ["imo", "lat double", "lng double"]) == [])
    #expect(found("parking_site", ["matricula", "lat double"]) == ["matricula vehicle-registration"])
  }

  @Test func `names in other scripts are read`() {
    var estate = Estates.of(["x4": ["x"]])
    let names = ["имя", "телефон", "дата_рождения", "氏名", "メール", "电话", "数量"]
    estate.deployment.schemas[0].format = .json
    estate.deployment.schemas[0].schema =
      #"{"type":"object","properties":{\#(names.map { "\"\($0)\":{\"type\":\"string\"}" }.joined(separator: ","))}}"#
    let found = StateReader().read(estate).topics[0].sensitiveFields
    #expect(
      Dictionary(uniqueKeysWithValues: found.map { ($0.path.rawValue, $0.category) }) == [
        "имя": .name, "телефон": .contact, "дата_рождения": .demographic, "氏名": .name, "メール": .contact,
        "电话": .contact,
      ])
  }

  @Test func `a company's legal name is no person's`() {
    #expect(found("publisher_accounts", ["legal_name", "contact_email"]) == ["contact_email contact"])
    #expect(
      found("kyc_submitted", ["legal_name", "date_of_birth"]) == ["date_of_birth demographic", "legal_name name"])
  }

  @Test func `cards, needs, unions and kin by the names that companies give them`() {
    #expect(
      found(
        "bookings",
        ["passengerId", "cardPan", "ccNum", "ccExp", "nextOfKinPhone", "next_of_kin_name", "emergency_contact_email"])
        == [
          "ccExp payment-card", "ccNum payment-card", "cardPan payment-card", "emergency_contact_email contact",
          "nextOfKinPhone contact", "next_of_kin_name name",
        ].sorted())
    #expect(
      found(
        "employees", ["specialNeeds", "medicalNotes", "unionMember", "tradeUnion", "sickDays int", "puk", "jobCode"])
        == [
          "medicalNotes health", "puk credential", "sickDays health", "specialNeeds health", "tradeUnion demographic",
          "unionMember demographic",
        ])
    #expect(
      found("subscribers", ["callingNumber", "ipv4Address", "tariff"]) == [
        "callingNumber contact", "ipv4Address online-id",
      ])
  }

  @Test func `a yes or a no about somebody tells as much`() {
    #expect(
      found(
        "employees",
        [
          "name", "unionMember boolean", "is_pregnant boolean", "smoker boolean", "email_verified boolean",
          "active boolean",
        ]) == [
          "is_pregnant health", "name name", "smoker health", "unionMember demographic",
        ])
    #expect(found("rooms", ["smoker boolean", "wheelchair boolean"]) == [])
  }

  @Test func `names are found behind, in front of and within whose they are`() {
    #expect(
      found(
        "sak",
        [
          "avsender_navn", "ektefelleNavn", "mottagare_namn", "nome_da_mae", "nombre_remitente", "nom_beneficiaire",
          "afzender_naam",
        ])
        == [
          "afzender_naam name", "avsender_navn name", "ektefelleNavn name", "mottagare_namn name",
          "nom_beneficiaire name",
          "nombre_remitente name", "nome_da_mae name",
        ])
    #expect(
      found("sak", ["kundenname", "klantnaam", "dateiname", "produktname", "bestandsnaam"]) == [
        "klantnaam name", "kundenname name",
      ])
  }

  @Test func `what people write is free text where they write to each other`() {
    #expect(
      found("support.complaints", ["complaint", "message", "description", "details", "status", "channel", "count int"])
        == [
          "complaint free-text", "description free-text", "details free-text", "message free-text",
        ])
    #expect(found("klachten", ["klacht", "omschrijving"]) == ["klacht free-text", "omschrijving free-text"])
    #expect(found("deployments", ["message", "description", "details", "text"]) == [])
    #expect(found("email-templates", ["text", "content"]) == [])
  }

  @Test func `what a job offers is public, and what it pays somebody is not`() {
    #expect(
      found("vacancies", ["salary", "hourly_rate", "address_line1", "postcode", "contact_email"]) == [
        "contact_email contact"
      ])
    #expect(found("employments", ["salary", "hourly_rate"]) == ["hourly_rate pay", "salary pay"])
  }

  @Test func `counts of answers are nobody's, nor is the age that a course is for`() {
    #expect(
      found("equality_reports", ["disability_yes int", "disability_no int", "gender_other long", "religion_none int"])
        == [])
    #expect(found("courses", ["name", "age_range_in_years"]) == [])
    #expect(found("members", ["age_range"]) == ["age_range demographic"])
  }

  @Test func `an address is all of it, and its checks are not`() {
    #expect(
      found("buyers", ["email", "billing_address1", "street2", "zip_check", "cvc_check", "state"]) == [
        "billing_address1 precise-location", "email contact", "street2 precise-location",
      ])
    #expect(found("buyer_addresses", ["street", "county", "country"]).contains("county coarse-location"))
    #expect(found("orders", ["state", "region", "placed_at"]) == [])
  }

  @Test func `what lists addresses holds them, and what refers to one does not`() {
    #expect(
      found("padron_domicilio", ["id_domicilio long", "id_habitante long", "via", "numero", "pais", "fecha"]) == [
        "numero precise-location", "pais coarse-location", "via precise-location",
      ])
    #expect(found("customers", ["nombre", "carte_fidelite_numero"]) == ["nombre name"])
  }

  @Test func `lists say what their values are, and mail from whom it is and to whom`() {
    #expect(found("applicant_emails", ["value", "canonical", "kind"]) == ["canonical contact", "value contact"])
    #expect(found("email_deliveries", ["to", "sent_to", "state"]) == ["sent_to contact", "to contact"])
    #expect(found("shifts", ["from", "to"]) == [])
  }

  @Test func `who may not log in is not ill, and a card has a fingerprint of its own`() {
    #expect(
      found("users", ["email", "disabled boolean", "real_name", "review_note"]) == [
        "email contact", "real_name name", "review_note free-text",
      ])
    #expect(found("payment_cards", ["card_number", "fingerprint"]) == ["card_number payment-card"])
  }
}
