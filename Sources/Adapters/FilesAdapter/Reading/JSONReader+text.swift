// Reads text in quotes, with its escapes.
extension JSONReader {
  mutating func text() throws(Misreading) -> String {
    at += 1
    let start = at
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\""):
        let text = try decoded(bytes[start..<at])
        at += 1
        return text
      case UInt8(ascii: "\\"): return try textWithEscapes(from: start)
      case 0..<0x20: throw wrong("a line break or another control character stands inside quotes")
      default: at += 1
      }
    }
    throw cutOff
  }

  private func decoded(_ slice: ArraySlice<UInt8>) throws(Misreading) -> String {
    guard let text = String(validating: slice, as: UTF8.self) else {
      throw Misreading(line: line, "the text is not UTF-8", remedy: "Save the file as UTF-8.")
    }
    return text
  }

  private mutating func textWithEscapes(from start: Int) throws(Misreading) -> String {
    var buffer = Array(bytes[start..<at])
    while at < bytes.count {
      let byte = bytes[at]
      at += 1
      switch byte {
      case UInt8(ascii: "\""): return try decoded(buffer[...])
      case UInt8(ascii: "\\"): try appendEscape(to: &buffer)
      case 0..<0x20: throw wrong("a line break or another control character stands inside quotes")
      default: buffer.append(byte)
      }
    }
    throw cutOff
  }

  private mutating func appendEscape(to buffer: inout [UInt8]) throws(Misreading) {
    guard at < bytes.count else { throw cutOff }
    let byte = bytes[at]
    at += 1
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): buffer.append(byte)
    case UInt8(ascii: "n"): buffer.append(0x0A)
    case UInt8(ascii: "t"): buffer.append(0x09)
    case UInt8(ascii: "r"): buffer.append(0x0D)
    case UInt8(ascii: "b"): buffer.append(0x08)
    case UInt8(ascii: "f"): buffer.append(0x0C)
    case UInt8(ascii: "u"):
      var units = [try hexadecimal()]
      if UTF16.isLeadSurrogate(units[0]), at + 1 < bytes.count, bytes[at] == UInt8(ascii: "\\"),
        bytes[at + 1] == UInt8(ascii: "u")
      {
        at += 2
        units.append(try hexadecimal())
      }
      guard let text = String(validating: units, as: UTF16.self) else {
        throw wrong("an escape stands for half a character")
      }
      buffer.append(contentsOf: text.utf8)
    default: throw wrong("`\\\(Character(UnicodeScalar(byte)))` is not an escape of JSON")
    }
  }

  private mutating func hexadecimal() throws(Misreading) -> UInt16 {
    guard at + 4 <= bytes.count else { throw cutOff }
    guard let unit = UInt16(String(decoding: bytes[at..<at + 4], as: UTF8.self), radix: 16), bytes[at] != 0x2B else {
      throw wrong("four hexadecimal digits were expected after `\\u`")
    }
    at += 4
    return unit
  }
}
