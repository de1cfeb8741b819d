internal import Mesh

/// Business areas by the words that speak of them: narrow ones such as `payments`, each within a broad one such as
/// `finance`.
struct Concepts {
  private var ofWord: [String: DomainName] = [:]
  private var parents: [DomainName: DomainName] = [:]
  private let vocabulary: Vocabulary

  init(_ vocabulary: Vocabulary, words: Words) {
    self.vocabulary = vocabulary
    for concept in vocabulary.concepts {
      parents[concept.name] = concept.parent
      for word in concept.words.sorted() where ofWord[words.singular(word)] == nil {
        ofWord[words.singular(word)] = concept.name
      }
    }
  }

  func broad(_ concept: DomainName) -> DomainName { parents[concept] ?? concept }

  func concept(of word: String) -> DomainName? {
    if let concept = ofWord[word] { return concept }
    // `pageviews` and `clickstreams` are written as one word.
    guard word.utf8.count > 6 else { return nil }
    for size in stride(from: word.count - 3, through: 4, by: -1) {
      let start = String(word.prefix(size))
      let rest = String(word.dropFirst(size))
      if let concept = ofWord[start],
        ofWord[rest] == concept || vocabulary.noise.contains(rest) || vocabulary.events.contains(rest)
      {
        return concept
      }
    }
    return nil
  }

  /// How loudly words speak of each area; the last word that says anything counts most.
  func votes(_ words: [String]) -> [DomainName: Int] {
    let last = words.lastIndex { !vocabulary.states.contains($0) && !vocabulary.descriptions.contains($0) }
    var votes: [DomainName: Int] = [:]
    for (place, word) in words.enumerated() {
      if let concept = concept(of: word) { votes[concept, default: 0] += place == last ? 3 : 2 }
    }
    return votes
  }

  static func loudest(_ votes: [DomainName: Int]) -> DomainName? {
    votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
