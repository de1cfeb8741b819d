public import Mesh

/// What a model may say in one kind of record. The prose is the model's, what was computed is not: it may add to lists and
/// be more careful than the rules, never less.
public protocol Phrasing: Sendable {
  associatedtype Answer: Codable & Sendable
  var answer: Answer { get }
  /// What the reply holds.
  var shape: ReplyShape { get }
  /// What the rules say, in that shape.
  var draft: Reply { get }
  /// Names in the rules' answer that its words may use.
  var names: [String] { get }
  /// What was computed for this record, as facts that its words may cite.
  var facts: [Evidence] { get }
  /// The rules' answer with the words of a reply; what contradicts it is added to the flaws.
  func answer(saying reply: Reply, by author: String, _ flaws: inout [ReplyFlaw]) -> Answer
}

extension Phrasing {
  public var names: [String] { [] }
  public var facts: [Evidence] { [] }
}

/// What several kinds of records have in common.
enum Phrase {
  static let reasoning = ReplyField(
    "reasoning", .text(most: 1_500),
    "Why this follows from the facts, in a few plain sentences for the people who decide.")

  static func more(_ key: String, _ about: String) -> ReplyField {
    ReplyField(
      key, .texts(most: 5, each: 300),
      "\(about) Only what follows from the facts and the draft does not say yet; an empty list where nothing does.")
  }

  static func risk(_ key: String, _ about: String) -> ReplyField {
    ReplyField(key, .choice(Risk.allCases.map(\.rawValue)), "\(about) At least what the draft says.")
  }

  static func computed(_ key: String, _ about: String) -> ReplyField {
    ReplyField(key, .number, "\(about) As in the draft: it was computed.")
  }

  /// The risk that a reply names, which may not be below the one that was computed.
  static func risk(_ key: String, _ reply: Reply, atLeast floor: Risk, _ flaws: inout [ReplyFlaw]) -> Risk {
    guard let risk = Risk(rawValue: reply.text(key)) else { return floor }
    guard risk >= floor else {
      flaws.append(
        ReplyFlaw(.talkedDown, "`\(key)` is \(risk.rawValue), below the computed \(floor.rawValue)."))
      return floor
    }
    return risk
  }

  /// Checks a number that was computed: another one is refused, and a lower one is said to be talked down.
  static func check(_ key: String, _ reply: Reply, against computed: Double?, _ flaws: inout [ReplyFlaw]) {
    guard case .number(let said) = reply.values[key] else { return }
    switch (said, computed) {
    case (nil, nil): return
    case (let said?, nil):
      flaws.append(ReplyFlaw(.contradiction, "`\(key)` is \(Numbers.text(said)), and nobody knows it: it is null."))
    case (nil, let computed?):
      flaws.append(ReplyFlaw(.contradiction, "`\(key)` is null, and \(Numbers.text(computed)) was computed."))
    case (let said?, let computed?):
      let slack = max(0.005, abs(computed) * 0.001)
      if said < computed - slack {
        flaws.append(
          ReplyFlaw(.talkedDown, "`\(key)` is \(Numbers.text(said)), below the computed \(Numbers.text(computed))."))
      } else if said > computed + slack {
        flaws.append(
          ReplyFlaw(.contradiction, "`\(key)` is \(Numbers.text(said)), and \(Numbers.text(computed)) was computed."))
      }
    }
  }

  /// The items of a list that are new.
  static func added(_ items: [String], to list: [String]) -> [String] {
    list + items.filter { !list.contains($0) }
  }
}
