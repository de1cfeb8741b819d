// The text of a JSON document: first on one line, then laid out for people.

extension JSON {
  /// Two spaces for each level.
  var page: String { Self.laidOut(line) + "\n" }

  /// On one line.
  var line: String {
    switch self {
    case .null: "null"
    case .flag(let flag): flag ? "true" : "false"
    case .whole(let number): String(number)
    case .number(let number): Self.decimal(number)
    case .text(let string): Self.quoted(string)
    case .list(let items): "[" + items.map(\.line).joined(separator: ",") + "]"
    case .object(let entries):
      "{" + entries.map { Self.quoted($0.key) + ":" + $0.value.line }.joined(separator: ",") + "}"
    case .written(let text): text
    }
  }

  /// A whole number without a fraction; what is no number at all cannot be written in JSON.
  private static func decimal(_ number: Double) -> String {
    guard number.isFinite else { return "null" }
    return number == number.rounded() && abs(number) < 1e15 ? String(Int64(number)) : "\(number)"
  }

  private static func quoted(_ string: String) -> String {
    var text = "\""
    for scalar in string.unicodeScalars {
      switch scalar {
      case "\"": text.append("\\\"")
      case "\\": text.append("\\\\")
      case "\n": text.append("\\n")
      case "\r": text.append("\\r")
      case "\t": text.append("\\t")
      default: text.append(escaped(scalar))
      }
    }
    return text + "\""
  }

  /// What a terminal would obey, such as controls and marks that turn the direction of text, is written as its number.
  private static func escaped(_ scalar: Unicode.Scalar) -> String {
    guard Visible.isHidden(scalar) else { return String(scalar) }
    return String(scalar).utf16.map { unit in
      let digits = String(unit, radix: 16)
      return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }.joined()
  }

  private static func laidOut(_ line: String) -> String {
    var page = ""
    var depth = 0
    var inText = false
    var afterBackslash = false
    var opened = false
    func newLine() -> String { "\n" + String(repeating: "  ", count: depth) }
    for scalar in line.unicodeScalars {
      if inText {
        page.append(escaped(scalar))
        if afterBackslash {
          afterBackslash = false
        } else if scalar == "\\" {
          afterBackslash = true
        } else if scalar == "\"" {
          inText = false
        }
        continue
      }
      let closes = scalar == "}" || scalar == "]"
      if opened, !closes { page.append(newLine()) }
      switch scalar {
      case "{", "[": depth += 1
      case "}", "]":
        depth -= 1
        if !opened { page.append(newLine()) }
      case "\"": inText = true
      default: break
      }
      page.unicodeScalars.append(scalar)
      opened = scalar == "{" || scalar == "["
      if scalar == "," { page.append(newLine()) }
      if scalar == ":" { page.append(" ") }
    }
    return page
  }
}
