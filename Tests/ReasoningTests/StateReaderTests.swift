import Mesh
import Reasoning
import Testing

@Suite struct StateReaderTests {
  @Test func `the demonstration falls into its twelve domains`() throws {
    let state = StateReader().read(try Estates.demo())
    #expect(
      state.domains.map { "\($0.name): \($0.topics.map(\.rawValue).joined(separator: " "))" } == [
        "commerce: inventory orders product purchases ratings stores",
        "finance: campaign_finance credit_cards stock_trades transactions",
        "fleet-management: fleet_mgmt_description fleet_mgmt_location fleet_mgmt_sensors",
        "gaming: gaming_games gaming_player_activity gaming_players",
        "insurance: insurance_customer_activity insurance_customers insurance_offers",
        "iot: device_information",
        "payroll: payroll_bonus payroll_employee payroll_employee_location",
        "pizza: pizza_orders pizza_orders_cancelled pizza_orders_completed",
        "security: siem_logs syslog_logs",
        "shoes: shoe_clickstream shoe_customers shoe_orders shoes",
        "users: users",
        "web-analytics: clickstream clickstream_codes clickstream_users pageviews",
      ])
  }

  @Test func `the demonstration's true joins are found, and no false one`() throws {
    let state = StateReader().read(try Estates.demo())
    #expect(
      state.joins.map { "\($0.from) → \($0.to) \($0.confidence)" } == [
        "clickstream.status → clickstream_codes.code 0.65",
        "clickstream.userid → clickstream_users.user_id 0.95",
        "fleet_mgmt_location.vehicle_id → fleet_mgmt_description.vehicle_id 0.75",
        "fleet_mgmt_sensors.vehicle_id → fleet_mgmt_description.vehicle_id 0.75",
        "gaming_player_activity.game_room_id → gaming_games.id 0.7",
        "gaming_player_activity.player_id → gaming_players.player_id 0.98",
        "insurance_customer_activity.customer_id → insurance_customers.customer_id 0.98",
        "inventory.productid → product.id 0.85",
        "pageviews.userid → users.userid 0.88",
        "payroll_bonus.employee_id → payroll_employee.employee_id 0.98",
        "payroll_employee_location.employee_id → payroll_employee.employee_id 0.98",
        "pizza_orders_cancelled.store_order_id → pizza_orders.store_order_id 0.93",
        "pizza_orders_completed.store_order_id → pizza_orders.store_order_id 0.93",
        "shoe_clickstream.product_id → shoes.id 0.92",
        "shoe_clickstream.user_id → shoe_customers.id 0.75",
        "shoe_orders.customer_id → shoe_customers.id 0.95",
        "shoe_orders.product_id → shoes.id 0.92",
        "siem_logs.destination.ip → device_information.device_ip 0.5",
        "siem_logs.hostname → device_information.device_ip 0.5",
        "siem_logs.source.ip → device_information.device_ip 0.5",
        "stock_trades.userid → users.userid 0.88",
        "transactions.card_id → credit_cards.card_id 0.83",
        "transactions.purchase_id → purchases.id 0.85",
        "transactions.store_id → stores.store_id 0.88",
        "transactions.user_id → users.userid 0.85",
      ])
  }

  @Test func `the demonstration's sensitive fields are found, each with its category`() throws {
    let state = StateReader().read(try Estates.demo())
    let found = state.topics.filter { !$0.sensitiveFields.isEmpty }.map { topic in
      "\(topic.name): " + topic.sensitiveFields.map { "\($0.path) \($0.category.rawValue)" }.joined(separator: ", ")
    }
    #expect(
      found == [
        "clickstream: ip online-id",
        "clickstream_users: city coarse-location, first_name name, last_name name, username name",
        "credit_cards: card_number payment-card, cvv payment-card-secret, expiration_date payment-card",
        "device_information: device_ip online-id, mac_address online-id, owner name",
        "fleet_mgmt_description: driver_name name, license_plate vehicle-registration",
        "fleet_mgmt_location: location precise-location, location.latitude precise-location, location.longitude precise-location",
        "gaming_players: ip online-id, player_name name",
        "insurance_customer_activity: ip_address online-id, propensity_to_churn profile",
        "insurance_customers: email contact, fico finances, first_name name, gender demographic, income finances, last_name name",
        "orders: address coarse-location, address.city coarse-location, address.zipcode coarse-location",
        "payroll_bonus: bonus pay",
        "payroll_employee: age demographic, email contact, first_name name, gender demographic, hourly_rate pay, last_name name, ssn government-id",
        "shoe_clickstream: ip online-id",
        "shoe_customers: email contact, first_name name, last_name name, phone contact, street_address precise-location, zip_code coarse-location",
        "siem_logs: destination.ip online-id, hostname online-id, source.ip online-id",
        "stock_trades: account account-number",
        "syslog_logs: host online-id, remoteAddress online-id",
        "users: gender demographic",
      ])
  }

  @Test func `the demonstration in a few sentences`() throws {
    let state = StateReader().read(try Estates.demo())
    #expect(
      state.summary == """
        37 topics of the business, all of them in 12 domains. All have a schema that could be read, none has an owner. \
        25 joins lead from one topic to another. 18 topics hold 51 sensitive fields. Unknown: access, bytes per topic, \
        compatibility modes, records per second of 27 topics, topics of the groups data-warehouse-sync and \
        fraud-detection-transactions.
        """)
    #expect(
      state.notableObservations == [
        "18 × topic with untagged sensitive fields: `clickstream`, `clickstream_users`, `credit_cards` and 15 more.",
        "12 × records deleted too early, on 11 topics: `clickstream`, `credit_cards`, `fleet_mgmt_description` and 8 more.",
        "3 × idle topic: `device_information`, `pizza_orders_cancelled`, `syslog_logs`.",
        "2 × hot topic: `clickstream`, `transactions`.",
        "37 × topic without an owner: `campaign_finance`, `clickstream`, `clickstream_codes` and 34 more.",
      ])
  }

  @Test func `the order in which an estate was read does not matter`() throws {
    let estate = try Estates.demo()
    var turned = estate
    turned.deployment.topics.reverse()
    turned.deployment.schemas.reverse()
    turned.deployment.connectors.reverse()
    turned.usage.consumerGroups.reverse()
    turned.metrics.topics.reverse()
    #expect(StateReader().read(turned) == StateReader().read(estate))
  }

  @Test func `what cannot be read is a finding and stops nothing`() {
    var estate = Estates.of(["orders": ["id long"], "a.b": [], "a_b": []])
    estate.deployment.schemas += [
      Subject(name: "a.b-value", version: 1, format: .avro, schema: "{", topic: "a.b", side: .value),
      Subject(name: "a_b-value", version: 1, format: .protobuf, schema: "message A {", topic: "a_b", side: .value),
      Subject(name: "lost", version: 1, format: .avro, schema: #""string""#),
      Subject(
        name: "orders-key", version: 1, format: .avro,
        schema: #"{"type":"record","name":"K","fields":[{"name":"id","type":"long"},{"name":"of","type":"gone.T"}]}"#,
        references: [.init(name: "gone.T", subject: "gone", version: 3)], topic: "orders", side: .key),
    ]
    let state = StateReader().read(estate)
    #expect(
      state.findings.map { "\($0.rule) \($0.subject)" } == [
        "colliding-names a.b", "incomplete-schema orders-key", "unmatched-subject lost",
        "unreadable-schema a.b-value", "unreadable-schema a_b-value",
      ])
    #expect(state.topics.map { $0.shape?.name } == [nil, nil, "Orders"])
    #expect(state.topics.last?.keyFields.first == "key:id")
  }

  @Test func `an empty estate is a state like any other`() {
    let state = StateReader().read(Estates.of([:]))
    #expect(
      state
        == CurrentState(
          topics: [], domains: [], joins: [], insights: [], findings: [], unknown: [],
          summary: "There is no topic of the business.", notableObservations: []))
  }

  @Test(arguments: [
    ("orders", TopicReading.Kind.data), ("_schemas", .internal), ("__consumer_offsets", .internal),
    ("app-KSTREAM-AGGREGATE-STATE-STORE-0000000003-changelog", .changelog), ("app-store-repartition", .changelog),
    ("orders.DLT", .deadLetter), ("dlq-lcc-1", .deadLetter), ("orders_dead_letter", .deadLetter),
    ("agent-state-raw-ideas", .agentState), ("prod-connect-offsets", .internal), ("adlqx", .data),
  ])
  func `the kind of a topic follows from habits`(name: String, kind: TopicReading.Kind) {
    #expect(StateReader().read(Estates.of([name: []]).self).topics.map(\.kind) == [kind])
  }

  @Test func `the company's own words outweigh the rules`() {
    var settings = Settings.standard
    settings.domains = ["payments": .init(match: ["pay.*"], owner: "team-pay")]
    settings.sensitive = [
      .init(fields: ["email"], category: nil), .init(fields: ["blob"], category: .health, reason: "we know"),
    ]
    let estate = Estates.of(["pay.in": ["email", "blob"], "pay.out": ["email"]])
    let state = StateReader(vocabulary: Vocabulary(settings)).read(estate)
    #expect(
      state.topics.map { "\($0.name) \($0.domain ?? "-") \($0.owner ?? "-") \($0.sensitiveFields.map(\.reason))" } == [
        #"pay.in payments team-pay ["we know"]"#, "pay.out payments team-pay []",
      ])
  }
}
