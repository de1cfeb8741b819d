import Mesh
import Reasoning
import Testing

/// Products that are summed up or joined, as they are designed.
@Suite struct DerivedDesignTests {
  private static let orders = [
    "order_id long", "customer_id long", "amount double", "items int", "placed_at timestamp-millis",
  ]

  private func journey(_ orders: [String] = DerivedDesignTests.orders) -> Journey {
    var estate = Estates.of(["sales.customers": ["customer_id long", "name"], "sales.orders": orders])
    estate.metrics.topics = [Throughput(topic: "sales.orders", recordsPerSecond: .measured(20, over: "24 h"))]
    return Journey(estate)
  }

  private func aggregate(_ journey: Journey) throws -> Idea {
    try #require(journey.ideas.first { $0.query?.form == .aggregated })
  }

  @Test func `a product of sums has the window, the keys and the true types that its idea promises`() throws {
    let journey = journey()
    let idea = try aggregate(journey)
    let solution = journey.solution(idea)
    #expect(journey.flaws(solution) == [])
    #expect(solution.query == idea.query)
    let statement = try #require(solution.processing.first)
    #expect(statement.reduction == .window(seconds: 3_600, per: ["customer_id"]))
    #expect(statement.once == ["order_id"])
    #expect(
      statement.columns.map {
        "\($0.name) \($0.field) \($0.derivation?.rawValue ?? "as it is") \($0.computed?.rawValue ?? "")"
      }
        == [
          "customer_id customer_id as it is ", "window_start customer_id window-start ",
          "window_end customer_id window-end ", "records customer_id count ", "amount_sum amount sum real",
          "items_sum items sum whole",
        ])
    let topic = try #require(solution.newTopics.first)
    #expect(topic.topic == "sales.orders-totals")
    let schema = topic.schemas[0].schema
    #expect(schema.contains(#"{"name":"customer_id","type":"long"}"#))
    #expect(schema.contains(#"{"name":"window_start","type":{"type":"long","logicalType":"timestamp-millis"}"#))
    #expect(schema.contains(#"{"name":"records","type":"long""#))
    #expect(schema.contains(#"{"name":"amount_sum","type":"double""#))
    #expect(schema.contains(#"{"name":"items_sum","type":"long""#))
    let port = try #require(solution.product.outputPorts.first)
    #expect(port.keyFields == ["customer_id", "window_start"])
    #expect(port.qualityRules?.map(\.requirement) == [.present, .unique])
    #expect(port.joins.map(\.to) == [FieldReference("sales.customers", "customer_id")])
    #expect(solution.product.inputPorts.map(\.topic) == ["sales.orders"])
    #expect(
      solution.access.filter { $0.part == .processing && $0.role == "DeveloperRead" }.map(\.name).contains(
        "sales.orders"))
    #expect(!solution.access.contains { $0.name.hasPrefix("sales.customers") })
  }

  @Test func `a key that may be missing is asked for, and a number that may be missing makes a sum that may`() throws {
    let base = journey()
    var estate = base.estate
    estate.deployment.schemas[1].schema = estate.deployment.schemas[1].schema
      .replacing(#"{"name":"customer_id","type":"long"}"#, with: #"{"name":"customer_id","type":["null","long"]}"#)
      .replacing(#"{"name":"amount","type":"double"}"#, with: #"{"name":"amount","type":["null","double"]}"#)
    let journey = Journey(estate)
    let solution = journey.solution(try aggregate(journey))
    #expect(solution.processing[0].filters == [.init(field: "customer_id", test: .present)])
    #expect(solution.newTopics[0].schemas[0].schema.contains(#"{"name":"amount_sum","type":["null","double"]"#))
    #expect(solution.newTopics[0].schemas[0].schema.contains(#"{"name":"customer_id","type":"long"}"#))
    #expect(journey.flaws(solution) == [])
  }

  @Test func `a key that is sensitive stays so, and nothing sensitive is summed up`() throws {
    let journey = journey([
      "order_id long", "customer_id long", "email", "salary double", "amount double", "placed_at timestamp-millis",
    ])
    let idea = try aggregate(journey)
    #expect(idea.query?.measures.map(\.field) == ["amount"])
    let solution = journey.solution(idea)
    #expect(solution.product.outputPorts[0].sensitiveFields == [])
    #expect(solution.dataGovernance.classification == .internal)
    #expect(journey.flaws(solution) == [])
  }

  @Test func `every flaw of a statement of sums is named`() throws {
    let journey = journey()
    var solution = journey.solution(try aggregate(journey))
    let name = solution.processing[0].name
    solution.processing[0].once = []
    #expect(
      journey.flaws(solution).map { "\($0.subject): \($0.message)" } == [
        "\(name): Nothing says within which window a record counts once."
      ])
    solution.processing[0].once = ["no"]
    #expect(journey.flaws(solution).map(\.message) == ["The records have no field `no`."])
    solution.processing[0].once = nil
    solution.processing[0].columns[4].field = "placed_at"
    #expect(
      journey.flaws(solution).map(\.message) == [
        "The field `placed_at` is no number, which the column `amount_sum` makes one of."
      ])
  }

  @Test func `what is gone since the idea was made is a flaw`() throws {
    let before = journey()
    let idea = try aggregate(before)
    let after = journey(["order_id long", "amount double", "placed_at timestamp-millis"])
    #expect(after.flaws(after.solution(idea)).contains { $0.message == "The records have no field `customer_id`." })
  }

  @Test func `payments meet orders of about the same time, and customers as they were`() throws {
    let journey = Journey(
      Estates.of([
        "sales.customers": ["customer_id long", "level"],
        "sales.orders": ["order_id long", "total double", "placed_at timestamp-millis"],
        "sales.payments": [
          "payment_id long", "order_id long", "customer_id long", "method", "paid_at timestamp-millis",
        ],
      ]))
    let idea = try #require(
      journey.ideas.first { $0.query?.form == .joined && $0.query?.source == "sales.payments" })
    #expect(idea.query?.window?.seconds == 86_400)
    #expect(
      idea.description.hasPrefix(
        "Each record of `sales.payments` with what `sales.customers` knew about it at its time and the records of `sales.orders` within 24 hours of it,"
      ))
    let solution = journey.solution(idea)
    #expect(solution.processing[0].joined.map(\.topic) == ["sales.customers", "sales.orders"])
    #expect(solution.processing[0].joined.map(\.meeting) == [.latest, .within(hours: 24)])
    #expect(solution.processing[0].joined.allSatisfy { $0.keepsUnmatched == true })
    #expect(solution.query == idea.query)
    #expect(journey.flaws(solution) == [])
  }

  @Test func `orders that change are read as they were, and so are those of which nobody knows when`() throws {
    for orders in [
      ["order_id long", "total double", "status", "placed_at timestamp-millis"], ["order_id long", "total double"],
    ] {
      let journey = Journey(
        Estates.of([
          "sales.orders": orders, "sales.payments": ["payment_id long", "order_id long", "paid_at timestamp-millis"],
        ]))
      let idea = try #require(journey.ideas.first { $0.query?.source == "sales.payments" })
      #expect(idea.query?.window == nil)
      #expect(journey.solution(idea).processing[0].joined.map(\.meeting) == [.latest])
    }
  }

  @Test func `what sums take and cost opens to its arithmetic`() throws {
    let journey = journey()
    let idea = try aggregate(journey)
    let challenges = journey.challenges(idea)
    #expect(challenges.scope.figures.contains { $0.name == "numbers" && $0.value == 3 })
    #expect(
      challenges.time.figures.contains { $0.name == "numbers" && $0.basis == "records, sum of amount, sum of items" })
    #expect(
      challenges.cost.infrastructureCosts.contains { $0.component == "writing the output" && $0.monthlyCost != nil })
    #expect(
      challenges.cost.infrastructureCosts.first { $0.component == "writing the output" }?.notes.contains("at most")
        == true)
    #expect(journey.decision(idea).tradeOffs.map(\.gain) == ["3 numbers of each window computed once."])
  }
}
