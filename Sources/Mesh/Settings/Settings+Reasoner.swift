// Who fills in the forms of which agent.

extension Settings {
  /// Who fills in an agent's forms.
  public struct ReasonerPart: Hashable, Sendable {
    public enum Kind: String, Hashable, Sendable, CaseIterable { case rules, claude, bedrock, openai }

    public var kind: Kind
    public var model: String?
    /// What it may cost in one run.
    public var budgetUsd: Double?
    /// The base of an API that speaks the same words.
    public var url: String?
    public var region: String?
    /// What the model costs, where that is not known by its name.
    public var price: ModelPrice?
    /// The most tokens that one reply may have.
    public var longestReply: Int
    /// How long one call may take.
    public var deadlineSeconds: Int

    public init(
      kind: Kind = .rules, model: String? = nil, budgetUsd: Double? = nil, url: String? = nil, region: String? = nil,
      price: ModelPrice? = nil, longestReply: Int = 6_000, deadlineSeconds: Int = 120
    ) {
      self.kind = kind
      self.model = model
      self.budgetUsd = budgetUsd
      self.url = url
      self.region = region
      self.price = price
      self.longestReply = longestReply
      self.deadlineSeconds = deadlineSeconds
    }
  }

  /// What a model costs, in USD for a million tokens.
  public struct ModelPrice: Hashable, Sendable {
    public var input: Double
    public var output: Double

    public init(input: Double, output: Double) {
      self.input = input
      self.output = output
    }
  }

  /// Something of the estate that a model is not told.
  public enum Redaction: String, Hashable, Sendable, CaseIterable {
    case documentation, fields, owners, principals, tags
  }

  /// The agents that ask a reasoner, by their keys in `reasoner`.
  public static let reasoningAgents = ["current", "learning", "scope", "time", "cost", "decision", "solution"]

  /// The reasoner of an agent, by its key in `reasoner`.
  public func reasoner(of agent: String) -> ReasonerPart {
    reasoners[agent] ?? reasoners["default"] ?? ReasonerPart()
  }
}
