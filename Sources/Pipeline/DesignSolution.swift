public import Mesh
public import Ports
internal import Reasoning

/// An approved decision made concrete: ports, topics, schemas, access, contracts. It ends with all flaws at once.
public struct DesignSolution: Sendable {
  private let reasoner: any Reasoner
  private let settings: Settings

  public init(reasoner: any Reasoner, settings: Settings) {
    self.reasoner = reasoner
    self.settings = settings
  }

  /// - Parameter managed: the products that manage topics already, with their solutions that count.
  /// - Throws: a `Refusal` with reason `.flawed` that names every flaw.
  public func callAsFunction(
    _ approval: Approval<Decision>, of idea: Approval<Idea>, challenges: Challenges, in state: CurrentState,
    estate: Estate, managed: [TopicName: ManagedTopic], revised note: Verdict?
  ) async throws -> Solution {
    let record = DecisionRecord(
      decision: approval.subject, challenges: challenges, ideaApprovedBy: idea.person, ideaApprovedAt: idea.at,
      decisionApprovedBy: approval.person, decisionApprovedAt: approval.at)
    var answer = SolutionDesign(mesh: settings.mesh.name, settings: DesignSettings(settings)).solution(
      for: idea.subject, decision: approval.subject, record: record, challenges: challenges, state: state,
      estate: estate, managed: managed)
    if let note { answer.deploymentConsiderations.append(note.asCondition) }
    let solution = try await reasoner.fill(
      Form(
        agent: "solution", question: "Make the words of this design clear to its readers.",
        facts: idea.subject.evidence,
        rulesAnswer: answer))
    let flaws = SolutionCheck.flaws(in: solution, estate: estate, managed: managed)
    guard flaws.isEmpty else {
      throw Refusal(
        .flawed,
        "`\(idea.subject.ideaId)` cannot be built as designed: "
          + flaws.map { "\($0.subject): \($0.message)" }.joined(separator: " "),
        remedy: Set(flaws.map(\.remedy)).sorted().joined(separator: " "))
    }
    return solution
  }
}
