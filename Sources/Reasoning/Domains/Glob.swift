/// Patterns with `*` for any text.
enum Glob {
  static func matches(_ text: String, pattern: String) -> Bool {
    let parts = pattern.split(separator: "*", omittingEmptySubsequences: false).map { Array($0.utf8) }
    let text = Array(text.utf8)
    guard parts.count > 1 else { return text == parts[0] }
    guard text.starts(with: parts[0]) else { return false }
    var place = parts[0].count
    for part in parts.dropFirst().dropLast() {
      guard let found = find(part, in: text, from: place) else { return false }
      place = found + part.count
    }
    let last = parts[parts.count - 1]
    return text.count - place >= last.count && text.suffix(last.count).elementsEqual(last)
  }

  private static func find(_ part: [UInt8], in text: [UInt8], from start: Int) -> Int? {
    guard !part.isEmpty else { return start }
    guard text.count - start >= part.count else { return nil }
    return (start...(text.count - part.count)).first { text[$0..<($0 + part.count)].elementsEqual(part) }
  }
}
