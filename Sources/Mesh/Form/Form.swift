/// A record to be filled: the question, the facts, and the rules' own answer.
public struct Form<Answer: Codable & Sendable>: Sendable {
  /// The agent that asks.
  public var agent: String
  public var question: String
  public var facts: [Evidence]
  /// What the rules say; whoever fills the form may only make it better.
  public var rulesAnswer: Answer

  public init(agent: String, question: String, facts: [Evidence], rulesAnswer: Answer) {
    self.agent = agent
    self.question = question
    self.facts = facts
    self.rulesAnswer = rulesAnswer
  }
}
