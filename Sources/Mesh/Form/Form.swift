/// A record to be filled: the question, the facts, and the rules' own answer.
public struct Form<Answer: Codable & Sendable>: Sendable {
  /// The agent that asks, by its key in `reasoner` of meshgen.yaml.
  public var agent: String
  public var question: String
  public var facts: [Evidence]
  /// What the rules say; whoever fills the form may only make it better.
  public var rulesAnswer: Answer
  /// How a model is asked, worked out only for a model; nil where only rules answer.
  public var wording: (@Sendable () throws -> Wording<Answer>)?

  public init(
    agent: String, question: String, facts: [Evidence], rulesAnswer: Answer,
    wording: (@Sendable () throws -> Wording<Answer>)? = nil
  ) {
    self.agent = agent
    self.question = question
    self.facts = facts
    self.rulesAnswer = rulesAnswer
    self.wording = wording
  }
}
