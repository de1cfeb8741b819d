internal import Mesh

/// Business areas by the words that speak of them: narrow ones such as `payments`, each within a broad one such as
/// `finance`.
struct Concepts {
  private var ofWord: [String: DomainName] = [:]
  private var parents: [DomainName: DomainName] = [:]
  private let vocabulary: Vocabulary
  private let known = Known()

  /// What words have been looked up before: estates repeat themselves.
  private final class Known {
    var concepts: [String: DomainName?] = [:]
  }

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
    guard word.utf8.count > 6 else { return nil }
    if let concept = known.concepts[word] { return concept }
    let concept = concept(within: word)
    known.concepts.updateValue(concept, forKey: word)
    return concept
  }

  private func concept(within word: String) -> DomainName? {
    // `pageviews` and `clickstreams` are written as one word.
    for size in stride(from: word.count - 3, through: 4, by: -1) {
      let start = String(word.prefix(size))
      let rest = String(word.dropFirst(size))
      if let concept = ofWord[start],
        ofWord[rest] == concept || vocabulary.noise.contains(rest) || vocabulary.events.contains(rest)
      {
        return concept
      }
    }
    // `sykepengesoknad` and `zahlungseingang` begin with their area.
    for size in stride(from: word.count - 4, through: 6, by: -1) {
      if let concept = ofWord[String(word.prefix(size))] { return concept }
    }
    return nil
  }

  /// The area of most of the topics that speak of one, where half of them do.
  func shared(by topics: [[String]]) -> DomainName? {
    var spoken: [DomainName: Int] = [:]
    for words in topics { if let loudest = loudest(words) { spoken[loudest, default: 0] += 1 } }
    let voices = spoken.values.reduce(0, +)
    guard let most = Self.loudest(spoken), 2 * voices >= topics.count else { return nil }
    return 10 * spoken[most]! >= 6 * voices ? most : nil
  }

  /// The area that words speak of loudest; the last word that says anything counts most.
  func loudest(_ words: [String]) -> DomainName? {
    let last = words.lastIndex { !vocabulary.states.contains($0) && !vocabulary.descriptions.contains($0) }
    // A name has few words, and they speak of fewer areas.
    var votes: [(concept: DomainName, count: Int)] = []
    for (place, word) in words.enumerated() {
      guard let concept = concept(of: word) else { continue }
      let count = place == last ? 3 : 2
      if let known = votes.firstIndex(where: { $0.concept == concept }) {
        votes[known].count += count
      } else {
        votes.append((concept, count))
      }
    }
    return votes.max { ($0.count, $1.concept) < ($1.count, $0.concept) }?.concept
  }

  static func loudest(_ votes: [DomainName: Int]) -> DomainName? {
    votes.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key
  }
}
