import Mesh

/// A place in a file that is being read: the value there, and how to name the place in a message.
struct Place {
  indirect enum Path {
    case whole
    case key(String, in: Path)
    case item(Int, in: Path)

    var text: String {
      switch self {
      case .whole: ""
      case .key(let key, .whole): key
      case .key(let key, let path): "\(path.text).\(key)"
      case .item(let index, let path): "\(path.text)[\(index)]"
      }
    }
  }

  let value: Document
  let path: Path

  init(_ value: Document, at path: Path = .whole) {
    self.value = value
    self.path = path
  }

  func wrong(_ problem: String, remedy: String = "Correct the value there.") -> Misreading {
    Misreading(line: value.line, path: path.text, problem, remedy: remedy)
  }

  private func wrongType(_ wanted: String) -> Misreading {
    let remedy: String
    if wanted == "text", case .integer = value.content {
      remedy = "Put the number in quotes."
    } else {
      remedy = "Write \(wanted) there."
    }
    return wrong("must be \(wanted) and is \(value.description)", remedy: remedy)
  }

  /// The keys of an object, all of which must be known.
  func fields(_ known: [String]) throws(Misreading) -> Fields {
    let members = try members()
    for member in members where !known.contains(member.key) {
      let place = Path.key(member.key, in: path).text
      let nearest = Nearest.word(to: member.key, among: known)
      throw Misreading(
        line: member.line, path: place, "is not a key that meshgen knows",
        remedy: nearest.map { "Did you mean `\($0)`?" }
          ?? (known.count == 1
            ? "The only key there is `\(known[0])`."
            : "The keys there are \(known.map { "`\($0)`" }.joined(separator: ", "))."),
        unknownKey: member.key)
    }
    return Fields(members, of: self)
  }

  private func members() throws(Misreading) -> [Document.Member] {
    guard case .object(let members) = value.content else { throw wrongType("an object") }
    return members
  }

  /// The entries of an object whose keys are names that the user chose.
  func entries() throws(Misreading) -> [(key: String, place: Place)] {
    try members().map { ($0.key, Place($0.value, at: .key($0.key, in: path))) }
  }

  func items() throws(Misreading) -> [Place] {
    guard case .list(let items) = value.content else { throw wrongType("a list") }
    return items.enumerated().map { Place($1, at: .item($0, in: path)) }
  }

  func items<Value>(_ read: (Place) throws(Misreading) -> Value) throws(Misreading) -> [Value] {
    var values: [Value] = []
    for item in try items() { values.append(try read(item)) }
    return values
  }

  func text() throws(Misreading) -> String {
    guard case .text(let text) = value.content else { throw wrongType("text") }
    return text
  }

  /// Text that says something and stands on one line.
  func word() throws(Misreading) -> String {
    let text = try text()
    guard text.contains(where: { !$0.isWhitespace }) else { throw wrong("is empty") }
    guard !text.unicodeScalars.contains(where: { $0.value < 0x20 || $0.value == 0x7F }) else {
      throw wrong("holds a line break or another control character")
    }
    return text
  }

  func texts() throws(Misreading) -> [String] { try items { place throws(Misreading) in try place.text() } }

  func words() throws(Misreading) -> [String] { try items { place throws(Misreading) in try place.word() } }

  func integer(in range: ClosedRange<Int>) throws(Misreading) -> Int {
    let integer: Int
    switch value.content {
    case .integer(let value): integer = value
    case .number(let number):
      guard let whole = Int(exactly: number) else { throw wrong("is \(number) and must be a whole number") }
      integer = whole
    default: throw wrongType("a whole number")
    }
    guard range.contains(integer) else {
      throw wrong(
        range.upperBound == .max
          ? "is \(integer) and must be at least \(range.lowerBound)"
          : "is \(integer) and must be between \(range.lowerBound) and \(range.upperBound)")
    }
    return integer
  }

  func number(in range: ClosedRange<Double>) throws(Misreading) -> Double {
    let number: Double
    switch value.content {
    case .integer(let value): number = Double(value)
    case .number(let value): number = value
    default: throw wrongType("a number")
    }
    guard range.contains(number) else {
      throw wrong(
        range.upperBound == .greatestFiniteMagnitude
          ? "is \(plain(number)) and must be at least \(plain(range.lowerBound))"
          : "is \(plain(number)) and must be between \(plain(range.lowerBound)) and \(plain(range.upperBound))")
    }
    return number
  }

  /// `3` rather than `3.0`.
  private func plain(_ number: Double) -> String { Int(exactly: number).map(String.init) ?? "\(number)" }

  func truth() throws(Misreading) -> Bool {
    guard case .truth(let value) = value.content else { throw wrongType("true or false") }
    return value
  }

  /// One of a few words.
  func choice<Choice: RawRepresentable>(_ choices: [Choice]) throws(Misreading) -> Choice
  where Choice.RawValue == String {
    let written = try text()
    if let choice = choices.first(where: { $0.rawValue == written }) { return choice }
    let known = choices.map(\.rawValue)
    let all = "It is one of \(known.map { "`\($0)`" }.joined(separator: ", "))."
    throw wrong(
      "is `\(written.prefix(60))`, which is not one of the words that stand there",
      remedy: Nearest.word(to: written, among: known).map { "Did you mean `\($0)`? \(all)" } ?? all)
  }
}
