/// Who filled in a form, and what it took. It stands in the envelope of the record that came of it, so that it does not
/// count for fingerprints.
public struct Filling: Hashable, Codable, Sendable {
  /// `rules`, or the name of a model.
  public var author: String
  /// The model that was asked.
  public var model: String
  /// Why the rules' answer stands although a model was asked; nil where its answer does.
  public var reason: String?
  /// What of its replies was refused, in order.
  public var refusals: [String]
  /// The rules' own answer to the same form.
  public var rules: Fingerprint?
  /// How often the model was asked; 0 for a reply that was kept.
  public var calls: Int
  public var tokens: TokenUse
  /// Nil where the model's price is not known.
  public var costUsd: Double?
  public var milliseconds: Int

  public init(
    author: String = Filling.rules, model: String, reason: String? = nil, refusals: [String] = [],
    rules: Fingerprint? = nil, calls: Int = 0, tokens: TokenUse = TokenUse(), costUsd: Double? = nil,
    milliseconds: Int = 0
  ) {
    self.author = author
    self.model = model
    self.reason = reason
    self.refusals = refusals
    self.rules = rules
    self.calls = calls
    self.tokens = tokens
    self.costUsd = costUsd
    self.milliseconds = milliseconds
  }

  /// The author where no model's words stand.
  public static let rules = "rules"

  public var isByModel: Bool { author != Self.rules }
}

/// The tokens that calls of a model took.
public struct TokenUse: Hashable, Codable, Sendable {
  /// What was read and not kept from before.
  public var input: Int
  public var output: Int
  /// What was kept for later calls, and what was read from there.
  public var cacheWrite: Int
  public var cacheRead: Int

  public init(input: Int = 0, output: Int = 0, cacheWrite: Int = 0, cacheRead: Int = 0) {
    self.input = input
    self.output = output
    self.cacheWrite = cacheWrite
    self.cacheRead = cacheRead
  }

  public static func + (left: Self, right: Self) -> Self {
    TokenUse(
      input: left.input + right.input, output: left.output + right.output,
      cacheWrite: left.cacheWrite + right.cacheWrite, cacheRead: left.cacheRead + right.cacheRead)
  }

  public var total: Int { input + output + cacheWrite + cacheRead }
}
