internal import Mesh

/// Whether a topic holds nothing but somebody's trials, such as `platform.canary` or `LoadTest`, or what is soon thrown
/// away, such as `tmp.export.20240301`: its name says so.
struct TrialRule {
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary) { self.vocabulary = vocabulary }

  func isTrial(_ reading: TopicReading) -> Bool {
    guard reading.kind == .data else { return false }
    let name = reading.name.rawValue
    let isBare = reading.shape == nil && reading.keyFields.isEmpty
    // Most topics have a schema, and end in no day: then two words tell.
    guard isBare || name.utf8.last.map(Self.isDigit) == true else { return isTemporary(name) }
    let said = Words.raw(name)
    let telling = said.filter { !$0.utf8.allSatisfy(Self.isDigit) }
    if isTemporary(name) || telling.last.map(vocabulary.temporary.contains) == true { return true }
    if telling.contains(where: vocabulary.dumps.contains), Self.endsInDay(said) { return true }
    guard isBare else { return false }
    return said.contains(where: vocabulary.trials.contains)
      || zip(said, said.dropFirst()).contains { vocabulary.trials.contains($0 + $1) } || isPlaceholder(telling)
  }

  /// Whether a name's first or last word says so.
  private func isTemporary(_ name: String) -> Bool {
    let isMark = { (byte: UInt8) in
      byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "_")
    }
    let bytes = name.utf8
    guard let first = bytes.firstIndex(where: isMark), let last = bytes.lastIndex(where: isMark) else { return false }
    return vocabulary.temporary.contains(name[..<first].lowercased())
      || vocabulary.temporary.contains(name[bytes.index(after: last)...].lowercased())
  }

  /// `test-topic-1`, `demo2`, `hello-world`: nothing in it says more.
  private func isPlaceholder(_ words: [String]) -> Bool {
    let bare = words.map { $0.utf8.last.map(Self.isDigit) == true ? String($0.prefix { !$0.isNumber }) : $0 }
    return bare.contains(where: vocabulary.placeholders.contains)
      && bare.allSatisfy { vocabulary.placeholders.contains($0) || vocabulary.noise.contains($0) }
  }

  /// `20240301`, or year, month and day.
  private static func endsInDay(_ words: [String]) -> Bool {
    guard let last = words.last, last.utf8.allSatisfy(isDigit) else { return false }
    if last.utf8.count == 8 || last.utf8.count == 14 { return last.hasPrefix("20") }
    let parts = words.suffix(3)
    return parts.count == 3 && parts.first!.utf8.count == 4 && parts.first!.hasPrefix("20")
      && parts.dropFirst().allSatisfy { $0.utf8.count == 2 && $0.utf8.allSatisfy(isDigit) }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
