import Mesh
import Reasoning
import Testing

@Suite struct IdeaRulesTests {
  private func ideas(_ estate: Estate, taken: [ProposalID: IdeaIdentity] = [:]) -> [Idea] {
    IdeaRules().ideas(from: StateReader().read(estate), estate: estate, taken: taken)
  }

  @Test func `the demonstration's gaming product is made of exactly three topics`() throws {
    let gaming = try #require(ideas(try Estates.demo()).first { $0.ideaId == "gaming-analytics" })
    #expect(gaming.kind == .dataProduct)
    #expect(gaming.title == "Gaming analytics")
    #expect(gaming.domain == "gaming")
    #expect(gaming.relatedTopics == ["gaming_games", "gaming_player_activity", "gaming_players"])
    #expect(gaming.joins.count == 2)
    #expect(gaming.potentialUsers == ["group gaming-analytics-pipeline"])
    #expect(gaming.confidenceScore == 0.91)
    #expect(
      gaming.ranking.map { "\($0.name) \($0.value ?? -1): \($0.basis)" } == [
        "value of topics 3.0: 1 point × 3 topics that get an owner, a contract and a page",
        "value of joins 4.0: 2 points × 2 joins between them",
        "value of readers 3.0: 1 point × 3 readers (gaming_player_activity: 3 consumers (measured, as the demonstration states it))",
        "value of traffic 3.06: gaming_player_activity: 612 records/s ÷ 200",
        "effort of topics 3.0: 1 point × 3 topics", "effort of fields 0.5: 0.05 points × 10 fields",
        "effort of sensitive fields 0.5: 0.25 points × 2 sensitive fields",
        "effort of deciding 3.0: read, decided on at four checkpoints and reviewed, whatever its size",
        "confidence 0.91: the mean of: domain 0.9, schemas that could be read 1, joins 0.84",
        "value 13.06: sum of value of topics, value of joins, value of readers, value of traffic",
        "effort 7.0: sum of effort of topics, effort of fields, effort of sensitive fields, effort of deciding",
        "rank 1.704: 13.06 points of value ÷ 7 points of effort × confidence 0.9133",
      ])
  }

  @Test func `the demonstration's first ideas are those that are worth most, and each kind is there`() throws {
    let estate = try Estates.demo()
    let state = StateReader().read(estate)
    let all = ideas(estate)
    let first = all.prefix(10)
    #expect(first.first?.relatedTopics.isEmpty == false)
    for id: ProposalID in ["gaming-analytics", "fleet-management-analytics", "commerce-analytics"] {
      let idea = try #require(first.first { $0.ideaId == id }, "\(first.map(\.ideaId))")
      #expect(!idea.joins.isEmpty)
      #expect(idea.joins.allSatisfy { state.joins.contains($0) })
    }
    #expect(all.contains { $0.kind == .adoption })
    let fixes = all.filter { $0.kind == .governanceFix }.flatMap(\.remedies)
    for topic: TopicName in ["credit_cards", "payroll_employee", "users"] {
      #expect(fixes.contains { $0.topic == topic && $0.kind == .classify }, "\(topic)")
    }
    let retired = Set(all.filter { $0.kind == .retirement }.flatMap(\.relatedTopics))
    #expect(!estate.usage.idleTopics.isEmpty)
    #expect(retired.isSuperset(of: estate.usage.idleTopics))
    let groups = estate.usage.consumerGroups.filter { $0.reads.contains { ($0.lag.value ?? 0) > 0 } }
    #expect(groups.count == 5)
    let remedies = all.filter { $0.kind == .optimisation }.flatMap(\.remedies).filter { $0.kind == .lag }
    #expect(Set(remedies.map(\.value)) == Set(groups.map(\.name.rawValue)))
    #expect(ideas(estate) == all)
  }

  @Test func `every topic of the demonstration is in exactly one product or adoption`() throws {
    let estate = try Estates.demo()
    let topics = ideas(estate).filter { $0.kind == .dataProduct || $0.kind == .adoption }.flatMap(\.relatedTopics)
    #expect(topics.sorted() == estate.deployment.topics.map(\.name).sorted())
  }

  @Test func `what reads and moves records is said of the topics that it is known of`() throws {
    var estate = Estates.of([
      "sales.orders": ["order_id long"], "sales.refunds": ["refund_id long"], "sales.visits": ["visit_id long"],
    ])
    estate.usage.consumerGroups = [
      ConsumerGroup(
        name: "reports", state: "Stable", members: 1, reads: [.init(topic: "sales.orders", lag: .unknown("no offsets"))]
      )
    ]
    estate.metrics.topics = [Throughput(topic: "sales.refunds", consumers: .measured(0, over: "5m"))]
    estate.deployment.connectors = [
      Connector(name: "in", type: "Source", direction: .source, status: "RUNNING", topics: ["sales.visits"], tasks: 1)
    ]
    func said(_ estate: Estate) throws -> [String: [TopicName]] {
      let idea = try #require(ideas(estate).first { $0.kind == .dataProduct })
      return Dictionary(idea.evidence.map { ($0.statement, $0.topics) }) { first, _ in first }
    }
    let statements = try said(estate)
    #expect(statements["`sales.orders` is read by `reports`."] == ["sales.orders"])
    #expect(statements["1 connector moves the records of `sales.visits`."] == ["sales.visits"])
    estate.usage.consumerGroups = []
    #expect(try said(estate)["Nobody reads `sales.refunds`."] == ["sales.refunds"])
  }

  @Test func `ids are unique, and evidence names only what exists`() throws {
    let estate = try Estates.demo()
    let ideas = ideas(estate)
    #expect(Set(ideas.map(\.ideaId)).count == ideas.count)
    let topics = Set(estate.deployment.topics.map(\.name))
    let groups = Set(estate.usage.consumerGroups.map(\.name))
    for idea in ideas {
      #expect(!idea.evidence.isEmpty)
      #expect(idea.evidence.allSatisfy { topics.isSuperset(of: $0.topics) && groups.isSuperset(of: $0.groups) })
      #expect(idea.ideaId.rawValue.utf8.count <= 50)
    }
  }

  @Test func `the same proposal keeps its id, whatever else is found`() {
    let estate = Estates.of([
      "sales.orders": ["order_id long"], "sales.refunds": ["refund_id long", "order_id long"], "hr.staff": ["id long"],
    ])
    let before = ideas(estate)
    let taken = Dictionary(uniqueKeysWithValues: before.map { (ProposalID("old-\($0.ideaId)"), IdeaIdentity(of: $0)) })
    #expect(ideas(estate, taken: taken).map(\.ideaId) == before.map { ProposalID("old-\($0.ideaId)") })
  }

  @Test func `two proposals that would take one id get a hash each, in any order`() {
    let estate = Estates.of(["a.b": ["x_id long"], "a_b": ["y_id long"], "ab": []])
    let ids = ideas(estate).filter { $0.kind == .governanceFix || $0.kind == .dataProduct }.map(\.ideaId)
    #expect(Set(ids).count == ids.count)
    let other = IdeaIdentity(kind: .dataProduct, topics: ["something", "else"])
    let estate2 = Estates.of(["sales.orders": ["order_id long"], "sales.refunds": ["refund_id long"]])
    let taken = ideas(estate2, taken: ["sales": other]).first { $0.kind == .dataProduct }?.ideaId
    #expect(taken == "sales-cc86cc")
  }

  @Test func `unknown use is not silence`() throws {
    var estate = Estates.of(["old": ["id long"]])
    estate.usage.idleTopics = ["old"]
    let review = try #require(ideas(estate).first { $0.kind == .retirement })
    #expect(review.title == "Review whether old is still needed")
    #expect(review.remedies == [])
    #expect(
      review.description == """
        `old` looks idle, but that is not proven. To check: Whether anything still produces to `old`: its rate is unknown \
        (not measured). Whether anyone still reads `old`: its consumers are unknown (not measured).
        """)
    estate.metrics.topics = [
      Throughput(
        topic: "old", recordsPerSecond: .measured(0, over: "30 days"), consumers: .measured(0, over: "30 days"))
    ]
    let retirement = try #require(ideas(estate).first { $0.kind == .retirement })
    #expect(retirement.ideaId == "old-retirement")
    #expect(retirement.remedies.map(\.kind) == [.retire])
  }

  @Test func `where groups could not be read, nothing is proven to be unread`() throws {
    var estate = Estates.of(["sales.old": ["id long"], "sales.orders": ["order_id long"]])
    estate.metrics.topics = ["sales.old", "sales.orders"].map {
      Throughput(topic: $0, recordsPerSecond: .measured(0, over: "30 days"), consumers: .measured(0, over: "now"))
    }
    func retirements() -> [Idea] { ideas(estate).filter { $0.kind == .retirement } }
    func saysUnread() -> Bool { ideas(estate).flatMap(\.evidence).contains { $0.statement.hasPrefix("Nobody reads") } }
    #expect(retirements().allSatisfy { $0.remedies.map(\.kind) == [.retire] } && saysUnread())
    estate.usage.unknown = [Unknown("offsets of nightly-audit", why: "denied"), Unknown("members of b", why: "denied")]
    #expect(retirements().count == 2 && retirements().allSatisfy { $0.remedies == [] } && !saysUnread())
    let review = try #require(retirements().first { $0.relatedTopics == ["sales.old"] })
    #expect(
      review.description == """
        `sales.old` looks idle, but that is not proven. To check: Whether anyone still reads `sales.old`: not all is \
        known of the groups: members of b (denied) and 1 thing more.
        """)
    // What one cluster did not say is no doubt about another's topics.
    estate.deployment.otherClusters = [Cluster(name: "p", environment: "dev")]
    estate.deployment.topics[0].cluster = "p"
    estate.usage.unknown = [Unknown("consumer groups of the cluster p", why: "denied")]
    #expect(retirements().filter { $0.remedies == [] }.map(\.relatedTopics) == [["sales.old"]])
    #expect(retirements().filter { $0.remedies != [] }.map(\.relatedTopics) == [["sales.orders"]])
  }

  @Test func `a table that others join is to be compacted, an event is not`() {
    var estate = Estates.of([
      "sales.customers": ["customer_id long", "name"], "sales.visits": ["visit_id long", "customer_id long"],
      "sales.orders": ["order_id long"], "sales.lines": ["line_id long", "order_id long"],
    ])
    estate.deployment.topics[0].keyField = "customer_id"
    estate.deployment.topics[2].keyField = "order_id"
    let tuning = ideas(estate).filter { $0.kind == .optimisation }
    #expect(
      tuning.flatMap(\.remedies).map { "\($0.kind.rawValue) \($0.topic) \($0.value)" } == [
        "setting sales.customers cleanup.policy=compact"
      ])
  }

  @Test func `kinds choose`() throws {
    let estate = try Estates.demo()
    let state = StateReader().read(estate)
    #expect(
      IdeaRules(kinds: [.retirement]).ideas(from: state, estate: estate, taken: [:]).map(\.ideaId.rawValue) == [
        "device-information-review", "pizza-orders-cancelled-review", "syslog-logs-review",
      ])
  }

  @Test func `titles without a Latin letter still have an id`() {
    let estate = Estates.of(["订单.甲": ["x_id long"], "订单.乙": ["y_id long"]])
    #expect(ideas(estate).allSatisfy { !$0.ideaId.rawValue.isEmpty && $0.ideaId.rawValue.utf8.allSatisfy { $0 < 128 } })
  }

  @Test func `of many topics that refer to the same, one is proposed, and names the others`() {
    let estate = Estates.of([
      "gaming.players": ["player_id long", "level"], "gaming.matches": ["match_id long", "player_id long"],
      "gaming.lobbies": ["lobby_id long", "player_id long"],
      "gaming.achievements": ["achievement_id long", "player_id long"],
    ])
    let derived = ideas(estate).filter { $0.kind == .derivedProduct }
    #expect(derived.map(\.ideaId) == ["gaming-achievements-enriched"])
    #expect(
      derived.first?.evidence.last?.statement
        == "`gaming.lobbies` and `gaming.matches` refer to the same, and can follow where this proves useful.")
  }
}
