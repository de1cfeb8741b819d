/// Writes a value as canonical JSON, byte by byte: a fingerprint must not change with a library's next version, and large
/// states are written often.
struct CanonicalEncoder: Encoder {
  /// The text of a value.
  static func text(of value: some Encodable) throws -> [UInt8] {
    let part = Part(Keys())
    try value.encode(to: CanonicalEncoder(part: part))
    return part.text()
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

/// The text of one value in the making.
private final class Part {
  enum Kind { case nothing, value, members, items }

  /// What stands in an object or an array: finished, or a container that is still being filled.
  enum Piece {
    case text([UInt8])
    case later(Part)

    var text: [UInt8] {
      switch self {
      case .text(let text): text
      case .later(let part): part.text()
      }
    }
  }

  let keys: Keys
  private var kind = Kind.nothing
  private var value: [UInt8] = []
  private var members: [(key: String, name: [UInt8], piece: Piece)] = []
  private(set) var items: [Piece] = []

  init(_ keys: Keys) { self.keys = keys }

  func begin(_ kind: Kind) { if self.kind == .nothing { self.kind = kind } }

  func set(_ text: [UInt8]) {
    kind = .value
    value = text
  }

  func add(_ piece: Piece, under key: String, isConverted: Bool) {
    let (key, name) = isConverted ? keys.converted(key) : (key, Scalar.text(key))
    // What is said last holds; a dictionary says nothing twice, and may be long.
    if isConverted, let place = members.firstIndex(where: { $0.key == key }) {
      members[place].piece = piece
    } else {
      members.append((key, name, piece))
    }
  }

  func add(_ piece: Piece) { items.append(piece) }

  func piece(of value: some Encodable) throws -> Piece {
    let part = Part(keys)
    try value.encode(to: CanonicalEncoder(part: part))
    return .text(part.text())
  }

  func text() -> [UInt8] {
    switch kind {
    case .nothing: return Array("{}".utf8)
    case .value: return value
    case .members:
      members.sort { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
      var text: [UInt8] = [UInt8(ascii: "{")]
      for (place, member) in members.enumerated() {
        if place > 0 { text.append(UInt8(ascii: ",")) }
        text += member.name
        text.append(UInt8(ascii: ":"))
        text += member.piece.text
      }
      text.append(UInt8(ascii: "}"))
      return text
    case .items:
      var text: [UInt8] = [UInt8(ascii: "[")]
      for (place, item) in items.enumerated() {
        if place > 0 { text.append(UInt8(ascii: ",")) }
        text += item.text
      }
      text.append(UInt8(ascii: "]"))
      return text
    }
  }
}

/// The names of keys in snake case, each worked out once.
private final class Keys {
  private var names: [String: (key: String, name: [UInt8])] = [:]
  private var types: [ObjectIdentifier: Bool] = [:]

  /// The keys of a dictionary are values and stay as they are.
  func isConverted(_ type: (some CodingKey).Type) -> Bool {
    let id = ObjectIdentifier(type)
    if let known = types[id] { return known }
    let isConverted = String(describing: type) != "_DictionaryCodingKey"
    types[id] = isConverted
    return isConverted
  }

  func converted(_ key: String) -> (key: String, name: [UInt8]) {
    if let known = names[key] { return known }
    let snake = Self.snake(key)
    let made = (snake, Scalar.text(snake))
    names[key] = made
    return made
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

  static func text(_ string: String) -> [UInt8] {
    var string = string
    return string.withUTF8 { bytes in
      var text: [UInt8] = []
      text.reserveCapacity(bytes.count + 2)
      text.append(UInt8(ascii: "\""))
      for byte in bytes {
        switch byte {
        case UInt8(ascii: "\""), UInt8(ascii: "\\"): text += [UInt8(ascii: "\\"), byte]
        case 0x08: text += Array("\\b".utf8)
        case 0x0c: text += Array("\\f".utf8)
        case 0x0a: text += Array("\\n".utf8)
        case 0x0d: text += Array("\\r".utf8)
        case 0x09: text += Array("\\t".utf8)
        case 0..<0x20: text += Array("\\u00".utf8) + [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
        default: text.append(byte)
        }
      }
      text.append(UInt8(ascii: "\""))
      return text
    }
  }

  static func text(_ truth: Bool) -> [UInt8] { Array((truth ? "true" : "false").utf8) }
  static func text(_ number: some BinaryInteger) -> [UInt8] { Array(String(number).utf8) }

  static func text(_ number: some BinaryFloatingPoint & LosslessStringConvertible) throws -> [UInt8] {
    guard number.isFinite else {
      throw EncodingError.invalidValue(
        number, .init(codingPath: [], debugDescription: "JSON has no number for \(number)."))
    }
    let text = number.description
    return Array((text.hasSuffix(".0") ? String(text.dropLast(2)) : text).utf8)
  }

  static let null = Array("null".utf8)
}

private struct Members<Key: CodingKey>: KeyedEncodingContainerProtocol {
  let part: Part
  let isConverted: Bool

  var codingPath: [any CodingKey] { [] }

  private func add(_ text: [UInt8], _ key: Key) {
    part.add(.text(text), under: key.stringValue, isConverted: isConverted)
  }

  private func later(_ key: some CodingKey) -> Part {
    let made = Part(part.keys)
    part.add(.later(made), under: key.stringValue, isConverted: isConverted)
    return made
  }

  func encodeNil(forKey key: Key) { add(Scalar.null, key) }
  func encode(_ value: Bool, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: String, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: Double, forKey key: Key) throws { add(try Scalar.text(value), key) }
  func encode(_ value: Float, forKey key: Key) throws { add(try Scalar.text(value), key) }
  func encode(_ value: Int, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: Int8, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: Int16, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: Int32, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: Int64, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: UInt, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: UInt8, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: UInt16, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: UInt32, forKey key: Key) { add(Scalar.text(value), key) }
  func encode(_ value: UInt64, forKey key: Key) { add(Scalar.text(value), key) }

  func encode(_ value: some Encodable, forKey key: Key) throws {
    part.add(try part.piece(of: value), under: key.stringValue, isConverted: isConverted)
  }

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
  var count: Int { part.items.count }

  private func add(_ text: [UInt8]) { part.add(.text(text)) }

  private func later() -> Part {
    let made = Part(part.keys)
    part.add(.later(made))
    return made
  }

  func encodeNil() { add(Scalar.null) }
  func encode(_ value: Bool) { add(Scalar.text(value)) }
  func encode(_ value: String) { add(Scalar.text(value)) }
  func encode(_ value: Double) throws { add(try Scalar.text(value)) }
  func encode(_ value: Float) throws { add(try Scalar.text(value)) }
  func encode(_ value: Int) { add(Scalar.text(value)) }
  func encode(_ value: Int8) { add(Scalar.text(value)) }
  func encode(_ value: Int16) { add(Scalar.text(value)) }
  func encode(_ value: Int32) { add(Scalar.text(value)) }
  func encode(_ value: Int64) { add(Scalar.text(value)) }
  func encode(_ value: UInt) { add(Scalar.text(value)) }
  func encode(_ value: UInt8) { add(Scalar.text(value)) }
  func encode(_ value: UInt16) { add(Scalar.text(value)) }
  func encode(_ value: UInt32) { add(Scalar.text(value)) }
  func encode(_ value: UInt64) { add(Scalar.text(value)) }
  func encode(_ value: some Encodable) throws { part.add(try part.piece(of: value)) }

  func nestedContainer<Nested: CodingKey>(keyedBy type: Nested.Type) -> KeyedEncodingContainer<Nested> {
    CanonicalEncoder(part: later()).container(keyedBy: type)
  }

  func nestedUnkeyedContainer() -> any UnkeyedEncodingContainer { CanonicalEncoder(part: later()).unkeyedContainer() }
  func superEncoder() -> any Encoder { CanonicalEncoder(part: later()) }
}

private struct Single: SingleValueEncodingContainer {
  let part: Part

  var codingPath: [any CodingKey] { [] }

  func encodeNil() { part.set(Scalar.null) }
  func encode(_ value: Bool) { part.set(Scalar.text(value)) }
  func encode(_ value: String) { part.set(Scalar.text(value)) }
  func encode(_ value: Double) throws { part.set(try Scalar.text(value)) }
  func encode(_ value: Float) throws { part.set(try Scalar.text(value)) }
  func encode(_ value: Int) { part.set(Scalar.text(value)) }
  func encode(_ value: Int8) { part.set(Scalar.text(value)) }
  func encode(_ value: Int16) { part.set(Scalar.text(value)) }
  func encode(_ value: Int32) { part.set(Scalar.text(value)) }
  func encode(_ value: Int64) { part.set(Scalar.text(value)) }
  func encode(_ value: UInt) { part.set(Scalar.text(value)) }
  func encode(_ value: UInt8) { part.set(Scalar.text(value)) }
  func encode(_ value: UInt16) { part.set(Scalar.text(value)) }
  func encode(_ value: UInt32) { part.set(Scalar.text(value)) }
  func encode(_ value: UInt64) { part.set(Scalar.text(value)) }
  func encode(_ value: some Encodable) throws { try value.encode(to: CanonicalEncoder(part: part)) }
}
