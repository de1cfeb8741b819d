/// Characters that a reader cannot see or that change what others look like, and how to show them.
enum Visible {
  /// Control characters, marks of direction, zero-width characters, line separators and what is no character at all.
  static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x00...0x1f, 0x7f...0x9f, 0xad, 0x061c, 0x180e, 0x200b...0x200f, 0x2028...0x202e, 0x2060...0x206f, 0xfeff,
      0xfff9...0xfffb, 0xfffe...0xffff, 0xe0000...0xe0fff:
      true
    default: scalar.value & 0xfffe == 0xfffe
    }
  }

  /// Whether a text holds nothing but letters, digits, signs and spaces of ASCII, none of which has a meaning of its own
  /// where it is to stand: then it is written as it is.
  static func isPlain(_ text: String, besides hasMeaning: (UInt8) -> Bool) -> Bool {
    text.utf8.allSatisfy { 0x20...0x7e ~= $0 && !hasMeaning($0) }
  }

  /// One line in which every hidden character can be seen: `a` and `b` around a mark of direction become `a[U+202E]b`. Runs of white space become one
  /// space.
  static func line(_ text: String) -> String {
    var before: UInt8 = 0x20
    let isLine =
      isPlain(text) { byte in
        defer { before = byte }
        return byte == 0x20 && before == 0x20
      } && text.utf8.last != 0x20
    if isLine { return text }
    var line = ""
    for scalar in text.unicodeScalars {
      if scalar == " " || scalar == "\n" || scalar == "\r" || scalar == "\t" {
        if !line.isEmpty, line.unicodeScalars.last != " " { line.unicodeScalars.append(" ") }
      } else if isHidden(scalar) {
        line += "[U+\(hexadecimal(scalar, digits: 4).uppercased())]"
      } else {
        line.unicodeScalars.append(scalar)
      }
    }
    if line.unicodeScalars.last == " " { line.unicodeScalars.removeLast() }
    return line
  }

  static func hexadecimal(_ scalar: Unicode.Scalar, digits: Int) -> String {
    let text = String(scalar.value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
