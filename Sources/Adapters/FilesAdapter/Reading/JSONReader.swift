/// Reads JSON text into a document, strictly: one value, each key once, numbers that a computer can hold.
struct JSONReader {
  /// Deeper nesting than any file of ours has.
  private static let deepest = 64

  let bytes: [UInt8]
  var at = 0
  var line = 1

  static func read(_ bytes: [UInt8]) throws(Misreading) -> Document {
    var reader = JSONReader(bytes: bytes)
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { reader.at = 3 }
    guard !bytes.starts(with: [0xFF, 0xFE]), !bytes.starts(with: [0xFE, 0xFF]) else {
      throw Misreading("the text is UTF-16, not UTF-8", remedy: "Save the file as UTF-8.")
    }
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

  func wrong(_ problem: String) -> Misreading {
    Misreading(line: line, problem, remedy: "Correct the JSON there.")
  }

  var cutOff: Misreading {
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
