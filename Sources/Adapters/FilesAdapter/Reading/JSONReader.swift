/// Reads JSON text into a document, strictly: one value, each key once, numbers that a computer can hold.
struct JSONReader {
  /// Deeper nesting than any file of ours has.
  private static let deepest = 64

  private let bytes: [UInt8]
  private var at = 0
  private var line = 1

  static func read(_ bytes: [UInt8]) throws(Misreading) -> Document {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
    reader.skipSpace()
    guard reader.at < bytes.count else { throw Misreading("the file is empty", remedy: "Give it one JSON object.") }
    let document = try reader.value(depth: 0)
    reader.skipSpace()
    guard reader.at == bytes.count else {
      throw reader.wrong("there is more text after the end of the JSON value")
    }
    return document
  }

  private init(bytes: [UInt8]) { self.bytes = bytes }

  private func wrong(_ problem: String) -> Misreading {
    Misreading(line: line, problem, remedy: "Correct the JSON there.")
  }

  private var cutOff: Misreading {
    Misreading(
      line: line, "the file ends in the middle of a value, so it seems to be cut off",
      remedy: "Get the whole file again.")
  }

  private mutating func skipSpace() {
    while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "\n"): line += 1
      case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\r"): break
      default: return
      }
      at += 1
    }
  }

  private mutating func value(depth: Int) throws(Misreading) -> Document {
    guard at < bytes.count else { throw cutOff }
    let start = line
    switch bytes[at] {
    case UInt8(ascii: "{"):
      guard depth < Self.deepest else { throw wrong("values are nested deeper than \(Self.deepest) levels") }
      return Document(.object(try members(depth: depth)), line: start)
    case UInt8(ascii: "["):
      guard depth < Self.deepest else { throw wrong("values are nested deeper than \(Self.deepest) levels") }
      return Document(.list(try items(depth: depth)), line: start)
    case UInt8(ascii: "\""): return Document(.text(try text()), line: start)
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return Document(try number(), line: start)
    case UInt8(ascii: "t"): return Document(try word("true", .truth(true)), line: start)
    case UInt8(ascii: "f"): return Document(try word("false", .truth(false)), line: start)
    case UInt8(ascii: "n"): return Document(try word("null", .nothing), line: start)
    default: throw wrong("a JSON value was expected")
    }
  }

  private mutating func members(depth: Int) throws(Misreading) -> [Document.Member] {
    var members: [Document.Member] = []
    var seen: Set<String> = []
    at += 1
    skipSpace()
    if at < bytes.count, bytes[at] == UInt8(ascii: "}") {
      at += 1
      return members
    }
    while true {
      skipSpace()
      guard at < bytes.count else { throw cutOff }
      guard bytes[at] == UInt8(ascii: "\"") else { throw wrong("a key in quotes was expected") }
      let keyLine = line
      let key = try text()
      // A set costs more than a look at a few keys.
      let isRepeated =
        members.count < 24 ? members.contains { $0.key == key } : Self.has(key, in: members, seen: &seen)
      guard !isRepeated else { throw wrong("the key `\(key)` stands twice in one object") }
      skipSpace()
      guard at < bytes.count else { throw cutOff }
      guard bytes[at] == UInt8(ascii: ":") else { throw wrong("`:` was expected after the key `\(key)`") }
      at += 1
      skipSpace()
      members.append(Document.Member(key: key, line: keyLine, value: try value(depth: depth + 1)))
      if try !continues(until: UInt8(ascii: "}")) { return members }
    }
  }

  private static func has(_ key: String, in members: [Document.Member], seen: inout Set<String>) -> Bool {
    if seen.isEmpty { seen = Set(members.map(\.key)) }
    return !seen.insert(key).inserted
  }

  private mutating func items(depth: Int) throws(Misreading) -> [Document] {
    var items: [Document] = []
    at += 1
    skipSpace()
    if at < bytes.count, bytes[at] == UInt8(ascii: "]") {
      at += 1
      return items
    }
    while true {
      skipSpace()
      items.append(try value(depth: depth + 1))
      if try !continues(until: UInt8(ascii: "]")) { return items }
    }
  }

  /// Whether a comma follows, rather than the end.
  private mutating func continues(until end: UInt8) throws(Misreading) -> Bool {
    skipSpace()
    guard at < bytes.count else { throw cutOff }
    let byte = bytes[at]
    guard byte == UInt8(ascii: ",") || byte == end else {
      throw wrong("`,` or `\(Character(UnicodeScalar(end)))` was expected")
    }
    at += 1
    return byte != end
  }

  private mutating func word(_ word: String, _ content: Document.Content) throws(Misreading) -> Document.Content {
    for byte in word.utf8 {
      guard at < bytes.count else { throw cutOff }
      guard bytes[at] == byte else { throw wrong("`\(word)` was expected") }
      at += 1
    }
    return content
  }

  private mutating func number() throws(Misreading) -> Document.Content {
    let start = at
    var isWhole = true
    if bytes[at] == UInt8(ascii: "-") { at += 1 }
    let firstDigit = at
    digits: while at < bytes.count {
      switch bytes[at] {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): break
      case UInt8(ascii: "."), UInt8(ascii: "e"), UInt8(ascii: "E"), UInt8(ascii: "+"), UInt8(ascii: "-"):
        isWhole = false
      default: break digits
      }
      at += 1
    }
    guard firstDigit < at else { throw at < bytes.count ? wrong("a number was expected") : cutOff }
    let text = String(decoding: bytes[start..<at], as: UTF8.self)
    let hasLeadingZero =
      bytes[firstDigit] == UInt8(ascii: "0") && firstDigit + 1 < at
      && (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[firstDigit + 1])
    guard !hasLeadingZero, let last = text.utf8.last, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(last) else {
      throw at < bytes.count ? wrong("`\(text.prefix(40))` is not a JSON number") : cutOff
    }
    if isWhole, let integer = Int(text) { return .integer(integer) }
    guard let number = Double(text) else { throw wrong("`\(text.prefix(40))` is not a JSON number") }
    guard number.isFinite else { throw wrong("the number `\(text.prefix(40))` is too large") }
    return .number(number)
  }
}

extension JSONReader {
  private mutating func text() throws(Misreading) -> String {
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
