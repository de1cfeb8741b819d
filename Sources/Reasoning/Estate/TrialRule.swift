internal import Mesh

/// Whether a topic holds nothing but somebody's trials, such as `platform.canary` or `LoadTest`: it has no schema, and
/// its name says so.
struct TrialRule {
  private let trials: Set<String>
  private let words: Words

  init(_ vocabulary: Vocabulary, words: Words) {
    trials = vocabulary.trials
    self.words = words
  }

  func isTrial(_ reading: TopicReading) -> Bool {
    guard reading.kind == .data, reading.shape == nil, reading.keyFields.isEmpty else { return false }
    let said = Words.raw(reading.name.rawValue)
    return said.contains(where: trials.contains) || zip(said, said.dropFirst()).contains { trials.contains($0 + $1) }
  }
}
