public import Mesh

/// What did the model say when it was asked this before?
public protocol ReplyMemory: Sendable {
  /// Nil where it was not asked, or what it said is no longer known.
  func reply(to question: Fingerprint) async -> String?
  func keep(_ reply: String, to question: Fingerprint) async
}

/// Keeps nothing.
public struct NoMemory: ReplyMemory {
  public init() {}
  public func reply(to question: Fingerprint) async -> String? { nil }
  public func keep(_ reply: String, to question: Fingerprint) async {}
}
