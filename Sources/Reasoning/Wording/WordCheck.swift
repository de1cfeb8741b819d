internal import Mesh

/// Whether a text names only what the facts name, and no number that they do not hold.
struct WordCheck: Sendable {
  private var names: Set<String> = []
  /// What was said by no model, by which its claims are measured.
  private var said: [String] = []
  private var numbers: Set<Double> = []
  /// The amounts of money and the times among them: 3 topics do not make 3 weeks.
  private var amounts: [Unit: Set<Double>] = [:]
  /// How names with dashes begin, such as `shop` of `shop-orders`.
  private var beginnings: Set<String> = []

  mutating func allow(name: String) {
    guard !name.isEmpty, names.insert(name).inserted else { return }
    if let dash = name.firstIndex(of: "-") { beginnings.insert(String(name[..<dash]).lowercased()) }
  }

  /// A field may be named whole, with its topic, or by its last name.
  mutating func allow(_ field: FieldReference) {
    allow(name: "\(field)")
    allow(name: field.topic.rawValue)
    allow(path: field.field.rawValue)
  }

  mutating func allow(path: String) {
    allow(name: path)
    let path = FieldPath(path)
    for name in path.names { allow(name: name) }
    allow(name: path.names.joined(separator: "."))
  }

  mutating func allow(_ figure: Figure) {
    if let value = figure.value {
      allow(number: value)
      if let unit = Unit(figure.unit) { amounts[unit, default: []].insert(abs(value)) }
    }
    allow(words: figure.basis)
    allow(words: figure.unit)
  }

  mutating func allow(number: Double) { numbers.insert(abs(number)) }

  /// The names and numbers in a text that was not written by a model.
  mutating func allow(words text: String) {
    let tokens = Token.all(in: text)
    said.append(Claim.plain(tokens.map(\.text)))
    for found in NumberWords.all(in: tokens.map(\.text)) {
      allow(number: found.value)
      guard tokens.indices.contains(found.end), let unit = Unit(tokens[found.end].text) else { continue }
      amounts[unit, default: []].insert(found.value)
    }
    for (place, token) in tokens.enumerated() {
      if token.isQuoted || Self.isNameLike(token.text) { allow(name: token.text) }
      for part in Self.parts(of: token.text) where Self.isNameLike(part) { allow(name: part) }
      let unit = Self.unit(of: place, in: tokens)
      for number in Self.numbers(in: token.text) {
        allow(number: number.value)
        if let unit { amounts[unit, default: []].insert(number.value) }
      }
    }
  }

  mutating func allow(_ evidence: Evidence) {
    allow(words: evidence.statement)
    for topic in evidence.topics { allow(name: topic.rawValue) }
    for field in evidence.fields { allow(field) }
    for group in evidence.groups { allow(name: group.rawValue) }
    for connector in evidence.connectors { allow(name: connector.rawValue) }
    for figure in evidence.figures { allow(figure) }
  }

  /// What of a text cannot stand, each with a sentence.
  func flaws(in text: String, at key: String) -> [ReplyFlaw] {
    if let sign = text.unicodeScalars.first(where: Self.isHidden) {
      return [
        ReplyFlaw(.unsafe, "`\(key)` holds the hidden sign U+\(String(sign.value, radix: 16, uppercase: true)).")
      ]
    }
    if Self.hasMarkup(text) {
      return [ReplyFlaw(.unsafe, "`\(key)` holds markup or an address; write plain text.")]
    }
    let tokens = Token.all(in: text)
    var flaws = claims(in: tokens, at: key)
    for (place, token) in tokens.enumerated() where !isKnown(token.text) {
      flaws += self.flaws(in: token, unit: Self.unit(of: place, in: tokens), at: key)
    }
    return flaws + spelled(in: tokens, at: key)
  }

  /// What nobody but a person or a computation may say, unless it was said.
  private func claims(in tokens: [Token], at key: String) -> [ReplyFlaw] {
    let text = Claim.plain(tokens.filter { !$0.isQuoted }.map(\.text))
    return Claim.all(in: text).filter { claim in !said.contains(where: claim.isBacked(by:)) }.map { claim in
      ReplyFlaw(.contradiction, "`\(key)` says “\(claim.words)”, and \(claim.truth).")
    }
  }

  /// Numbers that are written out: `three`, `twenty-five`, `zwölf`.
  private func spelled(in tokens: [Token], at key: String) -> [ReplyFlaw] {
    NumberWords.all(in: tokens.map { $0.isQuoted || isKnown($0.text) ? "" : $0.text }).compactMap { found in
      let unit = tokens.indices.contains(found.end) ? Unit(tokens[found.end].text) : nil
      // `one` alone is no number but before a unit.
      if found.value == 1, unit == nil { return nil }
      if !numbers.contains(found.value) {
        return ReplyFlaw(.contradiction, "`\(key)` says “\(found.text)”, a number that the facts do not hold.")
      }
      guard let unit, !(amounts[unit] ?? []).contains(found.value) else { return nil }
      return ReplyFlaw(
        .contradiction,
        "`\(key)` says “\(found.text)” of \(unit.rawValue), which the facts say of something else only.")
    }
  }

