internal import Mesh

/// Records that are deleted before their readers can be done with them: kept for less than a day, or reference records
/// that others join and that are deleted by age.
struct ShortRetentionRule: InsightRule {
  static let day = 86_400_000.0

  func insights(in state: ReadEstate) -> [Insight] {
    let words = Words(irregular: Vocabulary.standard.irregular)
    let joined = Dictionary(grouping: state.joins.filter { $0.confidence >= 0.7 }) { $0.to.topic }
    return state.data.compactMap { reading in
      guard let config = state.index.topics[reading.name]?.config else { return nil }
      guard CleanupPolicy(config: config) == .deletion else { return nil }
      if let text = config["retention.ms"], let kept = Double(text), kept >= 0, kept < Self.day {
        return Insight(
          .shortRetention,
          Evidence(
            "`\(reading.name)` deletes its records after \(Numbers.time(milliseconds: kept)).",
            topics: [reading.name],
            figures: [Figure("retention", kept / 3_600_000, unit: "h", basis: "retention.ms=\(text)")]))
      }
      guard let joins = joined[reading.name], Self.isKeyed(reading, by: joins), !Self.happens(reading.name, words),
        config["retention.ms"] != "-1"
      else {
        return nil
      }
      let days = config["retention.ms"].flatMap(Double.init).map { $0 / Self.day }
      return Insight(
        .shortRetention,
        Evidence(
          "`\(reading.name)` is joined by \(joins.count) \(Numbers.plural(joins.count, "field")) of other topics, yet its records are deleted "
            + (days.map { "after \(Numbers.text($0)) days." } ?? "by age, after Kafka's default of 7 days."),
          topics: ([reading.name] + joins.map(\.from.topic)).uniqueSorted(),
          fields: joins.map(\.from).sorted(),
          figures: [
            Figure(
              "retention", days ?? 7, unit: "d",
              basis: config["retention.ms"].map { "retention.ms=\($0)" }
                ?? "Kafka's documented default, since the topic sets none")
          ]))
    }
  }

  /// What happens once has a key of its own: compaction would keep all of it for ever.
  private static func happens(_ topic: TopicName, _ words: Words) -> Bool {
    let words = words.split(topic.rawValue).filter { word in
      !Vocabulary.standard.noise.contains(word) && !Vocabulary.standard.states.contains(word)
        && !(word.hasPrefix("v") && word.dropFirst().allSatisfy(\.isNumber))
    }
    return words.last.map(Vocabulary.standard.happenings.contains) ?? false
  }

  /// Compaction keeps the last record of each key, so the key must be what others join.
  static func isKeyed(_ reading: TopicReading, by joins: [Join]) -> Bool {
    guard reading.keyFields.count == 1, let key = reading.keyFields.first else { return false }
    return joins.contains { $0.to.field == key || $0.to.field.last == key.last }
  }
}
