internal import Mesh

/// Reads JSON strictly: one value, no key twice in an object, no depth without end.
public struct JSONReader {
  private let bytes: [UInt8]
  private var place = 0
  private var depth = 0

  private static let deepest = 200
  private static let few = 16

  /// Whether what can be mended is mended, so that one bad name does not spoil a page of a thousand good ones.
  private let mends: Bool

  private init(_ bytes: [UInt8], mends: Bool) {
    self.bytes = bytes
    self.mends = mends
  }

  /// - Parameter mends: take halves of surrogate pairs as unreadable letters, and the first of two equal keys.
  public static func value(of text: String, mending mends: Bool = false) throws(SchemaFlaw) -> JSONValue {
    try value(of: Array(text.utf8), mending: mends)
  }

  /// The same of text in UTF-8; what is none is replaced in strings.
  public static func value(of bytes: [UInt8], mending mends: Bool = false) throws(SchemaFlaw) -> JSONValue {
    var reader = JSONReader(bytes, mends: mends)
    let value = try reader.value()
    reader.skipSpace()
    guard reader.place == reader.bytes.count else { throw reader.flaw("more text after the end of the value") }
    return value
  }

  private mutating func value() throws(SchemaFlaw) -> JSONValue {
    skipSpace()
    guard place < bytes.count else { throw flaw("the text ends where a value should stand") }
    switch bytes[place] {
    case UInt8(ascii: "{"): return try object()
    case UInt8(ascii: "["): return try array()
    case UInt8(ascii: "\""): return .string(try string())
    case UInt8(ascii: "t"): return try word("true", .boolean(true))
    case UInt8(ascii: "f"): return try word("false", .boolean(false))
    case UInt8(ascii: "n"): return try word("null", .null)
    default: return try number()
    }
  }

