internal import Mesh

/// Topics whose records have the same fields: one of them may be a copy.
struct TwinSchemaRule: InsightRule {
  func insights(in state: ReadEstate) -> [Insight] {
    var groups: [String: [TopicName]] = [:]
    // That the copies in other environments have the same fields is what they are for.
    for reading in state.data where reading.copyOf == nil {
      guard let shape = reading.shape, shape.fields.count >= 3 else { continue }
      let signature = shape.fields.map { "\($0.path):\($0.type)" }.sorted().joined(separator: "\n")
      groups[signature, default: []].append(reading.name)
    }
    return groups.values.filter { $0.count > 1 }.map { $0.sorted() }.sorted { $0[0] < $1[0] }.map { topics in
      Insight(
        .twinSchema,
        Evidence(
          "The records of \(topics.map { "`\($0)`" }.joined(separator: ", ")) have the same fields.", topics: topics,
          figures: [
            Figure(
              "topics with the same fields", Double(topics.count), unit: "topics",
              basis: "compared by field name and type")
          ]))
    }
  }
}
