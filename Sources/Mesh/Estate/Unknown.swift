/// Something that could not be read, and why.
public struct Unknown: Hashable, Codable, Sendable, Comparable {
  public var what: String
  public var why: String

  public init(_ what: String, why: String) {
    self.what = what
    self.why = why
  }

  public static func < (left: Self, right: Self) -> Bool { (left.what, left.why) < (right.what, right.why) }
}