  private mutating func object() throws(SchemaFlaw) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    if take(UInt8(ascii: "}")) { return .object([]) }
    var members: [JSONValue.Member] = []
    members.reserveCapacity(3)
    // Few keys are compared one by one, which is faster than a set of them.
    var keys: Set<String> = []
    repeat {
      skipSpace()
      guard place < bytes.count, bytes[place] == UInt8(ascii: "\"") else { throw flaw("a key in quotes is missing") }
      let key = try string()
      let isNew: Bool
      if members.count < Self.few {
        let length = key.utf8.count
        isNew = !members.indices.contains { members[$0].key.utf8.count == length && members[$0].key == key }
      } else {
        if keys.isEmpty { keys = Set(members.map(\.key)) }
        isNew = keys.insert(key).inserted
      }
      guard isNew || mends else { throw flaw("the key `\(key)` stands twice in one object") }
      guard take(UInt8(ascii: ":")) else { throw flaw("a colon is missing after the key `\(key)`") }
      let value = try value()
      if isNew { members.append(.init(key, value)) }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw flaw("a comma or a closing brace is missing") }
    return .object(members)
  }

  private mutating func array() throws(SchemaFlaw) -> JSONValue {
    try descend()
    defer { depth -= 1 }
    var items: [JSONValue] = []
    if take(UInt8(ascii: "]")) { return .array([]) }
    repeat { items.append(try value()) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw flaw("a comma or a closing bracket is missing") }
    return .array(items)
  }

  private mutating func string() throws(SchemaFlaw) -> String {
    place += 1
    let start = place
    skipPlain()
    // Most strings have no escape: they are taken as they stand.
    if place < bytes.count, bytes[place] == UInt8(ascii: "\"") {
      place += 1
      return String(decoding: bytes[start..<place - 1], as: UTF8.self)
    }
    var content: [UInt8] = []
    content.reserveCapacity(2 * (place - start) + 64)
    var from = start
    while place < bytes.count {
      content += bytes[from..<place]
      switch bytes[place] {
      case UInt8(ascii: "\""):
        place += 1
        return String(decoding: content, as: UTF8.self)
      case UInt8(ascii: "\\"):
        place += 1
        let scalar = try escaped()
        if scalar.isASCII { content.append(UInt8(scalar.value)) } else { content += Array(String(scalar).utf8) }
      default:
        place += 1
        throw flaw("a control character stands unescaped in a string")
      }
      from = place
      skipPlain()
    }
    throw flaw("a string has no closing quote")
  }

  /// Skips what stands for itself inside of a string.
  private mutating func skipPlain() {
    place = bytes.withUnsafeBufferPointer { bytes in
      var at = place
      while at < bytes.count, bytes[at] != UInt8(ascii: "\""), bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 {
        at += 1
      }
      return at
    }
  }

  private mutating func escaped() throws(SchemaFlaw) -> Unicode.Scalar {
    guard place < bytes.count else { throw flaw("the text ends inside of an escape") }
    let byte = bytes[place]
    place += 1
    switch byte {
    case UInt8(ascii: "\""): return "\""
    case UInt8(ascii: "\\"): return "\\"
    case UInt8(ascii: "/"): return "/"
    case UInt8(ascii: "b"): return "\u{8}"
    case UInt8(ascii: "f"): return "\u{c}"
    case UInt8(ascii: "n"): return "\n"
    case UInt8(ascii: "r"): return "\r"
    case UInt8(ascii: "t"): return "\t"
    case UInt8(ascii: "u"): return try unicode()
    default: throw flaw("an escape is none of JSON's")
    }
  }

  private mutating func unicode() throws(SchemaFlaw) -> Unicode.Scalar {
    let first = try fourDigits()
    if let scalar = Unicode.Scalar(first) { return scalar }
    let start = place
    if first < 0xdc00, place + 1 < bytes.count, bytes[place] == UInt8(ascii: "\\"),
      bytes[place + 1] == UInt8(ascii: "u")
    {
      place += 2
      let second = try fourDigits()
      if (0xdc00..<0xe000).contains(second),
        let scalar = Unicode.Scalar(0x10000 + ((first - 0xd800) << 10) + (second - 0xdc00))
      {
        return scalar
      }
    }
    guard mends else { throw flaw("half of a surrogate pair stands alone") }
    place = start
    return "\u{fffd}"
  }

  private mutating func fourDigits() throws(SchemaFlaw) -> UInt32 {
    guard place + 4 <= bytes.count,
      let value = UInt32(String(decoding: bytes[place..<place + 4], as: UTF8.self), radix: 16),
      bytes[place] != UInt8(ascii: "+")
    else { throw flaw("four hexadecimal digits are missing in an escape") }
    place += 4
    return value
  }

  private mutating func number() throws(SchemaFlaw) -> JSONValue {
    let start = place
    if place < bytes.count, bytes[place] == UInt8(ascii: "-") { place += 1 }
    let whole = digits()
    guard !whole.isEmpty else {
      place = start
      throw flaw("a value is missing or has no quotes")
    }
    guard whole.count == 1 || bytes[whole.lowerBound] != UInt8(ascii: "0") else {
      throw flaw("a number starts with a zero")
    }
    if place < bytes.count, bytes[place] == UInt8(ascii: ".") {
      place += 1
      guard !digits().isEmpty else { throw flaw("a number ends with a point") }
    }
    if place < bytes.count, bytes[place] | 0x20 == UInt8(ascii: "e") {
      place += 1
      if place < bytes.count, bytes[place] == UInt8(ascii: "+") || bytes[place] == UInt8(ascii: "-") { place += 1 }
      guard !digits().isEmpty else { throw flaw("a number has no exponent after its e") }
    }
    return .number(String(decoding: bytes[start..<place], as: UTF8.self))
  }

  private mutating func digits() -> Range<Int> {
    let start = place
    while place < bytes.count, (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[place]) { place += 1 }
    return start..<place
  }

  private mutating func word(_ word: String, _ value: JSONValue) throws(SchemaFlaw) -> JSONValue {
    guard bytes[place...].starts(with: word.utf8) else { throw flaw("a value is missing or has no quotes") }
    place += word.utf8.count
    return value
  }

  private mutating func descend() throws(SchemaFlaw) {
    place += 1
    depth += 1
    guard depth <= Self.deepest else { throw flaw("it is nested more than \(Self.deepest) deep") }
  }

  /// Skips white space and the byte, if it stands next.
  private mutating func take(_ byte: UInt8) -> Bool {
    skipSpace()
    guard place < bytes.count, bytes[place] == byte else { return false }
    place += 1
    return true
  }

  private mutating func skipSpace() {
    while place < bytes.count {
      switch bytes[place] {
      case 0x20, 0x0a, 0x0d, 0x09: place += 1
      default: return
      }
    }
  }

  private func flaw(_ what: String) -> SchemaFlaw {
    let line = bytes.prefix(place).count { $0 == 0x0a } + 1
    return SchemaFlaw(
      .syntax, "The text is not JSON: in line \(line), at byte \(place), \(what).",
      remedy: "Register a corrected version of the schema.")
  }
}
