import Mesh
import Reasoning
import Testing

@Suite struct OptimisationIdeasTests {
  private func optimisations(_ estate: Estate) -> [Idea] {
    IdeaRules(kinds: [.optimisation]).ideas(from: StateReader().read(estate), estate: estate, taken: [:])
  }

  private func group(_ name: String, on topic: TopicName, lag: Double) -> ConsumerGroup {
    ConsumerGroup(name: GroupName(name), reads: [.init(topic: topic, lag: .measured(lag, over: "now"))])
  }

  @Test func `a group that is a little behind is watched, in words that say how little`() throws {
    var estate = Estates.of(["orders": ["id long"]])
    estate.usage.consumerGroups = [group("billing", on: "orders", lag: 203)]
    estate.metrics.topics = [Throughput(topic: "orders", recordsPerSecond: .measured(612, over: "5m"))]
    let idea = try #require(optimisations(estate).first)
    #expect(idea.title == "Watch how far billing is behind")
    #expect(idea.description == "Look into how far the group `billing` is behind on `orders`.")
    #expect(
      idea.evidence.map(\.statement) == [
        "The group `billing` is 203 records, 0.33 seconds of what is produced, behind on `orders`."
      ])
    #expect(
      idea.ranking.filter { $0.name.hasPrefix("value") }.map(\.basis) == [
        "0.1 points × 1 group that may fall behind", "sum of value of watching",
      ])
    #expect(idea.rank < 0.05)
  }

  @Test func `fewer than ten records are no lag, and of an unknown rate no time is said`() {
    var estate = Estates.of(["orders": ["id long"]])
    estate.usage.consumerGroups = [group("billing", on: "orders", lag: 9)]
    #expect(optimisations(estate) == [])
    estate.usage.consumerGroups = [group("billing", on: "orders", lag: 10)]
    #expect(
      optimisations(estate).flatMap(\.evidence).map(\.statement) == [
        "The group `billing` is 10 records behind on `orders`."
      ])
  }

  @Test func `of hundreds of groups the ten furthest behind are watched, beside those that are behind by measure`() {
    var estate = Estates.of(["orders": ["id long"], "items": ["id long"]])
    estate.metrics.topics = [Throughput(topic: "orders", recordsPerSecond: .measured(10, over: "5m"))]
    estate.usage.consumerGroups =
      (0..<300).map { group("g\($0)", on: "items", lag: Double(20 + $0)) } + [group("late", on: "orders", lag: 6000)]
    let ideas = optimisations(estate)
    let groups = ideas.flatMap(\.remedies).map(\.value)
    #expect(Set(groups) == Set((290..<300).map { "g\($0)" } + ["late"]))
    #expect(ideas.first?.remedies.map(\.value).contains("late") == true)
  }

  @Test func `connectors that failed are an idea, with what their platform says of them`() throws {
    var estate = Estates.of(["sales.orders": ["order_id long"], "sales.refunds": ["refund_id long"]])
    estate.deployment.connectors = [
      Connector(
        name: "pg-orders", type: "PostgresSource", direction: .source, status: "FAILED",
        topics: ["sales.orders", "sales.gone"], tasks: 1),
      Connector(name: "fine", type: "S3", direction: .sink, status: "RUNNING", topics: ["sales.refunds"], tasks: 1),
    ]
    let said = "The connector `pg-orders` failed with ConnectException; its whole trace is in Kafka Connect."
    estate.deployment.findings = [Finding(rule: "failed-connector", subject: "pg-orders", message: said)]
    let idea = try #require(optimisations(estate).first)
    #expect(idea.ideaId == "pg-orders-connector")
    #expect(idea.title == "Bring back the connector pg-orders")
    #expect(idea.relatedTopics == ["sales.orders"])
    #expect(
      idea.evidence.map(\.statement) == [
        "The connector `pg-orders` is FAILED, so that nothing moves through it.", "Its platform says: “\(said)”",
      ])
    #expect(idea.evidence.allSatisfy { $0.connectors == ["pg-orders"] })
    let journey = Journey(estate)
    let solution = journey.solution(idea)
    #expect(
      solution.deploymentConsiderations.contains {
        $0.hasSuffix("Read the trace of its failed tasks, set right what it names, then restart it.")
      })
    #expect(idea.remedies.map(\.kind) == [.connector] && idea.remedies.map(\.value) == ["pg-orders"])
    #expect(solution.changes == idea.remedies)
    #expect(solution.technicalApproach.hasSuffix("no setting changes. 1 thing is left to people, and listed too."))
    let challenges = journey.challenges(idea)
    #expect(challenges.time.implementationPhases.map(\.name).contains("connectors"))
    #expect(challenges.cost.monthlyOperationalCost == .zero)
    #expect(journey.decision(idea).tradeOffs.map(\.gain) == ["1 thing that went wrong set right."])
    let refined = IdeaRefinement.idea(idea, with: [Edit(topics: ["sales.orders", "sales.refunds"])])
    #expect(
      refined.description == "Find out why the connector `pg-orders` fails, set that right and start it anew.")
  }

  @Test func `connectors of one domain that failed are one idea`() {
    var estate = Estates.of(["sales.orders": ["order_id long"], "sales.refunds": ["refund_id long"]])
    estate.deployment.connectors = ["sales.orders", "sales.refunds"].map { topic in
      Connector(
        name: ConnectorName("sink-\(topic)"), type: "S3", direction: .sink, status: "DEGRADED",
        topics: [TopicName(topic)], tasks: 2)
    }
    let ideas = optimisations(estate)
    #expect(ideas.map(\.title) == ["Bring back 2 connectors of sales"])
    #expect(
      ideas.first?.evidence.first?.statement
        == "The connector `sink-sales.orders` is DEGRADED: some of its tasks have failed, and only a part moves through it."
    )
  }
}
