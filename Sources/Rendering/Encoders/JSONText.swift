/// Text in JSON.
struct JSONText: EncodedText {
  let text: String

  static func string(_ value: String) -> JSONText {
    if Visible.isPlain(value, besides: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      return JSONText(text: "\"\(value)\"")
    }
    var text = "\""
    for scalar in value.unicodeScalars {
      switch scalar {
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case _ where Visible.isHidden(scalar):
        for unit in String(scalar).utf16 {
          let digits = String(unit, radix: 16)
          text += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        }
      default: text.unicodeScalars.append(scalar)
      }
    }
    return JSONText(text: text + "\"")
  }

  static func number(_ value: Double) -> JSONText { JSONText(text: Decimal.text(value)) }

  static let null = JSONText(text: "null")

  /// Strings on one line.
  static func list(_ values: [String]) -> JSONText {
    JSONText(text: "[" + values.map { string($0).text }.joined(separator: ", ") + "]")
  }

  /// Numbers on one line.
  static func numbers(_ values: [Int]) -> JSONText {
    JSONText(text: "[" + values.map(String.init).joined(separator: ", ") + "]")
  }

  /// What stands behind an entry, so that the last one has nothing behind it.
  static func comma(_ isLast: Bool) -> JSONText { JSONText(text: isLast ? "" : ",") }
}
