/// Something of a state that is wrong or could not be read.
public struct Finding: Hashable, Codable, Sendable, Comparable {
  /// The rule that found it, such as `unreadable-schema`.
  public var rule: String
  /// The topic, subject, group or connector it is about.
  public var subject: String
  public var message: String

  public init(rule: String, subject: String, message: String) {
    self.rule = rule
    self.subject = subject
    self.message = message
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.rule, left.subject, left.message) < (right.rule, right.subject, right.message)
  }
}
