/// What the reply to a form holds: its keys in order, each with its kind and what it is for.
public struct ReplyShape: Hashable, Sendable {
  public var fields: [ReplyField]

  public init(_ fields: [ReplyField]) { self.fields = fields }
}

/// One key of a reply.
public struct ReplyField: Hashable, Sendable {
  public enum Kind: Hashable, Sendable {
    /// A paragraph of at most so many characters.
    case text(most: Int)
    /// A list of at most so many texts.
    case texts(most: Int, each: Int)
    case choice([String])
    /// A number, or null for one that is unknown.
    case number
    /// A list of at most so many objects that have these texts.
    case objects([String], most: Int, each: Int)
  }

  public var key: String
  public var kind: Kind
  /// What it is for, as a sentence for the model.
  public var about: String

  public init(_ key: String, _ kind: Kind, _ about: String) {
    self.key = key
    self.kind = kind
    self.about = about
  }
}
