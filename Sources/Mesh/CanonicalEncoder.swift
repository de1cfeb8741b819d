/// Writes a value as canonical JSON, byte by byte: a fingerprint must not change with a library's next version, and large
/// states are written often.
struct CanonicalEncoder: Encoder {
  /// The text of a value.
  static func text(of value: some Encodable) throws -> [UInt8] {
    let keys = Keys()
    // The parts know the keys that keep them: without this, both would stay for ever.
    defer { keys.leaveParts() }
    let part = Part(keys)
    try value.encode(to: CanonicalEncoder(part: part))
    var text: [UInt8] = []
    part.write(to: &text)
    return text
  }

  fileprivate let part: Part

  var codingPath: [any CodingKey] { [] }
  var userInfo: [CodingUserInfoKey: Any] { [:] }

  func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
    part.begin(.members)
    return KeyedEncodingContainer(Members(part: part, isConverted: part.keys.isConverted(type)))
  }

  func unkeyedContainer() -> any UnkeyedEncodingContainer {
    part.begin(.items)
    return Items(part: part)
  }

  func singleValueContainer() -> any SingleValueEncodingContainer { Single(part: part) }
}

/// The text of one value in the making. What it holds lies in one buffer, in the order in which it was said.
private final class Part {
  enum Kind { case nothing, value, members, items }

  /// What stands in an object or an array: finished, or a container that is still being filled.
  enum Piece {
    case finished(Range<Int>)
    case later(Part)
  }

  let keys: Keys
  // One value is written by one thread from its beginning to its end, and none of these is read while it is written.
  @exclusivity(unchecked) private var kind = Kind.nothing
  @exclusivity(unchecked) private var said: [UInt8] = []
  @exclusivity(unchecked) private var members: [(name: Keys.Name, piece: Piece)] = []
  @exclusivity(unchecked) private var items: [Piece] = []

  var count: Int { items.count }

  init(_ keys: Keys) { self.keys = keys }

  func begin(_ kind: Kind) { if self.kind == .nothing { self.kind = kind } }

  func set(_ write: (inout [UInt8]) throws -> Void) rethrows {
    kind = .value
    said.removeAll(keepingCapacity: true)
    try write(&said)
  }

  func set(under key: String, isConverted: Bool, _ write: (inout [UInt8]) throws -> Void) rethrows {
    put(try written(write), under: key, isConverted: isConverted)
  }

  func append(_ write: (inout [UInt8]) throws -> Void) rethrows { items.append(try written(write)) }

  func later(under key: String, isConverted: Bool) -> Part {
    let part = Part(keys)
    put(.later(part), under: key, isConverted: isConverted)
    return part
  }

  func later() -> Part {
    let part = Part(keys)
    items.append(.later(part))
    return part
  }

  private func written(_ write: (inout [UInt8]) throws -> Void) rethrows -> Piece {
    let start = said.count
    try write(&said)
    return .finished(start..<said.count)
  }

  private func put(_ piece: Piece, under key: String, isConverted: Bool) {
    let name = isConverted ? keys.converted(key) : Keys.Name(key)
    // What is said last holds; a dictionary says nothing twice, and may be long.
    if isConverted, let place = members.firstIndex(where: { $0.name.sorted == name.sorted }) {
      members[place].piece = piece
    } else {
      members.append((name, piece))
    }
  }

  /// Writes a value behind what another part holds.
  func write(_ value: some Encodable, to text: inout [UInt8]) throws {
    let part = keys.spare()
    try value.encode(to: CanonicalEncoder(part: part))
    part.write(to: &text)
    keys.take(back: part)
  }

