/// Text in Markdown, as GitHub reads it: nothing in a value becomes a heading, a list, a link, a mention or HTML.
struct MarkdownText: EncodedText {
  let text: String

  /// Words inside of a line. A plain name or a few plain words between backticks are set in the font of code, as whoever wrote it meant.
  static func inline(_ value: String) -> MarkdownText {
    let scalars = Array(Visible.line(value).unicodeScalars)
    var text = ""
    var named = 0
    for (index, scalar) in scalars.enumerated() {
      if index < named { continue }
      if scalar == "`", let end = endOfName(scalars, from: index) {
        text.unicodeScalars.append(contentsOf: scalars[index...end])
        named = end + 1
        continue
      }
      let next = index + 1 < scalars.count ? scalars[index + 1] : nil
      switch scalar {
      case "&": text += "&amp;"
      case "<": text += "&lt;"
      case ">": text += "&gt;"
      case "|": text += "&#124;"
      // Inside of a word it is a letter like any other.
      case "_" where isInsideWord(scalars, index): text += "_"
      case "\\", "`", "*", "_", "[", "]", "~", "$", "{", "}", "!": text += "\\\(scalar)"
      // A name behind it would be told that it was mentioned.
      case "@": text += "@<!-- -->"
      // A number behind it would become a link.
      case "#": text += next.map { ("0"..."9").contains($0) } == true ? "\\#<!-- -->" : "\\#"
      case "-" where index >= 2 && isGitHubWord(scalars[(index - 2)..<index]) && next.map(isDigit) == true:
        text += "-<!-- -->"
      // An address would become a link.
      case ":" where next == "/" || next.map(isLetter) == true: text += "\\:"
      case "." where index >= 3 && isWorldWideWeb(scalars[(index - 3)..<index]): text += "\\."
      // At the beginning of a line they would make a list, a heading or a rule.
      case "-", "+", "=": text += index == 0 ? "\\\(scalar)" : String(scalar)
      case ".", ")":
        let isItem = index > 0 && (next == nil || next == " ") && scalars[..<index].allSatisfy(isDigit)
        text += isItem ? "\\\(scalar)" : String(scalar)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return MarkdownText(text: text)
  }

  /// Words of a heading, never empty.
  static func heading(_ value: String) -> MarkdownText {
    let text = inline(value).text
    return MarkdownText(text: text.isEmpty ? "–" : text)
  }

  /// Words in a cell of a table; a dash where there are none.
  static func cell(_ value: String) -> MarkdownText {
    let text = inline(value).text
    return MarkdownText(text: text.isEmpty ? "–" : text)
  }

  static func number(_ value: Int) -> MarkdownText { MarkdownText(text: String(value)) }

  /// A name as it is, in the font of code.
  static func code(_ value: String) -> MarkdownText {
    let line = Visible.line(value)
    guard !line.isEmpty else { return MarkdownText(text: "–") }
    var longest = 0
    var current = 0
    for scalar in line.unicodeScalars {
      current = scalar == "`" ? current + 1 : 0
      longest = max(longest, current)
    }
    // A bar would end the cell of a table, in code too.
    if line.contains("|") { return inline(line) }
    let fence = String(repeating: "`", count: longest + 1)
    let space = line.hasPrefix("`") || line.hasSuffix("`") ? " " : ""
    return MarkdownText(text: fence + space + line + space + fence)
  }

  /// Several names in the font of code, with commas.
  static func codes(_ values: [String]) -> MarkdownText {
    MarkdownText(text: values.isEmpty ? "–" : values.map { code($0).text }.joined(separator: ", "))
  }

  /// Someone's name with the address in the font of code, so that it does not become a link.
  static func person(_ name: String, _ address: String) -> MarkdownText {
    address.isEmpty || address == name
      ? contact(name) : MarkdownText(text: "\(inline(name).text) \(code(address).text)")
  }

  /// A name, or an address in the font of code.
  static func contact(_ value: String) -> MarkdownText { value.contains("@") ? code(value) : cell(value) }

  /// What stands inside of `<!-- … -->`.
  static func comment(_ value: String) -> MarkdownText {
    var text = ""
    for scalar in Visible.line(value).unicodeScalars {
      switch scalar {
      case ">", "<": text += "_"
      case "-" where text.hasSuffix("-"): text += " -"
      default: text.unicodeScalars.append(scalar)
      }
    }
    return MarkdownText(text: text.hasSuffix("-") ? text + " " : text)
  }

  /// Where a link leads, relative to the file it stands in: a path of ours.
  static func path(_ value: String) -> MarkdownText {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "/"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return MarkdownText(text: text)
  }

  /// Where the name ends that begins at a backtick; nil where it is more than a name, or other backticks are near.
  private static func endOfName(_ scalars: [Unicode.Scalar], from start: Int) -> Int? {
    guard start == 0 || scalars[start - 1] != "`" && scalars[start - 1] != "\\" else { return nil }
    var index = start + 1
    while index < scalars.count,
      isWord(scalars[index]) || "._:/-".unicodeScalars.contains(scalars[index]) || scalars[index] == " "
    {
      index += 1
    }
    // Words with one space between them are a name, too; a space at either end is none's.
    guard index > start + 1, scalars[start + 1] != " ", scalars[index - 1] != " ", index < scalars.count,
      scalars[index] == "`"
    else { return nil }
    return index + 1 < scalars.count && scalars[index + 1] == "`" ? nil : index
  }

  /// Whether letters or digits stand on both sides, perhaps behind further low lines.
  private static func isInsideWord(_ scalars: [Unicode.Scalar], _ index: Int) -> Bool {
    guard let before = scalars[..<index].last(where: { $0 != "_" }) else { return false }
    guard let after = scalars[index...].first(where: { $0 != "_" }) else { return false }
    return (isLetter(before) || isDigit(before)) && (isLetter(after) || isDigit(after))
  }

  private static func isWord(_ scalar: Unicode.Scalar) -> Bool { isLetter(scalar) || isDigit(scalar) || scalar == "_" }

  private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { ("0"..."9").contains(scalar) }

  private static func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    ("a"..."z").contains(scalar) || ("A"..."Z").contains(scalar)
  }

  /// `GH` before a dash and a number is an issue of GitHub.
  private static func isGitHubWord(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.elementsEqual(["G", "H"]) || scalars.elementsEqual(["g", "h"])
  }

  private static func isWorldWideWeb(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    scalars.allSatisfy { $0 == "w" || $0 == "W" }
  }
}
