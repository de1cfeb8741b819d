/// Something that was asked for and cannot be done, with the remedy.
public struct Refusal: Remediable, Hashable, CustomStringConvertible {
  /// Picks the exit status of the program.
  public enum Reason: String, Hashable, Sendable {
    /// Wrong arguments.
    case usage
    /// Something in `meshgen.yaml`, the environment or a file that was given.
    case configuration
    /// What was named is not there.
    case notFound = "not-found"
    /// The proposal is not at the stage that this needs.
    case wrongStage = "wrong-stage"
    /// What was shown is no longer what is there.
    case changed
    /// A checkpoint waits for a person.
    case waiting
    /// The input cannot be used as it is.
    case badInput = "bad-input"
    /// Someone else's work would be overwritten.
    case conflict
    /// A solution that cannot be built as designed.
    case flawed
  }

  public let reason: Reason
  public let message: String
  public let remedy: String

  public init(_ reason: Reason, _ message: String, remedy: String) {
    self.reason = reason
    self.message = message
    self.remedy = remedy
  }

  public var kind: String { reason.rawValue }
  public var description: String { "\(message) \(remedy)" }
}
