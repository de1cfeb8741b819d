/// Why a reply is not believed, every reason by name.
public struct RefusedReply: Error, Hashable, Sendable {
  public var flaws: [ReplyFlaw]

  public init(_ flaws: [ReplyFlaw]) { self.flaws = flaws }
}

/// One thing in a reply that cannot stand.
public struct ReplyFlaw: Hashable, Sendable, CustomStringConvertible {
  public enum Kind: String, Hashable, Sendable {
    /// It is not the record that was asked for.
    case shape
    /// A name that the facts do not hold.
    case unknownName = "unknown-name"
    /// A number that the facts do not hold, or another one than was computed.
    case contradiction
    /// Less than was computed: a risk, a cost, a duration.
    case talkedDown = "talked-down"
    /// Markup, addresses and signs that no text of a record holds.
    case unsafe
  }

  public var kind: Kind
  /// A whole sentence.
  public var sentence: String

  public init(_ kind: Kind, _ sentence: String) {
    self.kind = kind
    self.sentence = sentence
  }

  public var description: String { sentence }
}
