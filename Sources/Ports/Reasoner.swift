public import Mesh

/// How would you fill in this form?
public protocol Reasoner: Sendable {
  func fill<Answer: Codable & Sendable>(_ form: Form<Answer>) async throws(PortError) -> Answer
}

/// As its rules say: no model, no key, no network.
public struct RulesReasoner: Reasoner {
  public init() {}

  public func fill<Answer: Codable & Sendable>(_ form: Form<Answer>) async throws(PortError) -> Answer {
    form.rulesAnswer
  }
}
