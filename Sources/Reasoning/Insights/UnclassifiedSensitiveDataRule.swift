internal import Mesh

/// Sensitive fields that nobody is known to have tagged, neither on the field nor on its topic.
struct UnclassifiedSensitiveDataRule: InsightRule {
  /// What is counted where the topics' tags were not read: a tag may be there.
  static let unread = "sensitive fields whose tags were not read"

  func insights(in state: ReadEstate) -> [Insight] {
    state.data.compactMap { reading in
      guard !reading.sensitiveFields.isEmpty, let topic = state.index.topics[reading.name], topic.tags.isEmpty else {
        return nil
      }
      let open = Self.untagged(reading)
      guard !open.isEmpty else { return nil }
      let categories = Set(open.map(\.category.rawValue)).sorted().joined(separator: ", ")
      let isUnread = state.index.isUnknown(.tags, of: reading.name)
      let what = isUnread ? Self.unread : "sensitive fields without a tag"
      return Insight(
        .unclassifiedSensitiveData,
        Evidence(
          "`\(reading.name)` holds \(Numbers.counted(open.count, what)): \(categories).",
          topics: [reading.name], fields: open.map { FieldReference(reading.name, $0.path) },
          figures: [
            Figure(
              isUnread ? Self.unread : "untagged sensitive fields", Double(open.count), unit: "fields",
              basis: "counted in the schema of `\(reading.name)`")
          ]))
    }
  }

  static func untagged(_ reading: TopicReading) -> [SensitiveField] {
    guard !reading.sensitiveFields.isEmpty else { return [] }
    let tagged = Set((reading.shape?.fields ?? []).filter { !$0.tags.isEmpty }.map(\.path))
    return reading.sensitiveFields.filter { !tagged.contains($0.path) }
  }
}
