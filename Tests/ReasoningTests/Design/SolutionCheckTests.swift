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

  @Test func `a query names only fields that there are, and fills what its output holds`() throws {
    let journey = journey()
    var solution = journey.solution(try #require(journey.ideas.first { $0.kind == .derivedProduct }))
    solution.processing[0].columns[0].field = "orderid"
    solution.processing[0].columns[1].source = "x"
    solution.processing[0].columns[2].name = "rank"
    solution.processing[0].joined[0].equals = "id"
    #expect(
      flaws(solution, journey) == [
        "\(solution.processing[0].name): The column `customer_id` comes from `x`, which the statement does not read.",
        "sales.customers: The records have no field `id`.",
        "sales.orders: The records have no field `orderid`.",
        "sales.orders-enriched-value: The schema has no field for the column `rank`.",
      ])
    solution.processing[0].joined.append(solution.processing[0].joined[0])
    solution.processing[0].columns.removeFirst()
    let more = flaws(solution, journey)
    #expect(more.contains("\(solution.processing[0].name): Two sources of the statement are called `j1`."))
    #expect(
      more.contains("sales.orders-enriched-value: No column fills the field `order_id`, which must not be empty."))
  }

  @Test func `a window takes records together, a last record needs a compacted topic`() throws {
    let journey = journey()
    var solution = journey.solution(try #require(journey.ideas.first { $0.kind == .derivedProduct }))
    let name = solution.processing[0].name
    solution.processing[0].reduction = .window(seconds: 0, per: ["customer_id"])
    solution.processing[0].columns[2].derivation = .count
    #expect(
      flaws(solution, journey) == [
        "\(name): The column `order_id` is neither of the window nor of its key.",
        "\(name): The statement joins, and takes records together.", "\(name): The window is empty.",
      ])
    solution.processing[0].joined = []
    solution.processing[0].columns.removeLast()
    solution.processing[0].reduction = .latest(per: ["customer_id"])
    #expect(
      flaws(solution, journey) == [
        "sales.orders-enriched: The last record of each key needs a compacted topic with that key."
      ])
    solution.newTopics[0].config = ["cleanup.policy": "compact"]
    var key = solution.newTopics[0].schemas[0]
    key.subject = .key(of: "sales.orders-enriched")
    key.side = .key
    key.schema = Estates.schema("sales.orders.key", ["customer_id long"])
    solution.newTopics[0].schemas.append(key)
    #expect(flaws(solution, journey) == [])
    solution.processing[0].reduction = nil
    solution.processing[0].columns[0].derivation = .sum
    #expect(flaws(solution, journey) == ["\(name): The column `order_id` needs a window."])
    solution.processing[0].columns[0].derivation = nil
    #expect(flaws(solution, journey) == ["\(name): The statement joins nothing."])
  }

  @Test func `a port and a tag name only fields that the schema has`() throws {
    let journey = journey()
    var solution = journey.solution(try #require(journey.idea("sales-analytics")))
    solution.product.outputPorts[0].keyFields = ["customer"]
    solution.product.outputPorts[0].sensitiveFields = [
      SensitiveField(path: "email", category: .contact, reason: "its name"),
      SensitiveField(path: "key:email", category: .contact, reason: "its name"),
    ]
    solution.dataGovernance.classification = .confidential
    solution.adoptions[0].schemas[0].fieldTags = [.init(field: "email", tag: "PII")]
    #expect(
      flaws(solution, journey) == [
        "sales.customers: The records have no field `customer`.", "sales.customers: The records have no field `email`.",
        "sales.customers-value: The schema has no field `email` that could be tagged.",
      ])
  }

  @Test func `sensitive data does not leave its class unsaid, unless a person said so`() throws {
    let journey = Journey(
      Estates.of([
        "sales.orders": ["order_id long", "customer_id long"], "sales.customers": ["customer_id long", "email"],
      ]))
    var solution = journey.solution(try #require(journey.ideas.first { $0.kind == .derivedProduct }))
    #expect(flaws(solution, journey) == [])
    let port = solution.product.outputPorts[0]
    solution.product.outputPorts[0].sensitiveFields = []
    #expect(
      flaws(solution, journey) == [
        "sales.orders-enriched: The column `email` carries contact from `sales.customers`, and the contract does not say so."
      ])
    solution.product.outputPorts[0] = port
    solution.dataGovernance.classification = .public
    #expect(flaws(solution, journey).map { $0.prefix(46) } == ["sales-orders-enriched: It is PUBLIC, and that "])
    let refined = SolutionRefinement.solution(solution, with: [Edit(classification: .public)])
    #expect(flaws(refined, journey) == [])
  }

  @Test func `what runs already keeps its partitions and a schema that its readers can read`() throws {
    let first = journey()
    let solution = first.solution(try #require(first.ideas.first { $0.kind == .derivedProduct }))
    var later = first.estate
    let topic = solution.newTopics[0]
    later.deployment.topics.append(Topic(name: topic.topic, partitions: 12, config: [:]))
    later.deployment.schemas.append(
      Subject(
        name: topic.schemas[0].subject, version: 1, format: .avro,
        schema: topic.schemas[0].schema.replacing(
          #"{"name":"order_id","type":"long"}"#, with: #"{"name":"no","type":"long"}"#),
        compatibility: .full))
    var second = Journey(later)
    second.managed = try first.after(solution).managed
    #expect(
      flaws(solution, second) == [
        "sales.orders-enriched: The topic has 12 partitions, and 6 are asked for: Terraform would delete it.",
        "sales.orders-enriched-value: The registry would refuse the schema under FULL: records in the old schema cannot be "
          + "read: `order_id` is new and has no default.",
      ])
  }

  @Test func `a product is not made from itself, not even through another`() throws {
    let first = journey()
    let solution = first.solution(try #require(first.ideas.first { $0.kind == .derivedProduct }))
    var second = try first.after(solution)
    var circle = solution
    circle.product.id = "totals"
    circle.processing[0].source = "sales.orders-enriched"
    circle.processing[0].output = "sales.totals"
    circle.newTopics[0].topic = "sales.totals"
    second.managed["sales.customers"] = ManagedTopic(
      product: "totals", solution: circle, fingerprint: try Fingerprint(of: circle),
      approvedBy: Person(name: "Ana", email: "ana@example.org"), approvedAt: Timestamp(seconds: 3), isMerged: false)
    #expect(
      flaws(solution, second) == [
        "\(solution.product.id): It would be made from itself: `\(solution.product.id)` reads `totals` reads `\(solution.product.id)`.",
        "\(solution.processing[0].name): The product `totals` has a statement of this name.",
      ])
    var selfish = solution
    selfish.processing[0].source = "sales.orders-enriched"
    #expect(flaws(selfish, first).contains("\(solution.processing[0].name): The statement reads what it writes."))
  }
}
