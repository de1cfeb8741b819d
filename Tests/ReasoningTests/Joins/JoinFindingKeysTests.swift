import Mesh
import Reasoning
import Testing

@Suite struct JoinFindingKeysTests {
  private func joins(_ topics: KeyValuePairs<String, [String]>, keys: [String: String]) -> [String] {
    var estate = Estates.of(topics)
    for place in estate.deployment.topics.indices {
      estate.deployment.topics[place].keyField = keys[estate.deployment.topics[place].name.rawValue].map {
        FieldPath($0)
      }
    }
    return StateReader().read(estate).joins.map { "\($0.from) → \($0.to)" }
  }

  @Test func `a field with the name of another topic's key refers to it, whatever the topics are called`() {
    #expect(
      joins(
        ["alpha.one": ["locator", "seats long"], "beta.two": ["gate_no", "locator", "belt"]],
        keys: ["alpha.one": "locator", "beta.two": "gate_no"]) == ["beta.two.locator → alpha.one.locator"])
  }

  @Test func `of tables in one database, the one that is called by the entity alone is its home`() {
    #expect(
      joins(
        [
          "shop.public.vacancies": ["id", "title"], "shop.public.employer_vacancies": ["id", "vacancy_id"],
          "shop.public.vacancy_views": ["id", "vacancy_id", "referrer"],
          "shop.public.roles_users": ["role_id", "user_id"],
          "shop.public.staff_users": ["id", "email"], "shop.public.notes": ["id", "created_by_id", "user_id"],
        ],
        keys: [
          "shop.public.vacancies": "id", "shop.public.employer_vacancies": "id", "shop.public.vacancy_views": "id",
          "shop.public.staff_users": "id", "shop.public.notes": "id",
        ]) == [
          "shop.public.employer_vacancies.vacancy_id → shop.public.vacancies.id",
          "shop.public.notes.created_by_id → shop.public.staff_users.id",
          "shop.public.notes.user_id → shop.public.staff_users.id",
          "shop.public.roles_users.user_id → shop.public.staff_users.id",
          "shop.public.vacancy_views.vacancy_id → shop.public.vacancies.id",
        ])
  }

  @Test func `names that many things have refer to nothing`() {
    #expect(
      joins(
        ["alpha.one": ["status", "seats long"], "beta.two": ["gate_no", "status", "belt"]],
        keys: ["alpha.one": "status", "beta.two": "gate_no"]) == [])
  }

  @Test func `of two topics with one key, that of the entity's beginning is its home`() {
    #expect(
      joins(
        [
          "x.conta-aberta": ["contaId", "agencia"], "x.conta-encerrada": ["contaId", "motivo"],
          "y.boleto-pago": ["boletoId", "contaId"],
        ], keys: ["x.conta-aberta": "contaId", "x.conta-encerrada": "contaId", "y.boleto-pago": "boletoId"]) == [
          "x.conta-encerrada.contaId → x.conta-aberta.contaId", "y.boleto-pago.contaId → x.conta-aberta.contaId",
        ])
  }

  @Test func `a system's short names are read as what they stand for`() {
    #expect(
      joins(
        ["sap.KNA1": ["KUNNR", "NAME1"], "sap.VBAK": ["VBELN", "KUNNR"]],
        keys: ["sap.KNA1": "KUNNR", "sap.VBAK": "VBELN"])
        == ["sap.VBAK.KUNNR → sap.KNA1.KUNNR"])
  }

  @Test func `an order is called after what it is before what it is for`() {
    #expect(
      joins(
        [
          "pedidos_venta": ["num_pedido", "fecha"], "pedidos_venta_linea": ["num_pedido", "cajas int"],
          "facturas_emitidas": ["num_factura", "num_pedido"],
        ], keys: [:]) == [
          "facturas_emitidas.num_pedido → pedidos_venta.num_pedido",
          "pedidos_venta_linea.num_pedido → pedidos_venta.num_pedido",
        ])
    // Consents are kept for each customer, and list none.
    #expect(
      joins(["customer_consents": ["customer_id"], "mails": ["id", "customer_id"]], keys: [:]) == [])
  }

  @Test func `a number written together with what it counts refers to it`() {
    #expect(
      joins(["hr_ansatt": ["ansattnr", "stilling"], "hr_fravaer": ["ansattnr", "prosent double"]], keys: [:])
        == ["hr_fravaer.ansattnr → hr_ansatt.ansattnr"])
    #expect(
      joins(["Ordre": ["ordrenr", "kilo int"], "Levering": ["leveringsId", "ordrenr"]], keys: [:])
        == ["Levering.ordrenr → Ordre.ordrenr"])
    #expect(joins(["Ordre": ["ordrenr"], "Levering": ["lagernr", "binr"]], keys: [:]) == [])
    #expect(joins(["Ordre": ["uuid"], "Levering": ["leveringsId", "ordrenr"]], keys: [:]) == [])
  }

  @Test func `a word in its second case is the same word`() {
    #expect(
      joins(
        ["ubojnia_partia": ["nr_partii", "ilosc double"], "ubojnia_waga": ["nr_partii", "nr_kartonu"]], keys: [:])
        == ["ubojnia_waga.nr_partii → ubojnia_partia.nr_partii"])
  }

  @Test func `who wrote or was asked is one of the people that one topic alone lists`() {
    let keys = ["UserSignedUp": "userId", "UserDeactivated": "userId", "CardCommented": "cardId"]
    #expect(
      joins(
        [
          "UserSignedUp": ["userId", "email"], "UserDeactivated": ["userId", "reason"],
          "CardCommented": ["cardId", "authorId", "deviceId"],
        ], keys: keys) == [
          "CardCommented.authorId → UserSignedUp.userId", "UserDeactivated.userId → UserSignedUp.userId",
        ])
    #expect(
      joins(
        [
          "UserSignedUp": ["userId", "email"], "CustomerCreated": ["customerId", "email"],
          "CardCommented": ["cardId", "authorId"],
        ], keys: ["UserSignedUp": "userId", "CustomerCreated": "customerId", "CardCommented": "cardId"]) == [])
  }

  @Test func `what nearly every record carries joins none of them`() {
    var topics: [(String, [String])] = [("tenant", ["tenantId", "company"])]
    for number in 1...12 { topics.append(("thing\(number)x", ["tenantId", "size\(number) long"])) }
    var estate = Estates.of([:])
    estate.deployment = Estates.of(["tenant": ["tenantId", "company"]]).deployment
    for (name, fields) in topics.dropFirst() {
      estate.deployment.topics.append(Topic(name: TopicName(name)))
      estate.deployment.schemas.append(
        Subject(
          name: .value(of: TopicName(name)), version: 1, format: .avro, schema: Estates.schema(name, fields)))
    }
    #expect(StateReader().read(estate).joins == [])
    estate.deployment.topics.removeLast(6)
    estate.deployment.schemas.removeLast(6)
    #expect(StateReader().read(estate).joins.count == 6)
  }

  @Test func `a code is no id, and refers to the code beside it`() {
    #expect(
      joins(
        [
          "bank.accounts": ["accountId", "holder"], "bank.transfers": ["transferId", "accountCode", "accountId"],
          "bank.statuses": ["id", "label"], "bank.calls": ["callId", "statusCode"],
          "bank.countries": ["id", "code", "label"], "bank.branches": ["branchId", "countryCode"],
        ],
        keys: [
          "bank.accounts": "accountId", "bank.transfers": "transferId", "bank.statuses": "id", "bank.calls": "callId",
          "bank.countries": "id", "bank.branches": "branchId",
        ]) == [
          "bank.branches.countryCode → bank.countries.code", "bank.transfers.accountId → bank.accounts.accountId",
        ])
  }

  @Test func `what is well known to tell things apart is their key where nobody said so`() {
    #expect(
      joins(
        [
          "shop.products": ["sku", "title", "brand"], "shop.order-lines": ["orderRef", "sku", "quantity int"],
          "lib.books": ["isbn", "title"], "lib.loans": ["loanId", "isbn"],
          "fleet.vehicles": ["vin", "model"], "fleet.trips": ["tripId", "vin", "km double"],
          "hr.EMP": ["EMP_NO long", "ENAME"], "hr.EMP_PAY": ["PAY_NO long", "EMP_NO long"],
        ], keys: [:]) == [
          "fleet.trips.vin → fleet.vehicles.vin", "hr.EMP_PAY.EMP_NO → hr.EMP.EMP_NO",
          "lib.loans.isbn → lib.books.isbn", "shop.order-lines.sku → shop.products.sku",
        ])
    // Nobody lists products here, and where an id stands beside it, that one is the key.
    #expect(joins(["shop.stock": ["sku", "count int"], "shop.carts": ["sku", "owner"]], keys: [:]) == [])
  }

  @Test func `tables that link others list none of them, and what is called by the whole name comes first`() {
    #expect(
      joins(
        [
          "farm.public.shed_tools": ["id long", "label"],
          "farm.public.growers_shed_tools": ["id long", "shed_tool_id long", "grower_ref"],
          "farm.public.growers_field_tools": ["id long", "field_tool_id long"],
          "farm.public.field_tools": ["id long", "label"],
          "farm.public.pupils": ["id long", "pupil_id", "email"],
          "farm.public.import_pupils": ["id long", "file"],
          "farm.public.pupil_absences": ["id long", "pupil_id long", "absence_reason_id long"],
          "farm.public.absence_reasons": ["id long", "label"],
        ],
        keys: [
          "farm.public.shed_tools": "id", "farm.public.growers_shed_tools": "id",
          "farm.public.growers_field_tools": "id", "farm.public.field_tools": "id", "farm.public.pupils": "id",
          "farm.public.import_pupils": "id", "farm.public.pupil_absences": "id", "farm.public.absence_reasons": "id",
        ]) == [
          "farm.public.growers_field_tools.field_tool_id → farm.public.field_tools.id",
          "farm.public.growers_shed_tools.shed_tool_id → farm.public.shed_tools.id",
          "farm.public.pupil_absences.absence_reason_id → farm.public.absence_reasons.id",
          "farm.public.pupil_absences.pupil_id → farm.public.pupils.id",
        ])
  }

  @Test func `what counts things, or says in which place they stand, refers to none`() {
    #expect(
      joins(
        [
          "farm.public.cows": ["id long", "label"], "farm.public.barns": ["id long", "number_of_cows int"],
          "farm.public.rows": ["id long", "text"], "farm.public.uploads": ["id long", "row_number long"],
        ],
        keys: [
          "farm.public.cows": "id", "farm.public.barns": "id", "farm.public.rows": "id", "farm.public.uploads": "id",
        ]) == [])
  }

  @Test func `what may be one of several kinds of things refers to none of them`() {
    #expect(
      joins(
        [
          "app.public.support_users": ["id long", "email"],
          "app.public.letters": ["id long", "sender_id long", "sender_type", "recipient_id long"],
          "app.public.grain_grants": ["id long", "amount"],
          "app.public.claims": ["id long", "grant_id long", "grant_type"],
        ],
        keys: [
          "app.public.support_users": "id", "app.public.letters": "id", "app.public.grain_grants": "id",
          "app.public.claims": "id",
        ]) == ["app.public.letters.recipient_id → app.public.support_users.id"])
  }

  @Test func `the longest name that is listed is meant, whatever stands behind it`() {
    #expect(
      joins(
        [
          "farm.public.feed_mills": ["id long", "label"], "farm.public.big_feed_mills": ["id long", "label"],
          "farm.public.milk_histories": ["id long", "litres int"],
          "farm.public.trucks": [
            "id long", "big_feed_mill_id long", "old_feed_mill_id long", "milk_history_id long",
          ],
          "farm.public.staff": ["id long", "email"],
          "farm.public.plans": ["id long", "superseded_by_id long", "signed_by_id long"],
        ],
        keys: [
          "farm.public.feed_mills": "id", "farm.public.big_feed_mills": "id", "farm.public.milk_histories": "id",
          "farm.public.trucks": "id", "farm.public.staff": "id", "farm.public.plans": "id",
        ]) == [
          "farm.public.plans.signed_by_id → farm.public.staff.id",
          "farm.public.trucks.big_feed_mill_id → farm.public.big_feed_mills.id",
          "farm.public.trucks.milk_history_id → farm.public.milk_histories.id",
          "farm.public.trucks.old_feed_mill_id → farm.public.feed_mills.id",
        ])
  }

  @Test func `what happens to things lists none of them`() {
    #expect(
      joins(
        ["crates": ["crateId", "weight long"], "crate-events": ["crateId", "place"]], keys: ["crates": "crateId"])
        == ["crate-events.crateId → crates.crateId"])
  }
}
