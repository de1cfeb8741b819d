import Mesh
import Reasoning
import Testing

@Suite struct AggregatedIdeasTests {
  /// Orders with amounts, of customers, at a rate.
  private func shop(_ orders: [String], name: String = "sales.orders", rate: Double? = nil) -> Estate {
    var estate = Estates.of(["sales.customers": ["customer_id long", "name"], "sales.x": ["x_id long"]])
    estate.deployment.topics[1] = Topic(name: TopicName(name), partitions: 6, replicationFactor: 3, config: [:])
    estate.deployment.schemas[1] = Subject(
      name: .value(of: TopicName(name)), version: 1, schemaId: 1, format: .avro, schema: Estates.schema(name, orders),
      topic: TopicName(name), side: .value)
    if let rate {
      estate.metrics.topics = [Throughput(topic: TopicName(name), recordsPerSecond: .measured(rate, over: "24 h"))]
    }
    return estate
  }

  private func aggregates(_ estate: Estate) -> [Idea] {
    IdeaRules().ideas(from: StateReader().read(estate), estate: estate, taken: [:])
      .filter { $0.query?.form == .aggregated }
  }

  private let order = ["order_id long", "customer_id long", "amount double", "placed_at timestamp-millis"]

  @Test func `what happens to an entity is counted and summed up by its key and a window, for a question`() throws {
    let idea = try #require(aggregates(shop(order, rate: 20)).first)
    #expect(idea.ideaId == "sales-orders-per-customer")
    #expect(idea.kind == .derivedProduct)
    #expect(idea.title == "Sales orders per customer and hour")
    #expect(idea.relatedTopics == ["sales.orders"])
    #expect(
      idea.query
        == IdeaQuery(
          .aggregated, source: "sales.orders",
          keys: [.init("customer_id", refersTo: FieldReference("sales.customers", "customer_id"))],
          window: .init(
            seconds: 3_600,
            reason: "At 20 records/s, an hour has 72000 of them: the shortest window with 10000 or more."),
          measures: [.init(.sum, of: "amount")], once: ["order_id"],
          question:
            "How many records does each `customer_id` of `sales.customers` have in `sales.orders` in an hour, and what is the sum of `amount`?"
        ))
    #expect(
      idea.description
        == "For each `customer_id` in each hour: how many records of `sales.orders` there are and the sum of `amount`, "
        + "computed once and offered to all. A record that comes twice, with the same `order_id`, counts once. "
        + "It answers: How many records does each `customer_id` of `sales.customers` have in `sales.orders` in an hour, "
        + "and what is the sum of `amount`?")
    #expect(
      idea.evidence.contains {
        $0.statement.contains("is a stream of events: `order` and the time in `placed_at` say so.")
      })
    #expect(
      idea.evidence.contains {
        $0.fields == ["sales.orders.customer_id", "sales.customers.customer_id"].map(reference)
      })
    #expect(idea.joins == [])
  }

  private func reference(_ text: String) -> FieldReference {
    let parts = text.split(separator: ".").map(String.init)
    return FieldReference(TopicName(parts.dropLast().joined(separator: ".")), FieldPath(parts[parts.count - 1]))
  }

  @Test func `the window follows from the rate, or from what kind of event it is`() {
    func window(_ rate: Double?, _ fields: [String], name: String = "sales.orders") -> Int? {
      aggregates(shop(fields, name: name, rate: rate)).first?.query?.window?.seconds
    }
    #expect(window(1_000, order) == 60)
    #expect(window(50, order) == 300)
    #expect(window(3, order) == 3_600)
    #expect(window(0.01, order) == 86_400)
    #expect(window(nil, order) == 86_400)
    let reading = ["reading_id long", "customer_id long", "temperature double", "ts timestamp-millis"]
    #expect(window(nil, reading, name: "sales.readings") == 3_600)
  }

  @Test func `what goes up and down is not added up, and what is no measure is left alone`() {
    let fields = [
      "customer_id long", "temperature double", "price_per_unit double", "zip_code int", "latitude double",
      "version int",
      "status_code int", "device_id long", "year int", "ts timestamp-millis",
    ]
    let measures = aggregates(shop(fields, name: "sales.readings")).first?.query?.measures ?? []
    #expect(
      measures.map { "\($0.derivation.rawValue) \($0.field)" } == [
        "least temperature", "greatest temperature", "mean temperature", "least price_per_unit",
        "greatest price_per_unit", "mean price_per_unit",
      ])
    // A meter's total is what its counter shows.
    let meter = aggregates(
      shop(["customer_id long", "total long", "ts timestamp-millis"], name: "sales.sensor_readings"))
    #expect(meter.first?.query?.measures.map(\.derivation) == [.least, .greatest, .mean])
    #expect(meter.first?.query?.once == nil)
  }

  @Test func `amounts of several moneys are never added up`() {
    let keys = aggregates(shop(order + ["currency"])).first?.query?.keys ?? []
    #expect(keys.map(\.field) == ["customer_id", "currency"])
    #expect(keys.map(\.refersTo) == [FieldReference("sales.customers", "customer_id"), nil])
  }

  @Test func `an order whose state changes comes more than once for a reason`() {
    #expect(aggregates(shop(order + ["status"])).first?.query?.once == nil)
    #expect(aggregates(shop(order + ["status"], name: "sales.orders.created")).first?.query?.once == ["order_id"])
  }

  @Test func `without a number to sum up, only what is too much to be read one by one is counted`() {
    let plain = ["order_id long", "customer_id long", "placed_at timestamp-millis"]
    #expect(aggregates(shop(plain)) == [])
    #expect(aggregates(shop(plain, rate: 0.1)) == [])
    #expect(aggregates(shop(plain, rate: 20)).map(\.title) == ["Sales orders per customer and hour"])
  }

  @Test func `no list, no compacted topic and nothing without a reference is summed up`() {
    #expect(aggregates(shop(order, name: "sales.order_details")) == [])
    #expect(aggregates(shop(["order_id long", "amount double", "placed_at timestamp-millis"])) == [])
    var compacted = shop(order)
    compacted.deployment.topics[1].config = ["cleanup.policy": "compact"]
    #expect(aggregates(compacted) == [])
    // Nobody knows when.
    #expect(aggregates(shop(["order_id long", "customer_id long", "amount double"])) == [])
  }

  @Test func `a table of days is no entity`() {
    var estate = shop(
      ["sale_id long", "date_id long", "amount double", "sold_at timestamp-millis"], name: "shop.sales")
    estate.deployment.topics[0].name = "shop.dates"
    estate.deployment.schemas[0] = Subject(
      name: .value(of: "shop.dates"), version: 1, schemaId: 1, format: .avro,
      schema: Estates.schema("shop.dates", ["date_id long", "weekday"]), topic: "shop.dates", side: .value)
    #expect(aggregates(estate) == [])
  }

  @Test func `one of a domain is proposed, and names the others`() throws {
    var estate = Estates.of([
      "sales.customers": ["customer_id long", "name"],
      "sales.orders": ["order_id long", "customer_id long", "amount double", "placed_at timestamp-millis"],
      "sales.refunds": ["refund_id long", "customer_id long", "amount double", "placed_at timestamp-millis"],
    ])
    estate.metrics.topics = [Throughput(topic: "sales.orders", recordsPerSecond: .measured(100, over: "24 h"))]
    let found = aggregates(estate)
    #expect(found.map(\.ideaId) == ["sales-orders-per-customer"])
    #expect(
      found.first?.evidence.last?.statement
        == "`sales.refunds` can be summed up likewise, and can follow where this proves useful.")
  }

  @Test func `beside a join of the same topic it says how it differs, and two runs give the same`() {
    let estate = shop(order, rate: 20)
    let ideas = IdeaRules().ideas(from: StateReader().read(estate), estate: estate, taken: [:])
    let derived = ideas.filter { $0.kind == .derivedProduct }
    #expect(Set(derived.compactMap { $0.query?.form }) == [.joined, .aggregated])
    #expect(derived.first { $0.query?.form == .aggregated }?.reasoning.contains("differs from a join") == true)
    #expect(IdeaRules().ideas(from: StateReader().read(estate), estate: estate, taken: [:]) == ideas)
  }

  @Test func `the demonstration's players are summed up by the minute`() throws {
    let idea = try #require(aggregates(try Estates.demo()).first { $0.domain == "gaming" })
    #expect(idea.title == "Gaming player activity per player and minute")
    #expect(idea.query?.measures == [.init(.sum, of: "points")])
    #expect(idea.query?.once == nil)
    #expect(idea.query?.keys.map(\.refersTo) == [FieldReference("gaming_players", "player_id")])
  }

  @Test func `a topic that a person adds is read by no statement`() throws {
    let idea = try #require(aggregates(shop(order, rate: 20)).first)
    let more = IdeaRefinement.idea(idea, with: [Edit(topics: ["sales.customers", "sales.orders"])])
    #expect(more.query == idea.query)
    #expect(more.joins == [])
    #expect(more.description.hasSuffix("Nothing of `sales.customers` is in it, which no statement reads."))
    let other = IdeaRefinement.idea(idea, with: [Edit(topics: ["sales.customers"])])
    #expect(other.query == nil)
  }
}
