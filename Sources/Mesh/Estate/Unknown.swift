/// Something that could not be read, and why.
public struct Unknown: Hashable, Codable, Sendable, Comparable {
  /// A question that was asked and failed, as its source tells it.
  public struct Failure: Hashable, Sendable {
    /// Whether a right is missing.
    public var isDenied: Bool
    public var remedy: String

    public init(isDenied: Bool, remedy: String) {
      self.isDenied = isDenied
      self.remedy = remedy
    }
  }

  public var what: String
  public var why: String
  /// Nil where nothing failed: the source does not tell it, or was not asked. Known while it is read, and not kept.
  public var failure: Failure?

  public init(_ what: String, why: String, failure: Failure? = nil) {
    self.what = what
    self.why = why
    self.failure = failure
  }

  private enum CodingKeys: String, CodingKey { case what, why }

  public static func == (left: Self, right: Self) -> Bool { (left.what, left.why) == (right.what, right.why) }

  public static func < (left: Self, right: Self) -> Bool { (left.what, left.why) < (right.what, right.why) }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(what)
    hasher.combine(why)
  }
}
