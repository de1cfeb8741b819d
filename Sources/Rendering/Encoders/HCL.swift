/// Text in the language of Terraform: strings, identifiers, lists and comments.
struct HCL: EncodedText {
  let text: String

  /// A quoted string; `${` and `%{` stand for themselves.
  static func string(_ value: String) -> HCL { HCL(text: "\"\(fragment(value).text)\"") }

  /// What stands between the quotes of a string that a template writes.
  static func fragment(_ value: String) -> HCL {
    if Visible.isPlain(value, besides: { fragmentSigns.contains($0) }) { return HCL(text: value) }
    var text = ""
    let scalars = Array(value.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      switch scalar {
      case "\n": text += "\\n"
      case "\r": text += "\\r"
      case "\t": text += "\\t"
      case "\"": text += "\\\""
      case "\\": text += "\\\\"
      case "$" where index + 1 < scalars.count && scalars[index + 1] == "{": text += "$$"
      case "%" where index + 1 < scalars.count && scalars[index + 1] == "{": text += "%%"
      case _ where Visible.isHidden(scalar):
        text +=
          scalar.value > 0xffff
          ? "\\U" + Visible.hexadecimal(scalar, digits: 8) : "\\u" + Visible.hexadecimal(scalar, digits: 4)
      default: text.unicodeScalars.append(scalar)
      }
    }
    return HCL(text: text)
  }

  /// What may have a meaning between quotes.
  private static let fragmentSigns: [UInt8] = Array("\"\\$%".utf8)

  static func number(_ value: Int) -> HCL { HCL(text: String(value)) }

  /// A list of strings on one line, in the order given.
  static func list(_ values: [String]) -> HCL {
    HCL(text: "[" + values.map { string($0).text }.joined(separator: ", ") + "]")
  }

  /// A name that is ours, such as that of a variable.
  static func variable(_ name: StaticString) -> HCL { HCL(text: "\(name)") }

  /// Finished parts of one text, in a row.
  static func joined(_ parts: [HCL], by separator: String = "") -> HCL {
    HCL(text: parts.map(\.text).joined(separator: separator))
  }

  /// What stands behind the `#` of a comment.
  static func comment(_ value: String) -> HCL { HCL(text: Visible.line(value)) }

  /// A part of a resource name of Confluent, between the quotes of a string: what has a meaning there is written as
  /// percent and its bytes.
  static func resourceName(_ value: String) -> HCL {
    let digits = Array("0123456789ABCDEF")
    var text = ""
    for byte in value.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."),
        UInt8(ascii: "~"), UInt8(ascii: ":"):
        text.unicodeScalars.append(Unicode.Scalar(byte))
      default: text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
      }
    }
    return HCL(text: text)
  }
}