  private func flaws(in token: Token, unit: Unit?, at key: String) -> [ReplyFlaw] {
    func unknown(_ name: some StringProtocol) -> ReplyFlaw {
      ReplyFlaw(.unknownName, "`\(key)` names `\(name.prefix(100))`, which the facts do not.")
    }
    let parts = Self.parts(of: token.text)
    var flaws: [ReplyFlaw] = []
    for part in parts where !isKnown(part) {
      let found = Self.numbers(in: part)
      if found.isEmpty {
        let dash = part.firstIndex(of: "-")
        let isLikeTheirs = dash.map { beginnings.contains(part[..<$0].lowercased()) } ?? false
        if token.isQuoted || Self.isNameLike(part) || isLikeTheirs { flaws.append(unknown(part)) }
      } else {
        for number in found {
          if !Self.holds(number, among: numbers) {
            flaws.append(
              ReplyFlaw(.contradiction, "`\(key)` says \(number.text), a number that the facts do not hold."))
          } else if let unit, !Self.holds(number, among: amounts[unit] ?? []) {
            flaws.append(
              ReplyFlaw(
                .contradiction,
                "`\(key)` says \(number.text) of \(unit.rawValue), which the facts say of something else only."))
          }
        }
      }
    }
    return flaws
  }

  private func isKnown(_ text: String) -> Bool { names.contains(text) }

  /// A number may be rounded, but not so that a small one becomes another.
  private static func holds(_ number: Number, among numbers: Set<Double>) -> Bool {
    let ways = number.isPercent ? [number.value, number.value / 100] : [number.value]
    return ways.contains { value in
      if numbers.contains(value) { return true }
      let places = number.places + (value == number.value ? 0 : 2)
      var step = 0.5
      for _ in 0..<places { step /= 10 }
      return numbers.contains { known in
        (places > 0 || known >= 10) && abs(known - value) <= step * 1.000_001
      }
    }
  }

  // MARK: Words

  private struct Token {
    var text: String
    /// Whether it stands in backticks, as names do.
    var isQuoted: Bool

    static func all(in text: String) -> [Token] {
      var tokens: [Token] = []
      for (place, piece) in text.split(separator: "`", omittingEmptySubsequences: false).enumerated() {
        for word in piece.split(whereSeparator: \.isWhitespace) {
          let trimmed = trimmed(word)
          if !trimmed.isEmpty { tokens.append(Token(text: String(trimmed), isQuoted: place % 2 == 1)) }
        }
      }
      return tokens
    }
  }

  private static func trimmed(_ word: Substring) -> Substring {
    let around = Set("\"'“”‘’«»()[],;:!?…*→±≈~+")
    var word = word
    while let first = word.first, around.contains(first) || first == "." { word.removeFirst() }
    while let last = word.last, around.contains(last) || last == "." || last == "-" { word.removeLast() }
    return word
  }

  /// The pieces of a word such as `EUR/month` or `retention.ms=86400000`.
  private static func parts(of word: String) -> [String] {
    word.split { "/=×,;→–—|&".contains($0) && !(($0 == ",") && isGrouped(word)) }
      .flatMap { $0.split(separator: ":") }
      .map { String(trimmed($0)) }.filter { !$0.isEmpty }
  }

  /// Whether commas only part thousands.
  private static func isGrouped(_ word: String) -> Bool {
    let groups = word.split(separator: ",", omittingEmptySubsequences: false)
    guard groups.count > 1, groups[0].utf8.last.map(isDigit) == true else { return false }
    return groups.dropFirst().allSatisfy { group in
      let digits = group.utf8.prefix(while: isDigit).count
      return digits == 3
    }
  }

