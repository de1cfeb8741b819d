public import Mesh

/// Why a schema could not be read, and what to do about it.
public struct SchemaFlaw: Remediable, Hashable {
  public enum Reason: String, Hashable, Sendable {
    /// The text is not JSON.
    case syntax
    /// The text is JSON, but not a schema of its language.
    case grammar
    /// A type is used that neither the schema nor its references define.
    case unresolved
    /// The schema is written in a language that is not read.
    case language
  }

  public let reason: Reason
  public let message: String
  public let remedy: String

  public init(_ reason: Reason, _ message: String, remedy: String) {
    self.reason = reason
    self.message = message
    self.remedy = remedy
  }

  public var kind: String { "schema-\(reason.rawValue)" }
}
