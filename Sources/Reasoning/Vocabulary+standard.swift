internal import Mesh

// The words that hold where nobody configures others.

extension Vocabulary {
  /// The words that the program comes with.
  public static let standard = Vocabulary(
    domainRules: [],
    noise: words(
      """
      prod production live dev develop development test testing qa uat stg stage staging sandbox local
      topic topics kafka stream streams event events evt msg message messages queue data record records feed
      cdc debezium dbz dbserver server cluster db database public dbo schema mysql postgres postgresql pg oracle mssql
      sqlserver mongo mongodb db2 connect source sink raw clean cleansed curated refined staged landing bronze silver
      gold internal external private in out inbound outbound input output avro json proto protobuf
      new old all my app system sys main default shared info information table tbl view snapshot full delta
      """),
    namespaceNoise: words(
      """
      com org io net de fr es it nl br uk us eu co ai app example acme schema schemas avro kafka confluent ksql ksqldb
      datagen connect debezium cdc event events model models dto domain message messages record records types common
      data public dbo value key internal api contract contracts specific generated apache flink beam spark
      """),
    qualifiers: words("mgmt management ops operation planning control tracking"),
    abbreviations: [
      "mgmt": "management", "ops": "operations", "txn": "transaction", "txns": "transactions", "cust": "customer",
      "prod": "product", "inv": "inventory", "acct": "account", "addr": "address", "tel": "telephone",
    ],
    irregular: [
      "people": "person", "kunden": "kunde", "bestellungen": "bestellung", "rechnungen": "rechnung",
      "zahlungen": "zahlung", "lieferungen": "lieferung", "filialen": "filiale", "artikel": "artikel",
      "konten": "konto", "vertraege": "vertrag", "mitarbeiter": "mitarbeiter", "children": "child", "status": "status",
      "address": "address", "series": "series", "analysis": "analysis", "canais": "canal", "clientes": "cliente",
      "travaux": "travail", "indices": "index", "statuses": "status",
    ],
    concepts: [
      Concept(
        "finance",
        """
        finance financial bank banking payment payout pay transaction transfer ledger account accounting invoice billing
        bill card credit debit loan mortgage trade trading stock portfolio fund fx currency tax treasury contribution
        fraud settlement rechnung zahlung konto buchung factura pago cuenta cobro facture paiement compte pagamento
        conta fatura betaling factuur
        """),
      Concept(
        "commerce",
        """
        commerce ecommerce shop shopping store order purchase product inventory catalog catalogue cart basket checkout
        sale sku price pricing promotion discount coupon rating review wishlist return refund item retail merchandise
        bestellung produkt artikel warenkorb verkauf pedido producto tienda venta inventario carrito commande produit
        panier vente magasin produto loja venda carrinho bestelling winkel
        """),
      Concept(
        "web-analytics",
        """
        web click clickstream pageview page session visit visitor impression analytic analytics browser navigation utm
        heatmap besuch seitenaufruf visita visite
        """),
      Concept(
        "gaming",
        "gaming game gamer player quest leaderboard match lobby tournament achievement spiel spieler jeu joueur jogo"),
      Concept(
        "insurance",
        "insurance insurer policy claim underwriting premium versicherung police schaden seguro poliza siniestro assurance"
      ),
      Concept(
        "logistics",
        """
        logistic logistics shipment shipping delivery parcel fleet vehicle truck driver warehouse carrier freight route
        dispatch tracking lieferung versand lager fahrzeug envio entrega almacen livraison entrepot
        """),
      Concept(
        "hr",
        """
        hr payroll employee employment salary staff personnel recruit recruiting candidate absence leave timesheet
        mitarbeiter gehalt personal empleado nomina employe paie salaire funcionario
        """),
      Concept(
        "security",
        """
        security siem syslog log firewall audit threat vulnerability intrusion auth authentication authorization login
        alert incident sicherheit seguridad securite
        """),
      Concept(
        "iot",
        "iot device sensor telemetry meter gateway actuator thermostat machine scada firmware geraet dispositivo capteur"
      ),
      Concept(
        "users",
        "user customer client member profile identity consent preference crm contact kunde cliente usuario utilisateur klant"
      ),
      Concept(
        "marketing",
        "marketing campaign advertising ad newsletter lead segment audience loyalty kampagne campana campagne"),
      Concept("support", "support ticket helpdesk complaint feedback chat conversation case agent beschwerde soporte"),
      Concept(
        "health",
        "health patient hospital clinic diagnosis prescription medical lab appointment encounter patienten paciente sante"
      ),
      Concept("energy", "energy power grid electricity gas solar wind tariff consumption strom energie energia"),
      Concept(
        "travel", "travel flight airline airport hotel booking reservation trip passenger reise reserva voyage vol"),
      Concept("telecom", "telecom telco sms call cdr subscriber sim roaming tower anruf llamada appel"),
      Concept("media", "media video music song album movie film show playlist episode article news podcast"),
      Concept(
        "manufacturing", "manufacturing production assembly plant batch quality bom workorder fertigung produccion"),
      Concept("supply", "supply supplier procurement vendor purchasing lieferant proveedor fournisseur fornecedor"),
      Concept("education", "education course student teacher lesson exam enrollment schule curso alumno etudiant"),
    ],
    identifiers: words(
      "id key code uuid guid no nr num number ref pk fk sk kennung nummer codigo numero identifier ident"),
    states: words(
      """
      created create updated update deleted delete removed placed completed complete cancelled canceled cancel failed
      confirmed rejected approved shipped delivered paid refunded opened closed started finished changed expired
      validated enriched processed received accepted added archived pending angelegt geaendert storniert creado
      cancelado completado cree annule criado requested submitted returned changelog history archive
      """),
    descriptions: words(
      "description descriptions detail details info information master profile profiles catalog registry metadata reference ref dim dimension lookup stammdaten"
    ),
    events: words(
      "location locations sensor sensors activity activities reading readings measurement measurements telemetry event events log logs metric metrics position click clicks view views stream history bonus transaction transactions"
    ),
    commonEntities: words(
      "event message msg record row entity object request correlation trace span batch source external internal parent process thread transaction_log sequence version group client_request log line job task type"
    ),
    synonyms: [
      words("user customer client member shopper buyer subscriber"),
      words("employee staff worker"),
      words("kunde customer"),
      words("cliente usuario"),
    ],
    codeLists: words("code status type category reason kind codigo grund"),
    meanings: words(
      "definition description name label meaning text title bezeichnung beschreibung nombre descripcion libelle"),
    persons: words(
      """
      user customer client member player driver employee patient passenger person owner contact subscriber guest
      student teacher candidate applicant recipient sender author agent manager shopper buyer holder cardholder
      accountholder beneficiary tenant resident visitor nurse doctor physician technician operator cashier courier staff
      worker parent child spouse lead prospect kunde mitarbeiter fahrer patienten cliente empleado usuario paciente
      conductor utilisateur employe joueur funcionario klant billing shipping
      """),
    places: words(
      "store shop station airport warehouse branch city country region depot site facility hotel restaurant filiale tienda magasin port plant"
    ),
    sensitive: [
      SensitiveTerm(
        .name,
        """
        first name, last name, middle name, full name, given name, family name, maiden name, surname, forename, fname,
        lname, username, user name, screen name, nick name, nickname, vorname, nachname, familienname, geburtsname,
        apellido, prenom, nom de famille, sobrenome, cognome, voornaam, achternaam, imie, nazwisko, card holder,
        cardholder, account holder, nombre completo
        """),
      SensitiveTerm(.name, whole: true, in: .person, "name, nombre, nom, nome, naam"),
      SensitiveTerm(.name, whole: true, "owner, driver, passenger, patient, beneficiary, fahrer, inhaber"),
      SensitiveTerm(
        .contact,
        """
        email, e mail, mail address, phone, phone number, telephone, mobile number, mobile phone, cell phone, msisdn,
        fax, telefon, telefonnummer, handynummer, correo, correo electronico, telefono, celular, courriel, telefone,
        rufnummer, telefoon, whatsapp
        """),
      SensitiveTerm(
        .governmentId,
        """
        ssn, social security, social security number, national id, national insurance number, nino, passport,
        passport number, driver license number, drivers license, driving licence, tax id, tax number, tin, itin,
        steuernummer, steuer id, sozialversicherungsnummer, ausweisnummer, dni, nif, nie, curp, rfc, cpf,
        codice fiscale, bsn, pesel, nir, numero securite sociale, aadhaar, personnummer, identity card
        """),
      SensitiveTerm(
        .accountNumber,
        """
        account number, acct number, account no, bank account, iban, bic, swift, routing number, sort code,
        kontonummer, numero cuenta, cuenta bancaria, numero de cuenta, rekeningnummer, numero compte
        """),
      SensitiveTerm(.accountNumber, whole: true, in: .finance, "account, konto, cuenta"),
      SensitiveTerm(
        .paymentCard,
        "card number, credit card, credit card number, debit card, pan number, primary account number, kartennummer, numero tarjeta"
      ),
      SensitiveTerm(
        .paymentCard, whole: true, in: .card, "expiration date, expiry date, expiry, exp date, pan, expiration"),
      SensitiveTerm(.paymentCardSecret, "cvv, cvv2, cvc, cvc2, card security code, security code, card pin"),
      SensitiveTerm(
        .credential,
        """
        password, passwd, pwd, passphrase, password hash, secret, api key, access token, refresh token, auth token,
        private key, secret key, client secret, session token, bearer token, passwort, kennwort, contrasena,
        mot de passe, senha, wachtwoord, otp, pin code
        """),
      SensitiveTerm(
        .onlineId,
        """
        ip, ip address, ipv4, ipv6, ip addr, client ip, remote ip, mac address, mac addr, device ip, imei, imsi, idfa,
        gaid, advertising id, cookie, cookie id, session id, device fingerprint, user agent, remote address,
        remote addr, client address, peer address, hostname, host name, adresse ip, direccion ip
        """),
      SensitiveTerm(.onlineId, whole: true, "mac, host, remote host, client host"),
      SensitiveTerm(
        .preciseLocation,
        """
        latitude, longitude, street, street address, street name, address line, address line 1, address line 2,
        home address, geo location, geolocation, gps, geohash, strasse, hausnummer, calle, rue, rua, straat,
        house number, lat, lng, lon, breitengrad, laengengrad, latitud, longitud
        """),
      SensitiveTerm(
        .preciseLocation, whole: true, in: .person,
        "address, addr, adresse, anschrift, direccion, domicilio, endereco, indirizzo, billing address, shipping address, delivery address, lieferadresse"
      ),
      SensitiveTerm(
        .coarseLocation, in: .person,
        "zip, zip code, zipcode, postal code, postcode, post code, plz, postleitzahl, codigo postal, code postal, cep, cap"
      ),
      SensitiveTerm(
        .coarseLocation, whole: true, in: .person, "city, town, ort, wohnort, ciudad, ville, cidade, citta"),
      SensitiveTerm(
        .demographic,
        """
        gender, sex, birth date, date of birth, birthdate, birthday, dob, birth year, year of birth, marital status,
        ethnicity, race, nationality, religion, geburtsdatum, geschlecht, fecha nacimiento, fecha de nacimiento, sexo,
        date de naissance, date naissance, data nascimento, data de nascimento, geboortedatum, genero
        """),
      SensitiveTerm(.demographic, whole: true, in: .person, "age, alter, edad"),
      SensitiveTerm(
        .health,
        """
        diagnosis, diagnose, medication, prescription, blood type, blood pressure, heart rate, allergy, disability,
        medical condition, icd10, icd code, medical record number, mrn, health condition, symptom, treatment
        """),
      SensitiveTerm(
        .biometric, "fingerprint, face id, faceprint, iris scan, voiceprint, retina scan, biometric, biometric template"
      ),
      SensitiveTerm(
        .finances,
        "income, annual income, fico, fico score, credit score, credit limit, net worth, account balance, creditworthiness, einkommen, ingreso, revenu annuel"
      ),
      SensitiveTerm(.finances, whole: true, in: .finance, "balance, kontostand, saldo"),
      SensitiveTerm(
        .pay,
        "salary, wage, hourly rate, base pay, gross pay, net pay, compensation, gehalt, lohn, salario, sueldo, salaire, stipendio"
      ),
      SensitiveTerm(.pay, whole: true, in: .pay, "bonus, pay, rate, commission, overtime"),
      SensitiveTerm(
        .profile,
        "propensity, churn, churn score, propensity score, risk score, lifetime value, customer segment, persona, credit risk"
      ),
      SensitiveTerm(
        .vehicleRegistration,
        "license plate, licence plate, number plate, plate number, vin, vehicle identification number, vehicle registration, kennzeichen, matricula, immatriculation"
      ),
      SensitiveTerm(
        .freeText,
        "comment, remark, feedback, free text, freetext, review text, message body, customer note, kommentar, bemerkung, comentario, commentaire"
      ),
      SensitiveTerm(.freeText, whole: true, "note, notes, notiz"),
    ],
    harmless: words(
      """
      verified count flag enabled status type template format sent valid is has opt total avg average max min length
      size changed domain provider version requested required allowed mode policy rotation expired confirmed
      """))

  static func words(_ text: String) -> Set<String> {
    Set(text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map(String.init))
  }
}
