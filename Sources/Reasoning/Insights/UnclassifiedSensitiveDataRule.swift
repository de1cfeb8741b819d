internal import Mesh

/// Sensitive fields that nobody has tagged, neither on the field nor on its topic.
struct UnclassifiedSensitiveDataRule: InsightRule {
  func insights(in state: ReadEstate) -> [Insight] {
    state.data.compactMap { reading in
      guard let topic = state.index.topics[reading.name], topic.tags.isEmpty else { return nil }
      let open = Self.untagged(reading)
      guard !open.isEmpty else { return nil }
      let categories = Set(open.map(\.category.rawValue)).sorted().joined(separator: ", ")
      return Insight(
        .unclassifiedSensitiveData,
        Evidence(
          "`\(reading.name)` holds \(open.count) sensitive \(Numbers.plural(open.count, "field")) without a tag: \(categories).",
          topics: [reading.name], fields: open.map { FieldReference(reading.name, $0.path) },
          figures: [
            Figure(
              "untagged sensitive fields", Double(open.count), unit: "fields",
              basis: "counted in the schema of `\(reading.name)`")
          ]))
    }
  }

  static func untagged(_ reading: TopicReading) -> [SensitiveField] {
    let tagged = Set((reading.shape?.fields ?? []).filter { !$0.tags.isEmpty }.map(\.path))
    return reading.sensitiveFields.filter { !tagged.contains($0.path) }
  }
}
