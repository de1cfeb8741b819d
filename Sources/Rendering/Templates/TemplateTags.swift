internal import Mesh

/// The tags of a template, in order, with their lines, and the texts between them.
struct TemplateTags {
  enum Kind: Hashable { case name, section, inverted, end, partial }

  struct Tag: Hashable {
    var kind: Kind
    var name: String
    var line: Int
  }

  /// A part of a template as it is written.
  enum Piece {
    case text(Substring)
    case tag(Tag)
    /// A comment, a change of delimiters or a setting.
    case note

    /// Whether it takes a line that it has for itself with it.
    var leavesNoLine: Bool {
      switch self {
      case .text: false
      case .tag(let tag): tag.kind != .name
      case .note: true
      }
    }
  }

  private(set) var pieces: [Piece] = []

  var tags: [Tag] { pieces.compactMap { if case .tag(let tag) = $0 { tag } else { nil } } }

  /// Comments, changes of delimiters and settings are read over; lambdas, transforms and inheritance are refused.
  init(_ template: Template) throws(TemplateError) {
    var open = "{{"
    var close = "}}"
    var line = 1
    var rest = template.text[...]
    while let start = rest.firstRange(of: open) {
      line += Self.lineBreaks(rest[..<start.lowerBound])
      if start.lowerBound > rest.startIndex { pieces.append(.text(rest[..<start.lowerBound])) }
      rest = rest[start.upperBound...]
      let isTriple = rest.hasPrefix("{")
      guard let end = rest.firstRange(of: isTriple ? "}" + close : close) else {
        throw TemplateError(
          template, line: line, "the tag is not closed.", remedy: "Close it with `\(close)`.")
      }
      let content = rest[..<end.lowerBound]
      let at = line
      line += Self.lineBreaks(content)
      rest = rest[end.upperBound...]
      let inner = content.dropFirst(isTriple ? 1 : 0)
      let name = Self.trimmed(inner.dropFirst())
      switch inner.first {
      case "!", "%": pieces.append(.note)
      case "=":
        let delimiters = inner.filter { $0 != "=" }.split(whereSeparator: \.isWhitespace).map(String.init)
        guard delimiters.count == 2 else {
          throw TemplateError(
            template, line: at, "the delimiters cannot be read.", remedy: "Write them as `{{=<% %>=}}`.")
        }
        (open, close) = (delimiters[0], delimiters[1])
        pieces.append(.note)
      case "#": pieces.append(.tag(Tag(kind: .section, name: name, line: at)))
      case "^": pieces.append(.tag(Tag(kind: .inverted, name: name, line: at)))
      case "/": pieces.append(.tag(Tag(kind: .end, name: name, line: at)))
      case ">": pieces.append(.tag(Tag(kind: .partial, name: name, line: at)))
      case "<", "$", "*":
        throw TemplateError(
          template, line: at, "the tag `\(Self.trimmed(content))` inherits from a template, which is not offered.",
          remedy: "Use a partial, as in `{{>terraform/header}}`.")
      case "&": pieces.append(.tag(Tag(kind: .name, name: name, line: at)))
      default: pieces.append(.tag(Tag(kind: .name, name: Self.trimmed(inner), line: at)))
      }
    }
    if !rest.isEmpty { pieces.append(.text(rest)) }
  }

  private static func lineBreaks(_ text: Substring) -> Int { text.utf8.count { $0 == UInt8(ascii: "\n") } }

  private static func trimmed(_ text: Substring) -> String {
    var text = text
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
