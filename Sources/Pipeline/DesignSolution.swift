public import Mesh
public import Ports
internal import Reasoning

/// An approved decision made concrete: ports, topics, schemas, access, contracts. It ends with all flaws at once.
public struct DesignSolution: Sendable {
  private let reasoner: any Reasoner
  private let settings: Settings
  private let state: StateIndex
  private let questions: Questions

  /// Arranges the state once, for all solutions that are designed in it.
  public init(
    reasoner: any Reasoner, settings: Settings, in state: CurrentState, estate: Estate,
    questions: Questions = Questions()
  ) {
    self.reasoner = reasoner
    self.settings = settings
    self.state = StateIndex(state, of: estate)
    self.questions = questions
  }

  /// - Parameter managed: the products that manage topics already, with their solutions that count.
  /// - Parameter retired: the topics that are to be deleted, each with the product that says so.
  /// - Throws: a `Refusal` with reason `.flawed` that names every flaw.
  public func callAsFunction(
    _ approval: Approval<Decision>, of idea: Approval<Idea>, challenges: Challenges,
    managed: [TopicName: ManagedTopic], retired: [TopicName: ProposalID] = [:], revised note: Verdict?
  ) async throws -> Filled<Solution> {
    let record = DecisionRecord(
      decision: approval.subject, challenges: challenges, ideaApprovedBy: idea.person, ideaApprovedAt: idea.at,
      decisionApprovedBy: approval.person, decisionApprovedAt: approval.at)
    var answer = SolutionDesign(mesh: settings.mesh.name, settings: DesignSettings(settings)).solution(
      for: idea.subject, decision: approval.subject, record: record, challenges: challenges, in: state,
      managed: managed, retired: retired)
    if let note { answer.deploymentConsiderations.append(note.asCondition) }
    let solution = try await reasoner.fill(
      questions.form(
        SolutionPhrasing(answer), agent: "solution", question: "Make the words of this design clear to its readers.",
        facts: idea.subject.evidence, computed: { challenges.facts },
        topics: { [state] in state.sheets(of: idea.subject.relatedTopics) }))
    let flaws = SolutionCheck.flaws(in: solution.answer, against: state, managed: managed)
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
