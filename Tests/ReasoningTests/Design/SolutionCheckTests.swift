import Mesh
import Reasoning
import Testing

@Suite struct SolutionCheckTests {
  private func journey() -> Journey {
    Journey(
      Estates.of([
        "sales.orders": ["order_id long", "customer_id long"], "sales.customers": ["customer_id long", "level"],
      ]))
  }

  private func flaws(_ solution: Solution, _ journey: Journey) -> [String] {
    journey.flaws(solution).map { "\($0.subject): \($0.message)" }
  }

  @Test func `all flaws are told at once`() throws {
    let journey = journey()
    var solution = journey.solution(try #require(journey.idea("sales-analytics")))
    solution.product.title = " "
    solution.product.purpose = ""
    solution.product.steward = ""
    solution.adoptions[0].partitions = 3
    solution.adoptions[0].config = ["cleanup.policy": "shred"]
    solution.adoptions[1].partitions = nil
    solution.adoptions[1].schemas[0].schema += " "
    solution.adoptions[1].tags = ["9 lives"]
    solution.changes = [
      Remedy(.setting, topic: "sales.orders", value: "unclean.leader.election.enable=true", reason: "")
    ]
    #expect(
      flaws(solution, journey) == [
        "sales-analytics: The product has no purpose.", "sales-analytics: The product has no title.",
        "sales-analytics: The steward is an empty text.",
        "sales.customers: The topic has 6 partitions, and 3 are asked for: Terraform would delete it.",
        "sales.customers: `shred` is no cleanup policy.", "sales.orders: The number of partitions is unknown.",
        "sales.orders: The setting `unclean.leader.election.enable` cannot be changed by Terraform.",
        "sales.orders: `9 lives` is not a name for a tag.",
        "sales.orders-value: The schema is not the text that the registry returns.",
      ])
    #expect(journey.flaws(solution).allSatisfy { !$0.remedy.isEmpty })
  }

  @Test func `what vanished or is managed elsewhere is refused`() throws {
    let journey = journey()
    let solution = journey.solution(try #require(journey.idea("sales-analytics")))
    var later = journey.estate
    later.deployment.topics.removeFirst()
    later.deployment.schemas.removeFirst()
    #expect(
      SolutionCheck.flaws(in: solution, against: StateIndex(StateReader().read(later), of: later)).map(\.message) == [
        "The topic is no longer in the estate.", "The subject is no longer in the registry.",
      ])
    var other = solution
    other.product.id = "other"
    let managed = [
      "sales.orders": ManagedTopic(
        product: "other", solution: other, fingerprint: try Fingerprint(of: other),
        approvedBy: Person(name: "Ana", email: "ana@example.org"), approvedAt: Timestamp(seconds: 3), isMerged: false)
    ]
    #expect(
      SolutionCheck.flaws(
        in: solution, against: journey.index, managed: [TopicName("sales.orders"): managed["sales.orders"]!]
      ).map(\.message)
        == ["The product `other` manages the topic."])
  }

  @Test func `a statement must be something that Flink and Terraform can write`() throws {
    let journey = journey()
    var solution = journey.solution(try #require(journey.ideas.first { $0.kind == .derivedProduct }))
    solution.processing[0].name = "Not A Name"
    solution.processing[0].columns[1].name = "ORDER_ID"
    solution.processing[0].columns[0].field = "lines[].sku"
    solution.newTopics[0].topic = "sales_orders"
    #expect(
      flaws(solution, journey) == [
        "Not A Name: Flink cannot use the name.", "lines[].sku: A query cannot name the field.",
        "order_id: The statement yields the column twice.",
        "sales.orders-enriched: The statement writes to a topic that nobody makes.",
        "sales_orders: Kafka's metrics could not tell the new topic from `sales.orders`, so brokers refuse it.",
      ])
  }

  @Test func `a topic name that Terraform cannot write is refused`() throws {
    let journey = Journey(Estates.of(["sales/orders": ["order_id long"], "sales/refunds": ["refund_id long"]]))
    let solution = journey.solution(try #require(journey.ideas.first { $0.kind == .dataProduct }))
    #expect(
      flaws(solution, journey) == [
        "sales/orders: Terraform cannot write the name of the topic.",
        "sales/refunds: Terraform cannot write the name of the topic.",
      ])
  }

  @Test func `unknown settings are a flaw, a missing schema is none`() throws {
    var estate = Estates.of(["sales.orders": [], "sales.refunds": ["refund_id long"]])
    estate.deployment.topics[0].config = nil
    let journey = Journey(estate)
    let solution = journey.solution(try #require(journey.ideas.first { $0.kind == .dataProduct }))
    #expect(flaws(solution, journey) == ["sales.orders: The settings are unknown."])
    #expect(solution.risksAndMitigations.contains { $0.risk.hasPrefix("`sales.orders` has no schema") })
  }
}