  func write(to text: inout [UInt8]) {
    switch kind {
    case .nothing: text += [UInt8(ascii: "{"), UInt8(ascii: "}")]
    case .value: text += said
    case .members:
      members.sort { $0.name.sorted.lexicographicallyPrecedes($1.name.sorted) }
      text.append(UInt8(ascii: "{"))
      for (place, member) in members.enumerated() {
        if place > 0 { text.append(UInt8(ascii: ",")) }
        text += member.name.text
        text.append(UInt8(ascii: ":"))
        write(member.piece, to: &text)
      }
      text.append(UInt8(ascii: "}"))
    case .items:
      text.append(UInt8(ascii: "["))
      for (place, item) in items.enumerated() {
        if place > 0 { text.append(UInt8(ascii: ",")) }
        write(item, to: &text)
      }
      text.append(UInt8(ascii: "]"))
    }
  }

  private func write(_ piece: Piece, to text: inout [UInt8]) {
    switch piece {
    case .finished(let range): text += said[range]
    case .later(let part): part.write(to: &text)
    }
  }

  /// As it was when it was made, but for the memory that it has.
  func clear() {
    kind = .nothing
    said.removeAll(keepingCapacity: true)
    members.removeAll(keepingCapacity: true)
    items.removeAll(keepingCapacity: true)
  }
}

/// The names of keys in snake case, each worked out once, and parts that are used again.
private final class Keys {
  /// A key: by what it is sorted, and how it is written.
  struct Name {
    var sorted: [UInt8]
    var text: [UInt8]

    init(_ key: String) {
      sorted = Array(key.utf8)
      text = []
      Scalar.write(key, to: &text)
    }
  }

  @exclusivity(unchecked) private var names: [String: Name] = [:]
  @exclusivity(unchecked) private var types: [ObjectIdentifier: Bool] = [:]
  @exclusivity(unchecked) private var parts: [Part] = []

  func spare() -> Part { parts.popLast() ?? Part(self) }

  /// A part that nobody else holds any more.
  func take(back part: consuming Part) {
    part.clear()
    parts.append(part)
  }

  func leaveParts() { parts.removeAll() }

  /// The keys of a dictionary are values and stay as they are.
  func isConverted(_ type: (some CodingKey).Type) -> Bool {
    let id = ObjectIdentifier(type)
    if let known = types[id] { return known }
    let isConverted = String(describing: type) != "_DictionaryCodingKey"
    types[id] = isConverted
    return isConverted
  }

  func converted(_ key: String) -> Name {
    if let known = names[key] { return known }
    let name = Name(Self.snake(key))
    names[key] = name
    return name
  }

  /// `relatedTopics` as `related_topics`, `baseURLPath` as `base_url_path`: a word begins with a capital letter, of which
  /// several in a row are one word up to the one that a small letter follows.
  private static func snake(_ key: String) -> String {
    let letters = Array(key)
    var words = ""
    for (place, letter) in letters.enumerated() {
      if letter.isUppercase, place > 0, letters[place - 1] != "_" {
        let followsSmall = !letters[place - 1].isUppercase
        let beginsWord = place + 1 < letters.count && letters[place + 1].isLowercase
        if followsSmall || beginsWord { words += "_" }
      }
      words += letter.lowercased()
    }
    return words
  }
}

/// The text of what is no object and no array.
private enum Scalar {
  private static let digits = Array("0123456789abcdef".utf8)

