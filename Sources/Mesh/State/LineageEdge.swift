/// One thing of an estate that feeds another.
public struct LineageEdge: Hashable, Sendable, Comparable {
  /// A topic, a connector or a consumer group.
  public struct End: Hashable, Sendable, Comparable {
    public enum Kind: String, Sendable { case topic, connector, group }

    public var kind: Kind
    public var name: String

    public init(_ kind: Kind, _ name: String) {
      self.kind = kind
      self.name = name
    }

    public static func < (left: Self, right: Self) -> Bool {
      (left.kind.rawValue, left.name) < (right.kind.rawValue, right.name)
    }
  }

  public var from: End
  public var to: End
  /// From 0 to 1: 1 where the platform says so, less where only names do.
  public var confidence: Double
  public var reason: String

  public init(from: End, to: End, confidence: Double, reason: String) {
    self.from = from
    self.to = to
    self.confidence = confidence
    self.reason = reason
  }

  public static func < (left: Self, right: Self) -> Bool {
    (left.from, left.to, left.reason) < (right.from, right.to, right.reason)
  }
}
