/// Names taken apart into words, each in its singular; remembers what it has seen, for estates repeat themselves.
final class Words {
  private let irregular: [String: String]
  /// What systems call by one word: `kunnr` is a customer's number.
  private let spelledOut: [String: [String]]
  private var seen: [String: [String]] = [:]
  private var singulars: [String: String] = [:]
  private var names: [String: FieldName] = [:]
  private var ofWords: [[String]: FieldName] = [:]

  init(irregular: [String: String], spelledOut: [String: [String]] = [:]) {
    self.irregular = irregular
    self.spelledOut = spelledOut
  }

  /// `web_pageVisit` → `web`, `page`, `visit`.
  func split(_ name: String) -> [String] {
    if let words = seen[name] { return words }
    let words = Self.raw(name).flatMap { spelledOut[$0] ?? ofRelease($0) ?? [singular($0)] }
    seen[name] = words
    return words
  }

  /// The name of a field; one object for all ways to write the same words.
  func name(_ written: String) -> FieldName {
    if let known = names[written] { return known }
    let words = split(written)
    let name = ofWords[words] ?? FieldName(words)
    ofWords[words] = name
    names[written] = name
    return name
  }

  /// `debmas07` is `debmas` in its seventh release; what has fewer letters counts its fields so.
  private func ofRelease(_ word: String) -> [String]? {
    guard word.utf8.count >= 8, word.utf8.suffix(2).allSatisfy(Self.isDigit) else { return nil }
    let bare = word.dropLast(2)
    return bare.utf8.allSatisfy(Self.isSmall) ? spelledOut[String(bare)] : nil
  }

  /// What a system's name is written out as; what is given where it has none.
  func spelledOut(_ name: String, or plain: [String]) -> [String] { spelledOut[name] ?? plain }

  func singular(_ word: String) -> String {
    if let known = singulars[word] { return known }
    let singular = irregular[word] ?? Self.singular(word)
    singulars[word] = singular
    return singular
  }

  /// The words as they are written, in lower case, without accents.
  static func raw(_ name: String) -> [String] {
    name.utf8.allSatisfy { $0 < 0x80 } ? plainRaw(name) : accentedRaw(name)
  }

  /// Most names are ASCII, of which a byte is a letter.
  private static func plainRaw(_ name: String) -> [String] {
    var words: [String] = []
    var current: [UInt8] = []
    var previous: UInt8?
    let bytes = Array(name.utf8)
    func end() {
      if !current.isEmpty { words.append(String(decoding: current, as: UTF8.self)) }
      current.removeAll(keepingCapacity: true)
    }
    for (place, byte) in bytes.enumerated() {
      guard isCapital(byte) || isSmall(byte) || isDigit(byte) else {
        end()
        previous = nil
        continue
      }
      if let before = previous, isCapital(byte) {
        let beginsWord = place + 1 < bytes.count && isSmall(bytes[place + 1])
        if !isCapital(before) || beginsWord { end() }
      }
      current.append(isCapital(byte) ? byte | 0x20 : byte)
      previous = byte
    }
    end()
    return words
  }

  private static func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5a }
  private static func isSmall(_ byte: UInt8) -> Bool { byte >= 0x61 && byte <= 0x7a }
  private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private static func accentedRaw(_ name: String) -> [String] {
    var words: [String] = []
    var current = ""
    var previous: Character?
    let characters = Array(name)
    for (place, character) in characters.enumerated() {
      guard character.isLetter || character.isNumber else {
        if !current.isEmpty { words.append(current) }
        current = ""
        previous = nil
        continue
      }
      if let before = previous, character.isUppercase {
        let next = place + 1 < characters.count ? characters[place + 1] : nil
        if before.isLowercase || before.isNumber || (before.isUppercase && next?.isLowercase == true) {
          if !current.isEmpty { words.append(current) }
          current = ""
        }
      }
      current += plain(character)
      previous = character
    }
    if !current.isEmpty { words.append(current) }
    return words
  }

  private static func singular(_ word: String) -> String {
    guard word.utf8.count > 3, word.hasSuffix("s") else { return word }
    if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return word }
    if word.hasSuffix("ciones") { return String(word.dropLast(2)) }
    if word.hasSuffix("ies") { return word.dropLast(3) + "y" }
    if word.hasSuffix("sses") || word.hasSuffix("xes") || word.hasSuffix("ches") || word.hasSuffix("shes") {
      return String(word.dropLast(2))
    }
    return String(word.dropLast())
  }

  private static let accents: [Character: String] = [
    "ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "á": "a", "à": "a", "â": "a", "ã": "a", "å": "a", "ç": "c", "é": "e",
    "è": "e", "ê": "e", "ë": "e", "í": "i", "ì": "i", "î": "i", "ï": "i", "ñ": "n", "ó": "o", "ò": "o", "ô": "o",
    "õ": "o", "ø": "o", "ú": "u", "ù": "u", "û": "u", "ý": "y", "ł": "l", "ś": "s", "š": "s", "ż": "z", "ź": "z",
    "ž": "z", "ć": "c", "č": "c", "ę": "e", "ą": "a", "ń": "n", "ř": "r", "ě": "e", "ő": "o", "ű": "u", "æ": "ae",
  ]

  static func plain(_ character: Character) -> String {
    if character.isASCII { return character.isUppercase ? character.lowercased() : String(character) }
    let lower = Character(character.lowercased())
    return accents[lower] ?? String(lower)
  }
}
