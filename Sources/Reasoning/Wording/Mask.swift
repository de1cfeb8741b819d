/// Hides names of the estate from a model, and puts them back into what it says.
struct Mask: Sendable {
  private var marks: [(name: String, mark: String)] = []
  private var gone: [String] = []

  /// Hides each of the names behind a mark of its own: `[owner-1]`.
  mutating func hide(_ names: some Sequence<String>, as kind: String) {
    for (place, name) in Set(names).subtracting(marks.map(\.name)).filter({ !$0.isEmpty }).sorted().enumerated() {
      marks.append((name, "[\(kind)-\(place + 1)]"))
    }
    // The longest first, so that no name is hidden as the beginning of another.
    marks.sort { ($0.name.count, $1.name) > ($1.name.count, $0.name) }
  }

  /// Takes whole texts out for good.
  mutating func remove(_ texts: some Sequence<String>) {
    gone += Set(texts).filter { $0.count >= 8 }.sorted { ($0.count, $1) > ($1.count, $0) }
  }

  /// The text as a model is shown it.
  func hidden(_ text: String) -> String {
    var text = text
    for words in gone { text = text.replacing(words, with: "[documentation]") }
    for entry in marks { text = Self.replacing(entry.name, in: text, with: entry.mark) }
    return text
  }

  /// A model's text with the names in it.
  func revealed(_ text: String) -> String {
    var text = text
    for entry in marks { text = text.replacing(entry.mark, with: entry.name) }
    return text
  }

  /// Where the name stands by itself, and not within a longer one.
  private static func replacing(_ name: String, in text: String, with mark: String) -> String {
    var result = ""
    var rest = text[...]
    while let found = rest.firstRange(of: name) {
      let isWithin =
        Self.continues(result.suffix(2) + rest[..<found.lowerBound].suffix(2), backwards: true)
        || Self.continues(rest[found.upperBound...].prefix(2), backwards: false)
      result += rest[..<found.lowerBound]
      result += isWithin ? name : mark
      rest = rest[found.upperBound...]
    }
    return result + rest
  }

  /// Whether a name goes on there: with a letter, a digit, a dash, or a point before one of those.
  private static func continues(_ beside: some BidirectionalCollection<Character>, backwards: Bool) -> Bool {
    let characters = backwards ? Array(beside.reversed().prefix(2)) : Array(beside.prefix(2))
    guard let next = characters.first else { return false }
    if next.isLetter || next.isNumber || next == "_" || next == "-" { return true }
    guard next == ".", characters.count > 1 else { return false }
    return characters[1].isLetter || characters[1].isNumber || characters[1] == "_"
  }
}
