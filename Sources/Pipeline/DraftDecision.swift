public import Mesh
public import Ports
internal import Reasoning

/// The three challenges weighed into a recommendation.
public struct DraftDecision: Sendable {
  private let reasoner: any Reasoner
  private let readings: [TopicName: TopicReading]
  private let policy: Settings.DecisionPart

  public init(reasoner: any Reasoner, policy: Settings.DecisionPart = Settings.DecisionPart(), in state: CurrentState) {
    self.reasoner = reasoner
    self.policy = policy
    readings = Dictionary(state.topics.map { ($0.name, $0) }) { first, _ in first }
  }

  /// - Parameter note: what a person asked for when they sent an earlier draft back.
  public func callAsFunction(
    on approval: Approval<Idea>, challenges: Challenges, revised note: Verdict?
  ) async throws -> Decision {
    let readings = Set(approval.subject.relatedTopics).sorted().compactMap { self.readings[$0] }
    var answer = Weighing(policy: policy).decision(on: approval.subject, challenges: challenges, readings: readings)
    if let note { answer.conditions.append(note.asCondition) }
    return try await reasoner.fill(
      Form(
        agent: "decision", question: "Say in words what the three challenges come to.",
        facts: approval.subject.evidence, rulesAnswer: answer))
  }
}

extension Verdict {
  /// What a person asked for, as a condition that the next checkpoint shows.
  var asCondition: String { "\(person.name) asked for a revision: \(reason ?? "no note was given")" }
}
