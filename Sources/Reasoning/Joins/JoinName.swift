internal import Mesh

/// What the name of a field says to the search for joins, found out once for all fields of that name.
final class JoinName {
  /// The entity words of a key: `customer` of `customer_id`; nil for a plain `id`.
  let key: [String]?
  /// In which way it tells things apart.
  let mark: Mark
  /// `id` and its like: a key without an entity.
  let isPlain: Bool
  /// Whether it is one of somebody who can be reached or logs in.
  let isTrait: Bool
  /// The entity in front of an identifier, in one word and by its last word: `lineitem` and `item` of `line_item_id`.
  let inFront: (whole: String, last: String)?
  /// The stem of the entity behind an identifier: `client` of `id_cliente`.
  let behind: String?

  /// Things may have an id, a code and a number, and none of them is another.
  enum Mark { case id, code, number }

  init(_ name: FieldName, _ vocabulary: Vocabulary) {
    let words = name.words
    mark =
      words.contains { vocabulary.codes.contains($0) }
      ? .code : words.contains { vocabulary.numbers.contains($0) || JoinFinding.isNumber($0) } ? .number : .id
    key = Self.key(words, vocabulary)
    isPlain = words.count == 1 && vocabulary.joins.plainKeys.contains(words[0])
    isTrait = !vocabulary.joins.traits.isDisjoint(with: words)
    let isMany = words.count > 1
    inFront =
      isMany && vocabulary.identifiers.contains(words[words.count - 1])
      ? (words.dropLast().map(vocabulary.writtenOut).joined(), vocabulary.writtenOut(words[words.count - 2])) : nil
    behind =
      isMany && vocabulary.identifiers.contains(words[0]) && !Self.isCount(words, vocabulary)
      ? JoinFinding.stem(words.dropFirst().map(vocabulary.writtenOut).joined()) : nil
  }

  /// Whether it counts things rather than telling them apart: `number of rooms`, `row number`.
  static func isCount(_ words: [String], _ vocabulary: Vocabulary) -> Bool {
    guard words.count > 1 else { return false }
    if words[1] == "of", vocabulary.numbers.contains(words[0]) { return true }
    return vocabulary.numbers.contains(words[words.count - 1])
      && vocabulary.joins.places.contains(words[words.count - 2])
  }

  private static func key(_ words: [String], _ vocabulary: Vocabulary) -> [String]? {
    guard let last = words.last, !isCount(words, vocabulary) else { return nil }
    if words.count > 1, vocabulary.identifiers.contains(last) { return words.dropLast().map(vocabulary.writtenOut) }
    if words.count > 1, vocabulary.identifiers.contains(words[0]) {
      return words.dropFirst().map(vocabulary.writtenOut)
    }
    return words.count == 1 ? JoinFinding.compounded(last).map { [$0] } : nil
  }
}

/// The entity that fields of one name refer to, and the homes that it may mean, the likeliest first.
final class EntityReference {
  struct Candidate {
    var entity: String
    /// The entity's stem.
    var stem: String
    var holders: JoinHolders?
    var confidence: Double
    var why: String
  }

  /// Why a candidate is one that means the same by another word.
  static let synonym = "means the same as"

  let words: [String]
  let candidates: [Candidate]

  /// Whether no topic holds what is meant, whole or by its last word.
  var isHomeless: Bool { candidates.prefix(words.count > 1 ? 2 : 1).allSatisfy { $0.holders == nil } }

  init(_ words: [String], candidates: [Candidate]) {
    self.words = words
    self.candidates = candidates
  }
}
