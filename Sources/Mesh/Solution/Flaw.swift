/// Why a solution cannot be built as designed.
public struct Flaw: Hashable, Codable, Sendable, Comparable {
  public var subject: String
  public var message: String
  public var remedy: String

  public init(subject: String, message: String, remedy: String) {
    self.subject = subject
    self.message = message
    self.remedy = remedy
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.subject, left.message) < (right.subject, right.message)
  }
}
