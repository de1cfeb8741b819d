/// A field of one topic that refers to the key of another.
public struct Join: Hashable, Codable, Sendable, Comparable {
  public var from: FieldReference
  public var to: FieldReference
  /// 0 to 1.
  public var confidence: Double
  public var reason: String

  public init(from: FieldReference, to: FieldReference, confidence: Double, reason: String) {
    self.from = from
    self.to = to
    self.confidence = confidence
    self.reason = reason
  }

  public static func < (left: Self, right: Self) -> Bool { (left.from, left.to) < (right.from, right.to) }
}
