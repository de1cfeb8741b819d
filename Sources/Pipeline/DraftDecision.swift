public import Mesh
public import Ports
internal import Reasoning

/// The three challenges weighed into a recommendation.
public struct DraftDecision: Sendable {
  private let reasoner: any Reasoner
  private let readings: [TopicName: TopicReading]
  private let policy: Settings.DecisionPart
  /// For what a model is told of the topics.
  private let state: StateIndex?
  private let questions: Questions

  public init(
    reasoner: any Reasoner, policy: Settings.DecisionPart = Settings.DecisionPart(), in state: CurrentState,
    estate: Estate, questions: Questions = Questions()
  ) {
    self.reasoner = reasoner
    self.policy = policy
    readings = Dictionary(state.topics.map { ($0.name, $0) }) { first, _ in first }
    self.state = reasoner is RulesReasoner ? nil : StateIndex(state, of: estate)
    self.questions = questions
  }

  /// What the policy says that a decision heeds; nil where it says nothing. Another basis, another decision.
  public static func basis(in settings: Settings) throws -> Fingerprint? {
    let policy = settings.policy.decision
    guard policy != Settings.DecisionPart() else { return nil }
    let thresholds = [policy.stronglyApprove, policy.approve, policy.reconsider].map { "\($0)" }
    let limits = [policy.mostWeeks, policy.mostMonthlyCost].map { limit in limit.map { "\($0)" } ?? "none" }
    return try Fingerprint(of: [thresholds, limits, policy.conditions, policy.sensitiveConditions])
  }

  /// - Parameter note: what a person asked for when they sent an earlier draft back.
  public func callAsFunction(
    on approval: Approval<Idea>, challenges: Challenges, revised note: Verdict?
  ) async throws -> Filled<Decision> {
    let readings = Set(approval.subject.relatedTopics).sorted().compactMap { self.readings[$0] }
    var answer = Weighing(policy: policy).decision(on: approval.subject, challenges: challenges, readings: readings)
    if let note { answer.conditions.append(note.asCondition) }
    let words = DecisionPhrasing(answer)
    return try await reasoner.fill(
      questions.form(
        words, agent: "decision", question: "Say in words what the three challenges come to.",
        facts: approval.subject.evidence, computed: { challenges.facts },
        topics: { [state] in state?.sheets(of: approval.subject.relatedTopics) ?? [] }))
  }
}

extension Verdict {
  /// What a person asked for, as a condition that the next checkpoint shows.
  var asCondition: String { "\(person.name) asked for a revision: \(reason ?? "no note was given")" }
}
