/// The text of a properties file, read by Java's rules.
struct PropertiesText {
  struct Entry: Hashable {
    var name: String
    var value: String
    var line: Int
  }

  /// In the file's order; a name that stands there twice counts where it stands last, as in Java.
  static func entries(in text: String) -> [Entry] {
    var entries: [Entry] = []
    var places: [String: Int] = [:]
    for (line, logical) in logicalLines(of: text) {
      let entry = entry(logical, line)
      guard !entry.name.isEmpty else { continue }
      if let place = places[entry.name] {
        entries[place] = entry
      } else {
        places[entry.name] = entries.count
        entries.append(entry)
      }
    }
    return entries
  }

  /// Lines without comments; one that ends in an odd number of backslashes goes on in the next.
  private static func logicalLines(of text: String) -> [(line: Int, text: Substring.UnicodeScalarView)] {
    var lines: [(line: Int, text: Substring.UnicodeScalarView)] = []
    var open: (line: Int, text: Substring.UnicodeScalarView)?
    let raw = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in raw.enumerated() {
      let trimmed = line.unicodeScalars.drop { $0 == " " || $0 == "\t" || $0 == "\u{0C}" || $0 == "\u{FEFF}" }
      if open == nil, trimmed.isEmpty || trimmed.first == "#" || trimmed.first == "!" { continue }
      var logical = open ?? (index + 1, Substring().unicodeScalars)
      let slashes = trimmed.reversed().prefix { $0 == "\\" }.count
      logical.text.append(contentsOf: slashes.isMultiple(of: 2) ? trimmed : trimmed.dropLast())
      if slashes.isMultiple(of: 2) {
        lines.append(logical)
        open = nil
      } else {
        open = logical
      }
    }
    if let open { lines.append(open) }
    return lines
  }

  private static func entry(_ text: Substring.UnicodeScalarView, _ line: Int) -> Entry {
    var name = String.UnicodeScalarView()
    var index = text.startIndex
    while index < text.endIndex {
      let scalar = text[index]
      if scalar == "\\" {
        name.append(escaped(text, &index))
        continue
      }
      if scalar == "=" || scalar == ":" || scalar == " " || scalar == "\t" { break }
      name.append(scalar)
      index = text.index(after: index)
    }
    func skipSpace() {
      while index < text.endIndex, text[index] == " " || text[index] == "\t" { index = text.index(after: index) }
    }
    skipSpace()
    if index < text.endIndex, text[index] == "=" || text[index] == ":" {
      index = text.index(after: index)
      skipSpace()
    }
    var value = String.UnicodeScalarView()
    while index < text.endIndex {
      if text[index] == "\\" {
        value.append(escaped(text, &index))
      } else {
        value.append(text[index])
        index = text.index(after: index)
      }
    }
    return Entry(name: String(name), value: String(value), line: line)
  }

  /// What a backslash and what follows it stand for; moves on behind it.
  private static func escaped(_ text: Substring.UnicodeScalarView, _ index: inout String.Index) -> Unicode.Scalar {
    index = text.index(after: index)
    guard index < text.endIndex else { return "\\" }
    let scalar = text[index]
    index = text.index(after: index)
    switch scalar {
    case "n": return "\n"
    case "t": return "\t"
    case "r": return "\r"
    case "f": return "\u{0C}"
    case "u":
      let digits = text[index...].prefix(4)
      guard digits.count == 4, let code = UInt32(String(digits), radix: 16), let found = Unicode.Scalar(code) else {
        return "u"
      }
      index = text.index(index, offsetBy: 4)
      return found
    default: return scalar
    }
  }
}
