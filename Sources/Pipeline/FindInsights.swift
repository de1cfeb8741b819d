public import Mesh
public import Ports
internal import Reasoning

/// Understands a state: domains, owners, joins, sensitive fields, and what is notable. A rule never fires on what is
/// unknown.
public struct FindInsights: Sendable {
  private let reasoner: any Reasoner
  private let settings: Settings

  public init(reasoner: any Reasoner, settings: Settings) {
    self.reasoner = reasoner
    self.settings = settings
  }

  public func callAsFunction(_ estate: Estate) async throws -> CurrentState {
    let state = StateReader(vocabulary: Vocabulary(settings)).read(estate)
    // The facts are the rules' alone; whoever fills the form may only rephrase the summary.
    let form = Form(
      agent: "current state", question: "Say in a few sentences what is notable in this state.",
      facts: state.insights.map(\.evidence), rulesAnswer: state.summary)
    var answered = state
    answered.summary = try await reasoner.fill(form)
    return answered
  }
}
