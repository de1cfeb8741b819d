/// Text without a language, in lines that cannot be left: commit messages and titles.
struct PlainText: EncodedText {
  let text: String

  /// One line; a hidden character is shown.
  static func line(_ value: String) -> PlainText { PlainText(text: Visible.line(value)) }

  /// One line of at most so many characters.
  static func line(_ value: String, atMost limit: Int) -> PlainText {
    let line = Visible.line(value)
    return PlainText(text: line.count <= limit ? line : String(line.prefix(limit - 1)) + "…")
  }

  /// A paragraph in lines of about seventy-two characters, none of which looks like a comment or the beginning of a
  /// patch.
  static func paragraph(_ value: String) -> PlainText {
    var lines: [String] = []
    var current = ""
    for word in Visible.line(value).split(separator: " ") {
      if !current.isEmpty, current.count + word.count + 1 > 72 {
        lines.append(current)
        current = ""
      }
      current += (current.isEmpty ? "" : " ") + word
    }
    lines.append(current)
    return PlainText(
      text: lines.map { $0.hasPrefix("#") || $0.hasPrefix("---") ? " " + $0 : $0 }.joined(separator: "\n"))
  }
}
