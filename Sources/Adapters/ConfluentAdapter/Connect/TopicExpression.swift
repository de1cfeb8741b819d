import Mesh

/// A pattern of topic names as connectors have it, a regular expression of Java. It is matched in all ways at once, so
/// that no pattern takes longer than its length times that of the name; what only backtracking can do is refused.
struct TopicExpression: Sendable {
  /// Why it cannot be matched, as the end of a sentence.
  struct Flaw: Error {
    let why: String
  }

  private enum Step: Sendable {
    case letter(Letters)
    /// Goes on at both.
    case fork(Int, Int)
    case jump(Int)
    case match
  }

  private static let mostSteps = 10_000
  /// For all names together.
  private static let mostMoves = 20_000_000

  private var steps: [Step] = []
  private var additions = 0

  init(_ pattern: String) throws(Flaw) {
    guard pattern.utf8.count <= Self.mostSteps else { throw Flaw(why: "is longer than is read here") }
    var parser = PatternParser(pattern)
    let node = try parser.whole()
    try add(node)
    steps.append(.match)
  }

  /// Those names that it fits from beginning to end.
  func matches(among names: [TopicName]) throws(Flaw) -> [TopicName] {
    var moves = 0
    var found: [TopicName] = []
    // Where each step was last reached, so that nothing is cleared for each letter.
    var reached = Array(repeating: 0, count: steps.count)
    var round = 0
    var first: [Int] = []
    round += 1
    moves += follow(0, into: &first, &reached, round)
    for name in names {
      var states = first
      for letter in name.rawValue.unicodeScalars {
        var next: [Int] = []
        round += 1
        for state in states {
          if case .letter(let letters) = steps[state], letters.contains(letter) {
            moves += follow(state + 1, into: &next, &reached, round)
          }
        }
        moves += states.count
        guard moves <= Self.mostMoves else { throw Flaw(why: "takes too long to match") }
        states = next
        if states.isEmpty { break }
      }
      if states.contains(where: { if case .match = steps[$0] { true } else { false } }) { found.append(name) }
    }
    return found
  }

  /// Adds the steps that are reached from one without a letter, and counts how many were looked at.
  private func follow(_ start: Int, into states: inout [Int], _ reached: inout [Int], _ round: Int) -> Int {
    var waiting = [start]
    var moves = 0
    while let step = waiting.popLast() {
      guard reached[step] != round else { continue }
      reached[step] = round
      moves += 1
      switch steps[step] {
      case .letter, .match: states.append(step)
      case .fork(let one, let other): waiting += [one, other]
      case .jump(let next): waiting.append(next)
      }
    }
    return moves
  }

  private mutating func add(_ node: PatternNode) throws(Flaw) {
    additions += 1
    // What is empty adds no step, however often it is repeated.
    guard max(steps.count, additions / 4) < Self.mostSteps else { throw Flaw(why: "is larger than is read here") }
    switch node {
    case .letters(let letters): steps.append(.letter(letters))
    case .sequence(let nodes): for node in nodes { try add(node) }
    case .choice(let nodes):
      var ends: [Int] = []
      for (place, node) in nodes.enumerated() {
        guard place < nodes.count - 1 else {
          try add(node)
          break
        }
        let fork = steps.count
        steps.append(.match)
        try add(node)
        ends.append(steps.count)
        steps.append(.match)
        steps[fork] = .fork(fork + 1, steps.count)
      }
      for end in ends { steps[end] = .jump(steps.count) }
    case .repetition(let node, let least, let most):
      for _ in 0..<least { try add(node) }
      if let most {
        var forks: [Int] = []
        for _ in least..<max(least, most) {
          forks.append(steps.count)
          steps.append(.match)
          try add(node)
        }
        for fork in forks { steps[fork] = .fork(fork + 1, steps.count) }
      } else {
        let fork = steps.count
        steps.append(.match)
        try add(node)
        steps.append(.jump(fork))
        steps[fork] = .fork(fork + 1, steps.count)
      }
    }
  }
}
