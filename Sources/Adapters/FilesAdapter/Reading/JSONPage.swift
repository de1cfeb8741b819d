/// Writes a document as JSON for people: keys in their order, small things on one line.
enum JSONPage {
  private static let width = 110

  static func text(of document: Document) -> String {
    var page = ""
    append(document, indent: 0, to: &page)
    return page + "\n"
  }

  private static func append(_ document: Document, indent: Int, to page: inout String) {
    switch document.content {
    case .object(let members) where !members.isEmpty:
      if indent > 0, let line = line(of: document), line.utf8.count + indent <= width {
        page += line
        return
      }
      page += "{"
      for (index, member) in members.enumerated() {
        page += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2) + quoted(member.key) + ": "
        append(member.value, indent: indent + 2, to: &page)
      }
      page += "\n" + String(repeating: " ", count: indent) + "}"
    case .list(let items) where !items.isEmpty:
      if let line = line(of: document), line.utf8.count + indent <= width {
        page += line
        return
      }
      page += "["
      for (index, item) in items.enumerated() {
        page += (index == 0 ? "\n" : ",\n") + String(repeating: " ", count: indent + 2)
        append(item, indent: indent + 2, to: &page)
      }
      page += "\n" + String(repeating: " ", count: indent) + "]"
    default: page += line(of: document) ?? ""
    }
  }

  /// The value on one line; nil when it would be too long for one.
  private static func line(of document: Document) -> String? {
    switch document.content {
    case .object(let members):
      var parts: [String] = []
      var length = 2
      for member in members {
        guard let value = line(of: member.value) else { return nil }
        parts.append(quoted(member.key) + ": " + value)
        length += parts[parts.count - 1].utf8.count + 2
        if length > width { return nil }
      }
      return "{" + parts.joined(separator: ", ") + "}"
    case .list(let items):
      var parts: [String] = []
      var length = 2
      for item in items {
        guard let value = line(of: item) else { return nil }
        parts.append(value)
        length += value.utf8.count + 2
        if length > width { return nil }
      }
      return "[" + parts.joined(separator: ", ") + "]"
    case .text(let text): return quoted(text)
    case .integer(let value): return String(value)
    case .number(let value):
      return value.magnitude < 9e15 && value == value.rounded() ? String(Int(value)) : "\(value)"
    case .truth(let value): return value ? "true" : "false"
    case .nothing: return "null"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": quoted += "\\\""
      case "\\": quoted += "\\\\"
      case "\n": quoted += "\\n"
      case "\r": quoted += "\\r"
      case "\t": quoted += "\\t"
      case "\u{0}"..<"\u{20}", "\u{7F}":
        let digits = String(scalar.value, radix: 16)
        quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      default: quoted.unicodeScalars.append(scalar)
      }
    }
    return quoted + "\""
  }
}
