public import Mesh

/// Why a question to the outside went unanswered, and what to do.
public struct PortError: Remediable, CustomStringConvertible {
  public enum Reason: String, Hashable, Sendable {
    case notFound = "not-found"
    case unauthorized
    case forbidden
    /// Someone was first, or the value that was last seen is no longer there.
    case conflict
    case timedOut = "timed-out"
    case unreachable
    /// The other side asks to wait longer than is reasonable here.
    case rateLimited = "rate-limited"
    /// The other side said something that cannot be understood.
    case malformed
    /// Something that this program or this library cannot deal with.
    case unsupported
    case cancelled
    /// What must be refused for safety: an unknown host key, a bad certificate.
    case refused
    case failed
  }

  public let reason: Reason
  public let message: String
  public let remedy: String
  /// The error underneath, for `--verbose`.
  public let cause: (any Error)?

  public init(_ reason: Reason, _ message: String, remedy: String, cause: (any Error)? = nil) {
    self.reason = reason
    self.message = message
    self.remedy = remedy
    self.cause = cause
  }

  public var kind: String { reason.rawValue }
  public var description: String { "\(message) \(remedy)" }
}
