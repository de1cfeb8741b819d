/// Text in YAML: every string quoted, so that none is taken for a number, a date or a yes.
struct YAMLText: EncodedText {
  let text: String

  static func string(_ value: String) -> YAMLText {
    if Visible.isPlain(value, besides: { $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
      return YAMLText(text: "\"\(value)\"")
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
        text +=
          scalar.value > 0xffff
          ? "\\U" + Visible.hexadecimal(scalar, digits: 8) : "\\u" + Visible.hexadecimal(scalar, digits: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return YAMLText(text: text + "\"")
  }

  static func number(_ value: Double) -> YAMLText { YAMLText(text: Decimal.text(value)) }

  static func number(_ value: Int) -> YAMLText { YAMLText(text: String(value)) }

  static func boolean(_ value: Bool) -> YAMLText { YAMLText(text: value ? "true" : "false") }

  /// What stands behind the `#` of a comment.
  static func comment(_ value: String) -> YAMLText { YAMLText(text: Visible.line(value)) }

  /// The spaces before an entry that stands so deep.
  static func indentation(_ depth: Int) -> YAMLText { YAMLText(text: String(repeating: "  ", count: depth)) }

  /// The beginning of an entry of a list, or of one that is none.
  static func dash(_ isItem: Bool) -> YAMLText { YAMLText(text: isItem ? "- " : "  ") }
}