  static func write(_ string: String, to text: inout [UInt8]) {
    var string = string
    string.withUTF8 { bytes in
      text.append(UInt8(ascii: "\""))
      // Most texts have nothing in them that must be written otherwise.
      if !bytes.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
        text += bytes
      } else {
        for byte in bytes { escape(byte, to: &text) }
      }
      text.append(UInt8(ascii: "\""))
    }
  }

  private static func escape(_ byte: UInt8, to text: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
    case 0x08: text += "\\b".utf8
    case 0x0c: text += "\\f".utf8
    case 0x0a: text += "\\n".utf8
    case 0x0d: text += "\\r".utf8
    case 0x09: text += "\\t".utf8
    case 0..<0x20:
      text += "\\u00".utf8
      text += [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    default: text.append(byte)
    }
  }

  static func write(_ truth: Bool, to text: inout [UInt8]) { text += (truth ? "true" : "false").utf8 }
  static func write(_ number: some BinaryInteger, to text: inout [UInt8]) { text += String(number).utf8 }

  static func write(
    _ number: some BinaryFloatingPoint & LosslessStringConvertible, to text: inout [UInt8]
  ) throws {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, .init(codingPath: [], debugDescription: "JSON has no number for \(number)."))
    }
    let digits = number.description
    text += (digits.hasSuffix(".0") ? digits.dropLast(2) : digits[...]).utf8
  }

  static func null(to text: inout [UInt8]) { text += "null".utf8 }
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let part: Part
  let isConverted: Bool

  var codingPath: [any CodingKey] { [] }

  private func put(_ key: Key, _ write: (inout [UInt8]) throws -> Void) rethrows {
    try part.set(under: key.stringValue, isConverted: isConverted, write)
  }

  private func later(_ key: some CodingKey) -> Part { part.later(under: key.stringValue, isConverted: isConverted) }

  func encodeNil(forKey key: Key) { put(key) { Scalar.null(to: &$0) } }
  func encode(_ value: Bool, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: String, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: Double, forKey key: Key) throws { try put(key) { try Scalar.write(value, to: &$0) } }
  func encode(_ value: Float, forKey key: Key) throws { try put(key) { try Scalar.write(value, to: &$0) } }
  func encode(_ value: Int, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int8, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int16, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int32, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int64, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt8, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt16, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt32, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt64, forKey key: Key) { put(key) { Scalar.write(value, to: &$0) } }

  func encode(_ value: some Encodable, forKey key: Key) throws { try put(key) { try part.write(value, to: &$0) } }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type, forKey key: Key) -> KeyedEncodingContainer<Nested>
  {
    CanonicalEncoder(part: later(key)).container(keyedBy: type)
  }

  func nestedUnkeyedContainer(forKey key: Key) -> any UnkeyedEncodingContainer {
    CanonicalEncoder(part: later(key)).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { CanonicalEncoder(part: later(SuperKey())) }
  func superEncoder(forKey key: Key) -> any Encoder { CanonicalEncoder(part: later(key)) }
}

private struct SuperKey: CodingKey {
  var stringValue: String { "super" }
  var intValue: Int? { nil }
  init() {}
  init?(stringValue: String) { nil }
  init?(intValue: Int) { nil }
}

private struct Items: UnkeyedEncodingContainer {
  let part: Part

  var codingPath: [any CodingKey] { [] }
  var count: Int { part.count }

  func encodeNil() { part.append { Scalar.null(to: &$0) } }
  func encode(_ value: Bool) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: String) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: Double) throws { try part.append { try Scalar.write(value, to: &$0) } }
  func encode(_ value: Float) throws { try part.append { try Scalar.write(value, to: &$0) } }
  func encode(_ value: Int) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int8) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int16) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int32) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int64) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt8) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt16) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt32) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt64) { part.append { Scalar.write(value, to: &$0) } }
  func encode(_ value: some Encodable) throws { try part.append { try part.write(value, to: &$0) } }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    CanonicalEncoder(part: part.later()).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer {
    CanonicalEncoder(part: part.later()).unkeyedContainer()
  }

  func superEncoder() -> any Encoder { CanonicalEncoder(part: part.later()) }
}

private struct Single: SingleValueEncodingContainer {
  let part: Part

  var codingPath: [any CodingKey] { [] }

  func encodeNil() { part.set { Scalar.null(to: &$0) } }
  func encode(_ value: Bool) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: String) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: Double) throws { try part.set { try Scalar.write(value, to: &$0) } }
  func encode(_ value: Float) throws { try part.set { try Scalar.write(value, to: &$0) } }
  func encode(_ value: Int) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int8) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int16) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int32) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: Int64) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt8) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt16) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt32) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: UInt64) { part.set { Scalar.write(value, to: &$0) } }
  func encode(_ value: some Encodable) throws { try value.encode(to: CanonicalEncoder(part: part)) }
}
