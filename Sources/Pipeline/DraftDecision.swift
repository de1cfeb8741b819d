public import Mesh
public import Ports
internal import Reasoning

/// The three challenges weighed into a recommendation.
public struct DraftDecision: Sendable {
  private let reasoner: any Reasoner

  public init(reasoner: any Reasoner) { self.reasoner = reasoner }

  /// - Parameter note: what a person asked for when they sent an earlier draft back.
  public func callAsFunction(
    on approval: Approval<Idea>, challenges: Challenges, in state: CurrentState, revised note: Verdict?
  ) async throws -> Decision {
    var answer = Weighing().decision(on: approval.subject, challenges: challenges, state: state)
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