  private static func isDigit(_ byte: UInt8) -> Bool { (0x30...0x39).contains(byte) }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x41...0x5a).contains(byte) || (0x61...0x7a).contains(byte) || byte >= 0x80
  }

  /// Letters around an underscore or a point, as names have them and words do not.
  private static func isNameLike(_ word: String) -> Bool {
    if ["e.g", "i.e", "a.m", "p.m"].contains(word.lowercased()) { return false }
    let bytes = Array(word.utf8)
    func isPart(_ byte: UInt8) -> Bool { isDigit(byte) || isLetter(byte) }
    if let first = bytes.firstIndex(of: UInt8(ascii: "_")), let last = bytes.lastIndex(of: UInt8(ascii: "_")),
      bytes[..<first].contains(where: isPart), bytes[last...].contains(where: isPart)
    {
      return true
    }
    let pieces = bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    // `1.5` is a number, `orders.v1` a name, and so is `1.orders`.
    return pieces.count > 1 && pieces.allSatisfy { !$0.isEmpty } && pieces[0].contains(where: isLetter)
      && pieces.dropFirst().contains { $0.contains(where: isLetter) }
  }

  /// Tags, links, fences and addresses.
  private static func hasMarkup(_ text: String) -> Bool {
    let bytes = Array(text.utf8)
    for (place, byte) in bytes.enumerated() {
      let next = place + 1 < bytes.count ? bytes[place + 1] : 0
      switch byte {
      case UInt8(ascii: "<") where isLetter(next) || "/!?".utf8.contains(next): return true
      case UInt8(ascii: "]") where next == UInt8(ascii: "("): return true
      case UInt8(ascii: ":") where bytes[place...].starts(with: "://".utf8): return true
      case UInt8(ascii: "`") where bytes[place...].starts(with: "```".utf8): return true
      case UInt8(ascii: "w") where bytes[place...].starts(with: "www.".utf8):
        if place == 0 || !isLetter(bytes[place - 1]) { return true }
      default: break
      }
    }
    return false
  }

  private struct Number {
    var text: String
    var value: Double
    /// The digits behind the point.
    var places: Int
    var isPercent: Bool
  }

  /// The numbers in a word that is one: `1,200`, `2.5`, `30d`, `3-5`, `80%`, `€40`. A word such as `v2` is none.
  private static func numbers(in word: String) -> [Number] {
    let signs = Set("-−+$€£<>≤≥")
    var rest = word[...]
    while let first = rest.first, signs.contains(first) { rest = rest.dropFirst() }
    guard let first = rest.utf8.first, isDigit(first) else { return [] }
    var numbers: [Number] = []
    while let start = rest.utf8.firstIndex(where: isDigit) {
      rest = rest[start...]
      var digits = ""
      var places = 0
      var hasPoint = false
      var length = 0
      let bytes = Array(rest.utf8)
      while length < bytes.count {
        let byte = bytes[length]
        let isBeforeDigit = length + 1 < bytes.count && isDigit(bytes[length + 1])
        if isDigit(byte) {
          if hasPoint { places += 1 }
        } else if byte == UInt8(ascii: "."), !hasPoint, isBeforeDigit {
          hasPoint = true
        } else if !(byte == UInt8(ascii: ",") && !hasPoint && isBeforeDigit) {
          break
        }
        if byte != UInt8(ascii: ",") { digits.unicodeScalars.append(Unicode.Scalar(byte)) }
        length += 1
      }
      let end = rest.utf8.index(rest.startIndex, offsetBy: length)
      let isPercent = rest[end...].hasPrefix("%")
      if let value = Double(digits) {
        numbers.append(
          Number(
            text: String(rest[..<end]) + (isPercent ? "%" : ""), value: value, places: places, isPercent: isPercent))
      }
      rest = rest[end...]
    }
    return numbers
  }

  /// What a number counts, where that is money or time.
  private enum Unit: String {
    case money, minutes, hours, days, weeks, months, years

    /// The unit that a word begins with: `USD/month`, `weeks`, `-day`, `h`.
    init?(_ word: String) {
      let letters = word.drop { "-–−".contains($0) }.prefix { $0.isLetter || "$€£".contains($0) }.lowercased()
      switch letters {
      case "usd", "eur", "gbp", "chf", "jpy", "cad", "aud", "sek", "nok", "dkk", "pln", "inr", "brl", "dollar",
        "dollars", "euro", "euros", "pounds", "cents", "$", "€", "£":
        self = .money
      case "minute", "minutes", "min": self = .minutes
      case "hour", "hours", "h": self = .hours
      case "day", "days", "d": self = .days
      case "week", "weeks": self = .weeks
      case "month", "months": self = .months
      case "year", "years": self = .years
      default: return nil
      }
    }
  }

  /// The unit of the number at a place: `$40`, `USD 40`, `40 USD`, `7-day`, `2 working days`.
  private static func unit(of place: Int, in tokens: [Token]) -> Unit? {
    let text = tokens[place].text
    if text.contains(where: { "$€£".contains($0) }) { return .money }
    let rest = String(text.reversed().prefix { !$0.isNumber }.reversed())
    if let own = Unit(rest) { return own }
    guard rest.isEmpty || rest == "k" || rest == "M" else { return nil }
    if place > 0, Unit(tokens[place - 1].text) == .money { return .money }
    guard let next = tokens.indices.contains(place + 1) ? tokens[place + 1].text : nil else { return nil }
    if next == "working", tokens.indices.contains(place + 2) { return Unit(tokens[place + 2].text) }
    return Unit(next)
  }

  private static func isHidden(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .privateUse, .unassigned, .lineSeparator, .paragraphSeparator: true
    default: false
    }
  }
}
