/// What a model is told: the same instructions for every form of an agent, then one form.
public struct Prompt: Hashable, Sendable {
  public var instructions: String
  public var form: String

  public init(instructions: String, form: String) {
    self.instructions = instructions
    self.form = form
  }
}
