import Foundation
import Mesh
import Reasoning
import Testing

@Suite struct StateIndexTests {
  /// CPU time of this thread alone, so that whatever else runs does not count; the estates are alike but for their size.
  @Test func `the work on one idea does not grow with the estate around it`() throws {
    let (few, many) = (Self.state(of: 300), Self.state(of: 6000))
    #expect(many.index.reading(of: "area-5999.orders") != nil)
    let ratios = try (0..<5).map { _ in try Self.seconds(on: many) / Self.seconds(on: few) }
    #expect(ratios.min()! < 4, "\(ratios)")
  }

  @Test func `what belongs to a topic is found with it`() throws {
    var estate = Estates.of(["sales.orders": ["order_id long", "email"], "sales.returns": []])
    estate.usage.consumerGroups = ["b", "a"].map {
      ConsumerGroup(name: $0, state: "Stable", members: 1, reads: [.init(topic: "sales.orders", lag: .unknown("no"))])
    }
    let index = StateIndex(StateReader().read(estate), of: estate)
    #expect(index.schema(of: "sales.orders", .value) == estate.deployment.schemas[0].schema)
    #expect(index.schema(of: "sales.orders", .key) == nil)
    #expect(index.reading(of: "sales.returns")?.shape == nil)
    #expect(index.reading(of: "sales.nothing") == nil)
    let idea = Idea.about(["sales.orders", "sales.returns"])
    let scope = ScopeRule().challenge(idea, in: index, others: [])
    #expect(scope.integrationPoints == ["group a", "group b"])
    #expect(scope.figures.first { $0.name == "topics without a schema" }?.basis == "sales.returns")
  }

  /// A state made by hand: how long it takes to understand one is measured elsewhere.
  private static func state(of count: Int) -> (index: StateIndex, journey: (Idea) throws -> Void) {
    let names = (0..<count).map { TopicName("area-\($0).orders") }
    var estate = Estates.of(["area-0.orders": ["order_id long", "email"]])
    let subject = estate.deployment.schemas[0]
    estate.deployment.topics = names.map { Topic(name: $0, partitions: 6, config: [:]) }
    estate.deployment.schemas = names.map { name in
      var own = subject
      own.name = .value(of: name)
      own.topic = name
      return own
    }
    estate.deployment.access = names.map {
      Access(principal: "User:\($0)", operation: "READ", resource: .topic, name: $0.rawValue)
    }
    estate.usage.consumerGroups = names.map {
      ConsumerGroup(
        name: GroupName("\($0)-reports"), state: "Stable", members: 1, reads: [.init(topic: $0, lag: .unknown("no"))])
    }
    estate.metrics.topics = names.map {
      Throughput(topic: $0, recordsPerSecond: .measured(5, over: "5m"), consumers: .measured(1, over: "5m"))
    }
    let shape = RecordShape(name: "Orders", fields: [])
    let state = CurrentState(
      topics: names.map {
        TopicReading(name: $0, kind: .data, subjects: [.value(of: $0)], shape: shape)
      }, domains: [], joins: [], insights: [], findings: [], unknown: [], summary: "", notableObservations: [])
    let index = StateIndex(state, of: estate)
    let managed = Dictionary<TopicName, ManagedTopic>()
    return (
      index,
      { idea in
        let time = TimeRule().challenge(idea, in: index)
        let challenges = Challenges(
          scope: ScopeRule().challenge(idea, in: index, others: []), time: time,
          cost: CostRule().challenge(idea, in: index, time: time))
        let person = Person(name: "Ana", email: "ana@example.org")
        let decision = Weighing().decision(
          on: idea, challenges: challenges, readings: idea.relatedTopics.compactMap(index.reading))
        let record = DecisionRecord(
          decision: decision, challenges: challenges, ideaApprovedBy: person, ideaApprovedAt: Timestamp(seconds: 1),
          decisionApprovedBy: person, decisionApprovedAt: Timestamp(seconds: 2))
        let solution = SolutionDesign(mesh: "mesh").solution(
          for: idea, decision: decision, record: record, challenges: challenges, in: index, managed: managed)
        #expect(SolutionCheck.flaws(in: solution, against: index, managed: managed) == [])
      }
    )
  }

  private static func seconds(on state: (index: StateIndex, journey: (Idea) throws -> Void)) throws -> Double {
    func now() -> Double {
      var time = timespec()
      clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
      return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
    let start = now()
    for number in 0..<5 { try state.journey(.about([number, number + 100].map { TopicName("area-\($0).orders") })) }
    return now() - start
  }
}

extension Idea {
  fileprivate static func about(_ topics: [TopicName]) -> Idea {
    Idea(
      ideaId: "sales", kind: .dataProduct, title: "Sales", description: "Sales as one product.", domain: nil,
      relatedTopics: topics, reasoning: "They belong together.", evidence: [], potentialUsers: [],
      estimatedComplexity: .low, confidenceScore: 0.9, ranking: [])
  }
}
