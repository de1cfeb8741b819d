/// Titles and bodies as hostings store them: shortened to what fits, compared by what a reader sees.
enum PullRequestText {
  static let mark = "_Shortened here: this page holds no more. The whole text is in the files of this branch._"

  /// The title on one line, with at most 256 characters.
  static func title(_ text: String) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.utf16.count <= 256 ? line : prefix(of: line, units: 255) + "…"
  }

  /// The body, or as many of its lines as fit with the mark that says so. Lengths are in UTF-16 units, since hostings
  /// count what lies beyond the basic plane twice.
  static func body(_ text: String, limit: Int = 60_000) -> String {
    guard text.utf16.count > limit else { return text }
    var kept = prefix(of: text, units: limit - mark.utf16.count - 16)
    if let lineEnd = kept.lastIndex(where: \.isNewline) { kept = String(kept[..<lineEnd]) }
    // What stays open would swallow the mark.
    if let open = position(of: "<!--", in: kept), position(of: "-->", in: kept).map({ $0 < open }) ?? true {
      kept = String(kept.prefix(open))
    }
    let fences = kept.split(whereSeparator: \.isNewline).filter { $0.drop { $0 == " " }.hasPrefix("```") }
    if !fences.count.isMultiple(of: 2) { kept += "\n```" }
    return kept + "\n\n" + mark + "\n"
  }

  /// Whether a reader sees the same: line ends and spaces at the ends of lines do not count.
  static func isSame(_ left: String, _ right: String) -> Bool { normal(left) == normal(right) }

  private static func normal(_ text: String) -> [Substring] {
    var lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
      var line = line
      while line.last?.isWhitespace == true { line.removeLast() }
      return line
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return Array(lines.drop(while: \.isEmpty))
  }

  private static func prefix(of text: String, units: Int) -> String {
    var kept = ""
    var length = 0
    for character in text {
      length += character.utf16.count
      guard length <= units else { break }
      kept.append(character)
    }
    return kept
  }

  /// How many characters stand before the last occurrence.
  private static func position(of mark: String, in text: String) -> Int? {
    let text = Array(text)
    let mark = Array(mark)
    guard text.count >= mark.count else { return nil }
    return (0...(text.count - mark.count)).last { text[$0..<($0 + mark.count)].elementsEqual(mark) }
  }
}
