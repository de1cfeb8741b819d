/// A value of a JSON or YAML file, with the line it stands on.
struct Document: Hashable, Sendable {
  enum Content: Hashable, Sendable {
    case object([Member])
    case list([Document])
    case text(String)
    case integer(Int)
    case number(Double)
    case truth(Bool)
    case nothing
  }

  /// A key, the line on which it stands, and its value.
  struct Member: Hashable, Sendable {
    var key: String
    var line: Int
    var value: Document
  }

  var content: Content
  /// From 1; 0 for a document that is about to be written.
  var line: Int

  init(_ content: Content, line: Int = 0) {
    self.content = content
    self.line = line
  }

  /// What the value is, for messages that must not repeat it.
  var description: String {
    switch content {
    case .object: "an object"
    case .list: "a list"
    case .text: "text"
    case .integer, .number: "a number"
    case .truth(let value): value ? "true" : "false"
    case .nothing: "nothing"
    }
  }
}
