import Mesh
import Reasoning
import Schemas
import Testing

@Suite struct SolutionDesignTests {
  @Test func `the gaming product adopts its topics as they are`() throws {
    let estate = try Estates.demo()
    let journey = Journey(estate)
    let solution = journey.solution(try #require(journey.idea("gaming-analytics")))
    #expect(solution.adoptions.map(\.topic) == ["gaming_games", "gaming_player_activity", "gaming_players"])
    for adoption in solution.adoptions {
      let topic = try #require(estate.topic(adoption.topic))
      #expect(adoption.partitions == topic.partitions)
      #expect(adoption.config == topic.config)
      #expect(adoption.schemas.map(\.schema) == [estate.subject(of: adoption.topic, side: .value)?.schema])
      #expect(adoption.schemas.allSatisfy { $0.exists && $0.compatibility == nil })
    }
    #expect(solution.adoptions.map(\.tags) == [[], [], ["PII"]])
    #expect(solution.dataGovernance.classification == .confidential)
    #expect(solution.dataGovernance.classificationReason == "It holds name and online-id.")
    #expect(solution.dataGovernance.retentionPolicy == "7 days, Kafka's documented default.")
    #expect(
      solution.product.outputPorts.map(\.contract.serviceLevels) == [
        [
          ServiceLevel(
            property: "retention", value: 7, unit: "d", basis: "Kafka's documented default, since the topic sets none")
        ],
        [
          ServiceLevel(
            property: "retention", value: 7, unit: "d", basis: "Kafka's documented default, since the topic sets none"),
          ServiceLevel(
            property: "throughput", value: 612, unit: "records/s", basis: "as measured, as the demonstration states it"),
        ],
        [
          ServiceLevel(
            property: "retention", value: 7, unit: "d", basis: "Kafka's documented default, since the topic sets none")
        ],
      ])
    #expect(journey.flaws(solution) == [])
  }

  @Test func `every idea of the demonstration can be designed, alone and without flaws`() throws {
    let journey = Journey(try Estates.demo())
    for idea in journey.ideas {
      let solution = journey.solution(idea)
      #expect(journey.flaws(solution) == [], "\(idea.ideaId)")
      #expect(solution == journey.solution(idea))
    }
  }

