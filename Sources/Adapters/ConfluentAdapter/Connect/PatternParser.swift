/// What a pattern of topic names is made of.
indirect enum PatternNode {
  case letters(Letters)
  case sequence([PatternNode])
  case choice([PatternNode])
  /// At least so often, and at most; nil without a bound.
  case repetition(PatternNode, Int, Int?)
}

/// Letters that may stand at one place.
struct Letters: Sendable {
  var ranges: [ClosedRange<Unicode.Scalar>]
  var isNegated = false

  func contains(_ letter: Unicode.Scalar) -> Bool { ranges.contains { $0.contains(letter) } != isNegated }

  static let any = Letters(ranges: [], isNegated: true)
  static let digits = Letters(ranges: ["0"..."9"])
  static let words = Letters(ranges: ["a"..."z", "A"..."Z", "0"..."9", "_"..."_"])
  static let spaces = Letters(ranges: [" "..." ", "\t"..."\r"])
}

/// Reads those patterns of Java that can be matched letter by letter.
struct PatternParser {
  private let letters: [Unicode.Scalar]
  private var place = 0
  private var depth = 0

  private static let deepest = 100
  private static let mostTimes = 1_000

  init(_ pattern: String) { letters = Array(pattern.unicodeScalars) }

  private var next: Unicode.Scalar? { place < letters.count ? letters[place] : nil }

  private static func unknown(_ what: String) -> TopicExpression.Flaw {
    TopicExpression.Flaw(why: "has \(what), which is not read here")
  }

  mutating func whole() throws(TopicExpression.Flaw) -> PatternNode {
    let node = try choice()
    guard next == nil else { throw Self.unknown("a bracket that was not opened") }
    return node
  }

  private mutating func choice() throws(TopicExpression.Flaw) -> PatternNode {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.deepest else { throw Self.unknown("brackets in very many others") }
    var nodes = [try sequence()]
    while next == "|" {
      place += 1
      nodes.append(try sequence())
    }
    return nodes.count == 1 ? nodes[0] : .choice(nodes)
  }

  private mutating func sequence() throws(TopicExpression.Flaw) -> PatternNode {
    var nodes: [PatternNode] = []
    while let letter = next, letter != "|", letter != ")" {
      // The whole name is matched: at its ends these say nothing.
      if letter == "^", place == 0 || depth == 1 && nodes.isEmpty {
        place += 1
        continue
      }
      if letter == "$", place == letters.count - 1 || depth == 1 && letters[place + 1] == "|" {
        place += 1
        continue
      }
      nodes.append(try repeated(try single()))
    }
    return .sequence(nodes)
  }

  private mutating func repeated(_ node: PatternNode) throws(TopicExpression.Flaw) -> PatternNode {
    var node = node
    let times: (Int, Int?)
    switch next {
    case "*": times = (0, nil)
    case "+": times = (1, nil)
    case "?": times = (0, 1)
    case "{":
      guard let end = letters[place...].firstIndex(of: "}") else { throw Self.unknown("a `{` without an end") }
      let parts = String(String.UnicodeScalarView(letters[(place + 1)..<end]))
        .split(separator: ",", omittingEmptySubsequences: false)
      guard let least = parts.first.flatMap({ Int($0) }), parts.count <= 2 else {
        throw Self.unknown("a `{` without a number")
      }
      let most: Int? = parts.count == 1 ? least : Int(parts[1])
      guard parts.count == 1 || parts[1].isEmpty || most != nil, (0...Self.mostTimes).contains(least),
        (least...Self.mostTimes).contains(most ?? least)
      else { throw Self.unknown("a number of times") }
      place = end
      times = (least, most)
    default: return node
    }
    place += 1
    node = .repetition(node, times.0, times.1)
    // One that takes as little as it can fits the same names.
    if next == "?" { place += 1 }
    if let next, next == "+" || next == "*" || next == "{" {
      throw Self.unknown("a repetition that gives nothing back")
    }
    return node
  }

  private mutating func single() throws(TopicExpression.Flaw) -> PatternNode {
    guard let letter = next else { return .sequence([]) }
    place += 1
    switch letter {
    case ".": return .letters(.any)
    case "\\": return .letters(try escaped())
    case "[": return .letters(try set())
    case "(":
      if next == "?" {
        guard place + 1 < letters.count, letters[place + 1] == ":" else {
          throw Self.unknown("a bracket with `?`")
        }
        place += 2
      }
      let node = try choice()
      guard next == ")" else { throw Self.unknown("a bracket that is not closed") }
      place += 1
      return node
    case "*", "+", "?", "{", "^", "$": throw Self.unknown("a `\(letter)` where none is expected")
    default: return .letters(Letters(ranges: [letter...letter]))
    }
  }

  /// What stands behind a backslash.
  private mutating func escaped() throws(TopicExpression.Flaw) -> Letters {
    guard let letter = next else { throw Self.unknown("a backslash at its end") }
    place += 1
    switch letter {
    case "d": return .digits
    case "w": return .words
    case "s": return .spaces
    case "D": return Letters(ranges: Letters.digits.ranges, isNegated: true)
    case "W": return Letters(ranges: Letters.words.ranges, isNegated: true)
    case "S": return Letters(ranges: Letters.spaces.ranges, isNegated: true)
    case "a"..."z", "A"..."Z", "0"..."9": throw Self.unknown("`\\\(letter)`")
    default: return Letters(ranges: [letter...letter])
    }
  }

  /// `[a-z._-]`
  private mutating func set() throws(TopicExpression.Flaw) -> Letters {
    var set = Letters(ranges: [])
    if next == "^" {
      set.isNegated = true
      place += 1
    }
    var isFirst = true
    while let letter = next {
      place += 1
      if letter == "]", !isFirst { return set }
      isFirst = false
      // Java takes sets in sets, and their intersection.
      if letter == "[" || letter == "]" || letter == "&" && next == "&" { throw Self.unknown("a set in a set") }
      var first = letter
      if letter == "\\" {
        let letters = try escaped()
        guard !letters.isNegated else { throw Self.unknown("a negation in a set") }
        guard letters.ranges.count == 1, letters.ranges[0].lowerBound == letters.ranges[0].upperBound else {
          set.ranges += letters.ranges
          continue
        }
        first = letters.ranges[0].lowerBound
      }
      guard next == "-", place + 1 < letters.count, letters[place + 1] != "]" else {
        set.ranges.append(first...first)
        continue
      }
      place += 1
      var last = letters[place]
      place += 1
      if last == "\\" {
        let letters = try escaped()
        guard letters.ranges.count == 1, !letters.isNegated else { throw Self.unknown("a range without an end") }
        last = letters.ranges[0].lowerBound
      }
      guard last != "[", first <= last else { throw Self.unknown("a range without an end") }
      set.ranges.append(first...last)
    }
    throw Self.unknown("a set that is not closed")
  }
}
