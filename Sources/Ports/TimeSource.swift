public import Mesh

/// What time is it?
public protocol TimeSource: Sendable {
  func now() -> Timestamp
}

/// One moment, for demonstrations and tests.
public struct FixedTime: TimeSource {
  private let timestamp: Timestamp
  public init(_ timestamp: Timestamp) { self.timestamp = timestamp }
  public func now() -> Timestamp { timestamp }
}