  @Test func `a derived product has a schema, a typed query and its least rights`() throws {
    let estate = Estates.of([
      "sales.orders.v1": ["order_id long", "customer_id long", "at timestamp-millis"],
      "sales.customers.v1": ["customer_id long", "email", "ssn", "level"],
    ])
    let journey = Journey(estate)
    let solution = journey.solution(try #require(journey.ideas.first { $0.kind == .derivedProduct }))
    let topic = try #require(solution.newTopics.first)
    #expect(topic.topic == "sales.orders-enriched.v1")
    #expect(
      topic.schemas.map(\.schema) == [
        """
        {"type":"record","name":"SalesOrdersEnrichedV1","doc":"Sales orders with customers. From `sales.customers.v1` and \
        `sales.orders.v1`.","fields":[{"name":"order_id","type":"long"},{"name":"customer_id","type":"long"},\
        {"name":"at","type":{"type":"long","logicalType":"timestamp-millis"}},{"name":"email","type":["null","string"],\
        "default":null},{"name":"level","type":["null","string"],"default":null}]}
        """
      ])
    #expect(try AvroParser.schema(of: topic.schemas[0].schema).named.count == 1)
    #expect(
      solution.processing.map(\.joined) == [
        [
          .init(
            topic: "sales.customers.v1", alias: "j1", on: "customer_id", equals: "customer_id", asText: false,
            meeting: .latest, keepsUnmatched: true)
        ]
      ])
    #expect(
      solution.processing[0].columns.map { "\($0.source).\($0.field) as \($0.name)" } == [
        "s.order_id as order_id", "s.customer_id as customer_id", "s.at as at", "j1.email as email",
        "j1.level as level",
      ])
    #expect(
      solution.access.map { "\($0.part.rawValue) \($0.role) \($0.resource.rawValue) \($0.name)" } == [
        "consumer DeveloperRead group sales-orders-v1-enriched-",
        "consumer DeveloperRead subject sales.orders-enriched.v1-value",
        "consumer DeveloperRead topic sales.orders-enriched.v1",
        "processing DeveloperRead subject sales.customers.v1-value",
        "processing DeveloperRead subject sales.orders-enriched.v1-value",
        "processing DeveloperRead subject sales.orders.v1-value", "processing DeveloperRead topic sales.customers.v1",
        "processing DeveloperWrite topic sales.orders-enriched.v1", "processing DeveloperRead topic sales.orders.v1",
        "steward ResourceOwner subject sales.orders-enriched.v1-value",
        "steward ResourceOwner topic sales.orders-enriched.v1",
      ])
    #expect(
      solution.deploymentConsiderations.last
        == "Left out: `ssn` of `sales.customers.v1`: government-id, not to be copied.")
    #expect(solution.dataGovernance.classification == .confidential)
    #expect(journey.flaws(solution) == [])
  }

  @Test func `a card number is covered, what must not be copied is left out`() throws {
    let estate = Estates.of([
      "sales.payments": ["payment_id long", "customer_id long", "card_number", "cvv", "ssn"],
      "sales.customers": ["customer_id long", "level"],
    ])
    let journey = Journey(estate)
    let solution = journey.solution(try #require(journey.ideas.first { $0.kind == .derivedProduct }))
    let columns = solution.processing[0].columns
    #expect(columns.map(\.name) == ["payment_id", "customer_id", "card_number", "level"])
    #expect(columns.map(\.derivation) == [nil, nil, .lastFour, nil])
    let port = solution.product.outputPorts[0]
    #expect(port.sensitiveFields == [])
    let field = try #require(port.shape?.fields.first { $0.path == "card_number" })
    #expect(field.documentation == "The last four signs of `card_number` of `sales.payments`; the others are covered.")
    #expect(solution.dataGovernance.classification == .internal)
    #expect(journey.flaws(solution) == [])
  }

  @Test func `a compacted topic is a table by its own key, if it has the one that is joined by`() throws {
    var estate = Estates.of([
      "sales.orders": ["order_id long", "customer_id long"], "sales.customers": ["customer_id long"],
    ])
    let place = try #require(estate.deployment.topics.firstIndex { $0.name == "sales.customers" })
    estate.deployment.topics[place].config = ["cleanup.policy": "compact"]
    estate.deployment.schemas.append(
      Subject(
        name: .key(of: "sales.customers"), version: 1, format: .avro,
        schema: Estates.schema("sales.customers.key", ["customer_id long"]), topic: "sales.customers", side: .key))
    let journey = Journey(estate)
    let solution = journey.solution(try #require(journey.ideas.first { $0.kind == .derivedProduct }))
    #expect(solution.processing[0].joined.map(\.meeting) == [.table])
    estate.deployment.schemas.removeLast()
    let keyless = Journey(estate)
    let other = keyless.solution(try #require(keyless.ideas.first { $0.kind == .derivedProduct }))
    #expect(other.processing[0].joined.map(\.meeting) == [nil])
  }

  @Test func `a changed query is a statement of its own, beside the old one, which is stopped`() throws {
    let estate = Estates.of([
      "sales.orders": ["order_id long", "customer_id long"], "sales.customers": ["customer_id long", "level"],
    ])
    let first = Journey(estate)
    let idea = try #require(first.ideas.first { $0.kind == .derivedProduct })
    let solution = first.solution(idea)
    var later = estate
    later.deployment.schemas[1].schema = Estates.schema("sales.customers", ["customer_id long", "level", "since long"])
    var second = Journey(later)
    second.managed = try first.after(solution, isMerged: true).managed
    let changed = second.solution(idea)
    #expect(changed.processing.count == 2)
    #expect(changed.processing[0].name != solution.processing[0].name)
    #expect(changed.processing[0].columns.map(\.name).contains("since"))
    #expect(changed.processing[1].name == solution.processing[0].name)
    #expect(changed.processing.map(\.isStopped) == [nil, true])
    #expect(changed.deploymentConsiderations.contains { $0.hasPrefix("The query has changed:") })
    #expect(second.flaws(changed) == [])
    // What was never merged never ran.
    second.managed = try first.after(solution).managed
    #expect(second.solution(idea).processing.count == 1)
  }

  @Test func `a derived product that runs already is designed under the same name`() throws {
    let estate = Estates.of([
      "sales.orders": ["order_id long", "customer_id long"], "sales.customers": ["customer_id long", "level"],
    ])
    let first = Journey(estate)
    let idea = try #require(first.ideas.first { $0.kind == .derivedProduct })
    let solution = first.solution(idea)
    var later = estate
    later.deployment.topics.append(Topic(name: solution.newTopics[0].topic, partitions: 6, config: [:]))
    later.deployment.schemas.append(
      Subject(
        name: solution.newTopics[0].schemas[0].subject, version: 1, format: .avro,
        schema: solution.newTopics[0].schemas[0].schema))
    var second = Journey(later)
    second.managed = try first.after(solution).managed
    #expect(second.solution(idea).newTopics == solution.newTopics)
    #expect(second.flaws(solution) == [])
    #expect(
      Journey(later).flaws(solution).map(\.message) == [
        "A topic of this name exists already.", "The subject of the new topic exists already.",
      ])
  }

  @Test func `one product manages a topic, the next one reads it`() throws {
    let estate = Estates.of([
      "sales.orders": ["order_id long", "customer_id long"], "sales.customers": ["customer_id long"],
    ])
    let first = Journey(estate)
    let product = first.solution(try #require(first.idea("sales-analytics")))
    let second = try first.after(product)
    var overlapping = try #require(first.idea("sales-analytics"))
    overlapping.ideaId = "other"
    overlapping.relatedTopics = ["sales.orders"]
    let solution = second.solution(overlapping)
    #expect(solution.adoptions == [])
    let contract = try #require(product.product.outputPorts.first { $0.topic == "sales.orders" }?.contract)
    #expect(
      solution.product.inputPorts == [
        InputPort(
          topic: "sales.orders", managedBy: "sales-analytics", contractId: contract.id, contractVersion: "1.0.0")
      ])
    #expect(second.flaws(solution).map(\.message) == ["The solution manages no topic."])
  }

  @Test func `a fix of managed topics amends their product`() throws {
    var estate = Estates.of(["sales.orders": ["order_id long", "email"], "sales.customers": ["customer_id long"]])
    estate.deployment.schemas[0].compatibility = CompatibilityMode.none
    estate.deployment.schemas[0].compatibilityIsOwn = true
    let first = Journey(estate)
    let product = first.solution(try #require(first.idea("sales")))
    #expect(product.adoptions[1].schemas[0].compatibility == CompatibilityMode.none)
    let second = try first.after(product)
    let fix = second.solution(try #require(first.idea("sales-governance")))
    #expect(fix.product.id == "sales")
    #expect(fix.amends == (try Fingerprint(of: product)))
    #expect(fix.chapters.map(\.ideaId) == ["sales"])
    #expect(fix.evidence.starts(with: product.evidence))
    #expect(fix.adoptions[1].schemas[0].compatibility == .backward)
    #expect(fix.adoptions[1].schemas[0].compatibilityExists)
    #expect(fix.adoptions[0] == product.adoptions[0])
    #expect(fix.product.outputPorts == product.product.outputPorts)
    #expect(second.flaws(fix) == [])
  }

  @Test func `a fix says nothing that its product has set right meanwhile`() throws {
    var estate = Estates.of(["sales.orders": ["order_id long", "email"], "sales.customers": ["customer_id long"]])
    for place in estate.deployment.schemas.indices {
      estate.deployment.schemas[place].compatibility = CompatibilityMode.none
      estate.deployment.schemas[place].compatibilityIsOwn = true
    }
    let first = Journey(estate)
    let product = first.solution(try #require(first.idea("sales")))
    #expect(product.risksAndMitigations.map(\.risk).contains("Nobody is named as owner."))
    let named = SolutionRefinement.solution(product, with: [Edit(owner: "sales-team")])
    #expect(!named.risksAndMitigations.map(\.risk).contains("Nobody is named as owner."))
    let idea = try #require(first.idea("sales-governance"))
    #expect(idea.description.contains("2 topics without an owner") && idea.description.contains("1 sensitive field"))
    let fix = try first.after(named).solution(idea)
    #expect(fix.product.owner == "sales-team")
    #expect(Set(fix.changes.map(\.kind)) == [.compatibility])
    let words = (fix.evidence.map(\.statement) + fix.risksAndMitigations.map(\.risk) + [fix.technicalApproach])
      .joined(separator: " ")
    #expect(!words.contains("without an owner") && !words.contains("Nobody is named"), "\(words)")
    #expect(!words.contains("nobody has tagged"), "\(words)")
    #expect(words.contains("2 subjects that accept any change"))
    #expect(
      fix.technicalApproach.hasSuffix(
        "accept any change. 3 things of the proposal are set right by the product itself."))
    // Where nobody was named, it is still said.
    let open = try first.after(product).solution(idea)
    #expect(open.evidence.map(\.statement).contains { $0.hasPrefix("2 topics without an owner") })
    #expect(open.risksAndMitigations.map(\.risk).contains("Nobody is named as owner."))
  }

  @Test func `what a setting changes is said everywhere, and not twice`() throws {
    var estate = Estates.of([
      "sales.customers": ["customer_id long", "email"], "sales.visits": ["visit_id long", "customer_id long"],
    ])
    estate.deployment.topics[0].keyField = "customer_id"
    let first = Journey(estate)
    var product = first.solution(try #require(first.ideas.first { $0.kind == .dataProduct }))
    product.product.owner = "sales-team"
    #expect(product.dataGovernance.retentionPolicy == "7 days, Kafka's documented default.")
    let tuning = try #require(first.idea("sales-tuning"))
    let second = try first.after(product)
    let tuned = second.solution(tuning)
    #expect(
      tuned.dataGovernance.retentionPolicy
        == "`sales.visits`: 7 days, Kafka's documented default. `sales.customers`: the last record of each key, for ever."
    )
    #expect(
      tuned.risksAndMitigations.map(\.risk).contains(
        "Compaction keeps the 1 sensitive field of `sales.customers` until a tombstone deletes the key."))
    #expect(tuned.rollback.last == "What was compacted away does not come back.")
    // Set right by the product already, it is no change any more.
    let again = try second.after(tuned).solution(tuning)
    #expect(
      again.technicalApproach.hasSuffix(
        "Nothing is left to be changed. 1 thing of the proposal is set right by the product itself."))
    #expect(again.changes == tuned.changes)
    #expect(!again.deploymentConsiderations.contains { $0.contains("compacted") })
    // What is made of the product's topics is answered for by its owner.
    let derived = second.solution(try #require(first.ideas.first { $0.kind == .derivedProduct }))
    #expect(derived.product.owner == "sales-team")
    #expect(derived.dataGovernance.retentionPolicy == "7 days, Kafka's documented default.")
  }

  @Test func `an owner named at the solution is what the change says`() throws {
    let journey = Journey(Estates.of(["sales.orders": ["order_id long"], "sales.returns": ["return_id long"]]))
    let fix = journey.solution(try #require(journey.ideas.first { $0.kind == .governanceFix }))
    #expect(fix.changes.map(\.value) == ["", ""])
    let named = SolutionRefinement.solution(fix, with: [Edit(owner: "sales-team")])
    #expect(named.changes.map(\.value) == ["sales-team", "sales-team"])
    #expect(named.dataGovernance.owner == "sales-team")
  }

  @Test func `what only people can do is not called a setting`() throws {
    var estate = Estates.of(["sales.orders": ["order_id long"], "sales.returns": ["return_id long"]])
    estate.usage.consumerGroups = [
      ConsumerGroup(
        name: "billing", state: "Stable", members: 1,
        reads: [.init(topic: "sales.orders", lag: .measured(5_000_000, over: "at the reading"))])
    ]
    let journey = Journey(estate)
    let idea = try #require(journey.ideas.first { $0.kind == .optimisation })
    #expect(idea.remedies.map(\.kind) == [.lag])
    #expect(idea.title == "Sales: 1 group that keeps up")
    #expect(idea.description == "Look into how far the group `billing` is behind on `sales.orders`.")
    let solution = journey.solution(idea)
    #expect(
      solution.technicalApproach
        == "Import 1 existing topic with its schemas as it is; no setting changes. 1 thing is left to people, and listed too."
    )
    #expect(solution.testingStrategy == ["The plan imports 1 topic; it changes and destroys nothing."])
    #expect(journey.decision(idea).tradeOffs.allSatisfy { !$0.gain.contains("setting") })
  }

  @Test func `a retirement of what no code manages takes nothing out of a state`() throws {
    var estate = Estates.of(["sales.old": ["old_id long"]])
    estate.metrics.topics = [
      Throughput(topic: "sales.old", recordsPerSecond: .measured(0, over: "30d"), consumers: .measured(0, over: "30d"))
    ]
    let journey = Journey(estate)
    let solution = journey.solution(try #require(journey.ideas.first { $0.kind == .retirement }))
    #expect(solution.amends == nil)
    #expect(
      solution.deploymentConsiderations == [
        "Merging it changes nothing on the platform: a person deletes what is listed."
      ])
    #expect(solution.product.inputPorts == [])
    #expect(!solution.product.purpose.contains("manage") && !solution.technicalApproach.contains("take it"))
    #expect(solution.rollback == ["Revert the merge. A topic that was deleted cannot be brought back."])
  }

  @Test func `a change that brings topics along says how to go back without losing them`() throws {
    let first = Journey(
      Estates.of(["sales.orders": ["order_id long", "email"], "sales.customers": ["customer_id long"]]))
    var idea = try #require(first.idea("sales"))
    idea.relatedTopics = ["sales.customers"]
    var second = try first.after(first.solution(idea))
    let fix = try #require(first.idea("sales-governance"))
    // The same merge brings the product and the fix, and one revert takes both.
    #expect(second.solution(fix).rollback.map { $0.prefix(26) } == ["Before anything is applied"])
    for topic in second.managed.keys { second.managed[topic]?.isMerged = true }
    #expect(second.solution(fix).adoptions.map(\.topic) == ["sales.customers", "sales.orders"])
    #expect(
      second.solution(fix).rollback == [
        "`sales.orders` came under Terraform with this change: put a `removed` block with destroy = false in its place and "
          + "apply before anything is reverted, or Terraform deletes what its code no longer names.",
        "Revert the merge and apply: `sales` is what it was before.",
      ])
  }

  @Test func `a fix loosens nothing that a person made stricter, and knows what is merged`() throws {
    let first = Journey(
      Estates.of(["sales.orders": ["order_id long", "email"], "sales.customers": ["customer_id long"]]))
    var product = first.solution(try #require(first.idea("sales")))
    product.dataGovernance.classification = .restricted
    product.dataGovernance.classificationReason = "A person said so."
    var second = try first.after(product)
    for topic in second.managed.keys { second.managed[topic]?.isMerged = true }
    let fix = second.solution(try #require(first.idea("sales-governance")))
    #expect(fix.dataGovernance.classification == .restricted)
    #expect(fix.dataGovernance.classificationReason == "A person said so.")
    #expect(fix.chapters.map(\.isMerged) == [true])
    #expect(fix.chapters.map(\.topics) == [["sales.customers", "sales.orders"]])
  }

  @Test func `a fix of topics that nobody manages adopts them with the change`() throws {
    var estate = Estates.of([
      "sales.customers": ["customer_id long", "name"], "sales.visits": ["visit_id long", "customer_id long"],
    ])
    estate.deployment.topics[0].keyField = "customer_id"
    let journey = Journey(estate)
    let solution = journey.solution(try #require(journey.idea("sales-tuning")))
    #expect(solution.amends == nil)
    #expect(solution.product.id == "sales-tuning")
    #expect(solution.adoptions.map(\.config) == [["cleanup.policy": "compact"]])
    #expect(solution.product.outputPorts.map(\.contract.serviceLevels) == [[]])
    #expect(journey.flaws(solution) == [])
  }

  @Test func `what another product retires is not adopted, and the page says so`() throws {
    let journey = Journey(Estates.of(["sales.orders": ["order_id long"], "sales.old": ["old_id long"]]))
    var retiring = journey
    retiring.retired = ["sales.old": "sales-old-retirement"]
    let solution = retiring.solution(try #require(journey.ideas.first { $0.kind == .dataProduct }))
    #expect(solution.managedTopics == ["sales.orders"])
    #expect(
      solution.deploymentConsiderations.last == "Left out: `sales.old`, which `sales-old-retirement` retires.")
  }

  @Test func `a retirement of a managed topic takes it out of its product`() throws {
    var estate = Estates.of(["sales.orders": ["order_id long"], "sales.old": ["old_id long"]])
    estate.metrics.topics = [
      Throughput(topic: "sales.old", recordsPerSecond: .measured(0, over: "30d"), consumers: .measured(0, over: "30d"))
    ]
    let first = Journey(estate)
    let product = first.solution(try #require(first.ideas.first { $0.kind == .dataProduct }))
    let second = try first.after(product)
    let retirement = second.solution(try #require(first.ideas.first { $0.kind == .retirement }))
    #expect(retirement.adoptions.map(\.topic) == ["sales.orders"])
    #expect(retirement.product.outputPorts.map(\.topic) == ["sales.orders"])
    #expect(!retirement.access.contains { $0.name.hasPrefix("sales.old") })
    #expect(
      retirement.retirements == [
        Retirement(
          topic: "sales.old", subjects: ["sales.old-value"], proof: "Nothing was produced to `sales.old` (30d).",
          toCheck: [])
      ])
    #expect(second.flaws(retirement) == [])
  }

  /// A source for orders, one for orders and old, a sink, one that runs elsewhere and one that cannot be named.
  private func fed(_ estate: Estate) -> Estate {
    func connector(_ name: ConnectorName, _ direction: Connector.Direction, _ topics: [TopicName]) -> Connector {
      var connector = Connector(name: name, type: "C", direction: direction, topics: topics)
      connector.cloudId = "lcc-1"
      connector.settings = ConnectorSettings(told: ["name": name.rawValue, "kafka.api.secret": "****"])
      return connector
    }
    var estate = estate
    var elsewhere = connector("elsewhere", .source, ["sales.orders"])
    elsewhere.cloudId = nil
    estate.deployment.connectors = [
      connector("orders-in", .source, ["sales.orders"]), connector("out", .sink, ["sales.orders"]), elsewhere,
      connector("both-in", .source, ["sales.old", "sales.orders"]), connector("a/b", .source, ["sales.orders"]),
      connector("strange", .source, ["logs.lines", "sales.orders"]),
    ]
    return estate
  }

  @Test func `what writes the topics comes with them, if it writes no others`() throws {
    let journey = Journey(
      fed(Estates.of(["sales.orders": ["order_id long"], "sales.old": ["old_id long"], "logs.lines": ["text"]])))
    var idea = try #require(journey.ideas.first { $0.kind == .dataProduct })
    idea.relatedTopics = ["sales.orders", "sales.old"]
    let solution = journey.solution(idea)
    #expect((solution.connectors ?? []).map(\.name) == ["both-in", "orders-in"])
    #expect(solution.connectors?.first?.settings.masked == ["kafka.api.secret"])
    #expect(solution.technicalApproach.contains("and the 2 connectors that come with them as they are"))
    #expect(
      solution.deploymentConsiderations.filter { $0.contains("connector") } == [
        "The connector `a/b` is left as it is: its name or its settings cannot be imported.",
        "The connector `strange` is left as it is: it also writes `logs.lines`.",
      ])
    #expect(journey.flaws(solution) == [])
    idea.kind = .adoption
    #expect((journey.solution(idea).connectors ?? []).map(\.name) == ["both-in", "orders-in", "out"])
  }

  @Test func `a connector leaves with a topic that is retired`() throws {
    var estate = fed(Estates.of(["sales.orders": ["order_id long"], "sales.old": ["old_id long"]]))
    estate.metrics.topics = [
      Throughput(topic: "sales.old", recordsPerSecond: .measured(0, over: "30d"), consumers: .measured(0, over: "30d"))
    ]
    let first = Journey(estate)
    let product = first.solution(try #require(first.ideas.first { $0.kind == .dataProduct }))
    #expect((product.connectors ?? []).map(\.name) == ["both-in", "orders-in"])
    let second = try first.after(product)
    let retirement = second.solution(try #require(first.ideas.first { $0.kind == .retirement }))
    #expect((retirement.connectors ?? []).map(\.name) == ["orders-in"])
    #expect(retirement.retirements.map(\.connectors) == [["both-in"]])
    #expect(second.flaws(retirement) == [])
  }

  @Test func `a connector that is gone or managed elsewhere is a flaw`() throws {
    let journey = Journey(fed(Estates.of(["sales.orders": ["order_id long"], "sales.refunds": ["refund_id long"]])))
    var solution = journey.solution(try #require(journey.ideas.first { $0.kind == .dataProduct }))
    solution.connectors?.append(
      AdoptedConnector(name: "gone", topics: ["sales.others"], settings: ConnectorSettings(told: [:])))
    #expect(
      journey.flaws(solution).map(\.message) == [
        "The connector has a topic that the product does not manage.", "The connector is no longer in the estate.",
      ])
  }

  private func sized(
    partitions: Int?, retention: String? = nil, rate: Double? = nil, bytes: Double? = nil, lag: Double? = nil
  ) throws -> NewTopic {
    var estate = Estates.of(
      ["sales.orders": ["order_id long", "customer_id long"], "sales.customers": ["customer_id long", "level"]],
      partitions: partitions)
    let source = estate.deployment.topics.firstIndex { $0.name == "sales.orders" }!
    estate.deployment.topics[source].config = retention.map { ["retention.ms": $0] } ?? [:]
    if rate != nil || bytes != nil {
      estate.metrics.topics = [
        Throughput(
          topic: "sales.orders", recordsPerSecond: rate.map { .measured($0, over: "1h") } ?? .unknown("not asked"),
          bytesPerSecond: bytes.map { .measured($0, over: "1h") } ?? .unknown("not asked"))
      ]
    }
    if let lag {
      estate.usage.consumerGroups = [
        ConsumerGroup(name: "billing", reads: [.init(topic: "sales.orders", lag: .measured(lag, over: "now"))])
      ]
    }
    let journey = Journey(estate)
    let idea = try #require(journey.ideas.first { $0.kind == .derivedProduct })
    return try #require(journey.solution(idea).newTopics.first)
  }

  @Test func `partitions follow from the measured rate, with room, and are those of the source where none is known`()
    throws
  {
    let unknown = try sized(partitions: 48)
    #expect(unknown.partitions == 48)
    #expect(unknown.reasons?["partitions"] == "As many as `sales.orders` has: its rate is not known.")
    let quiet = try sized(partitions: 48, rate: 12)
    #expect(quiet.partitions == 6)
    #expect(
      quiet.reasons?["partitions"]
        == "`sales.orders` takes 12 records/s, measured; ten times that needs 1 of them, and `sales.orders` has 48.")
    #expect(try sized(partitions: 3, rate: 12).partitions == 3)
    #expect(try sized(partitions: 6, rate: 900).partitions == 9)
    #expect(try sized(partitions: 6, rate: 10, bytes: 2_500_000).partitions == 25)
  }

  @Test func `retention follows from the slowest reader, and never outlives the source`() throws {
    let day = 86_400_000
    #expect(try sized(partitions: 6).config == [:])
    #expect(try sized(partitions: 6, retention: "\(30 * day)").config == ["retention.ms": "\(30 * day)"])
    let used = try sized(partitions: 6, retention: "\(30 * day)", rate: 10, lag: 3600)
    #expect(used.config == ["retention.ms": "\(7 * day)"])
    #expect(
      used.reasons?["retention.ms"]
        == "A week is more than readers need: `billing` is 3600 records behind on `sales.orders`, which takes 10 a second."
    )
    #expect(try sized(partitions: 6, rate: 10, lag: 10 * 86_400 * 4).config == ["retention.ms": "\(12 * day)"])
    let short = try sized(partitions: 6, retention: "\(day)", rate: 10, lag: 3600)
    #expect(short.config == ["retention.ms": "\(day)"])
    #expect(short.reasons?["retention.ms"] == "As `sales.orders`, so that nothing outlives it there.")
  }

  @Test func `what is not measured is not promised, and that is said`() throws {
    var estate = Estates.of(["sales.orders": ["order_id long"], "sales.refunds": ["refund_id long"]])
    estate.metrics.topics = [Throughput(topic: "sales.orders", recordsPerSecond: .measured(3, over: "1h"))]
    let journey = Journey(estate)
    let ports = journey.solution(try #require(journey.ideas.first { $0.kind == .dataProduct })).product.outputPorts
    #expect(
      ports.map { ($0.contract.notPromised ?? []).map(\.what) } == [
        ["availability", "freshness"], ["availability", "freshness"],
      ])
    #expect(ports.map { ($0.qualityRules ?? []).filter { $0.requirement == .notEmpty }.count } == [1, 0])
  }

  @Test func `a contract ends with the care for its topic, and others are newer where their terms differ`() throws {
    var estate = Estates.of(["sales.orders": ["order_id long"], "sales.old": ["old_id long"]])
    estate.metrics.topics = [
      Throughput(topic: "sales.old", recordsPerSecond: .measured(0, over: "30d"), consumers: .measured(0, over: "30d"))
    ]
    let first = Journey(estate)
    let product = first.solution(try #require(first.ideas.first { $0.kind == .dataProduct }))
    let retirement = try first.after(product).solution(try #require(first.ideas.first { $0.kind == .retirement }))
    #expect(retirement.product.retiredPorts?.map(\.contract.status) == [.deprecated])
    #expect(retirement.product.retiredPorts?.map(\.topic) == ["sales.old"])
    let contract = try #require(product.product.outputPorts.first?.contract)
    var longer = contract
    longer.serviceLevels = []
    #expect(contract.revised(contract, isWider: false) == contract)
    #expect(contract.revised(longer, isWider: false).version == "1.0.1")
    #expect(contract.revised(longer, isWider: true).version == "1.1.0")
  }

  @Test func `principals of today are taken over, rights on prefixes are not`() throws {
    var estate = Estates.of(["sales.orders": ["order_id long"], "sales.refunds": ["refund_id long"]])
    estate.deployment.access = [
      Access(principal: "User:sa-1", operation: "DeveloperWrite", resource: .topic, name: "sales.orders"),
      Access(principal: "User:sa-2", operation: "READ", resource: .topic, name: "sales.orders"),
      Access(principal: "User:sa-3", operation: "DeveloperWrite", resource: .topic, name: "sales", isPrefix: true),
    ]
    let journey = Journey(estate)
    let solution = journey.solution(try #require(journey.ideas.first { $0.kind == .dataProduct }))
    let held = solution.access.filter { !$0.principals.isEmpty }.map {
      "\($0.part.rawValue) \($0.resource.rawValue) \($0.name) \($0.principals)"
    }
    #expect(
      held == [
        #"consumer subject sales.orders-value ["User:sa-2"]"#, #"consumer topic sales.orders ["User:sa-2"]"#,
        #"producer subject sales.orders-value ["User:sa-1"]"#, #"producer topic sales.orders ["User:sa-1"]"#,
      ])
  }

  @Test func `owner and steward come from the estate, then from the settings`() throws {
    let estate = Estates.of(["sales.orders": ["order_id long"], "sales.refunds": ["refund_id long"]])
    var journey = Journey(estate)
    journey.settings = DesignSettings(
      teams: ["sales-team": .init(handle: "@a/sales", steward: "ana@example.org")], owners: ["sales": "sales-team"])
    let solution = journey.solution(try #require(journey.ideas.first { $0.kind == .dataProduct }))
    #expect(solution.product.owner == "sales-team")
    #expect(solution.product.steward == "ana@example.org")
  }

  @Test func `contract ids follow from mesh, product and topic`() throws {
    let journey = Journey(try Estates.demo())
    let solution = journey.solution(try #require(journey.idea("gaming-analytics")))
    #expect(
      solution.product.outputPorts.map(\.contract.id) == [
        "514ec94c-855b-5a75-b85c-dac5dadb435f", "7387be19-657c-5959-8db7-683e44cca83d",
        "02a70616-de47-5d52-bd99-4e7467cacaca",
      ])
  }
}
