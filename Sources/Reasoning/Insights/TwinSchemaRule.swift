internal import Mesh

/// Topics whose records have the same fields: one of them may be a copy.
struct TwinSchemaRule: InsightRule {
  private struct Signature: Hashable {
    var path: FieldPath
    var type: String
  }

  func insights(in state: ReadEstate) -> [Insight] {
    var groups: [[Signature]: [TopicName]] = [:]
    // That the copies in other environments have the same fields is what they are for.
    for reading in state.data where reading.copyOf == nil {
      guard let shape = reading.shape, shape.fields.count >= 3 else { continue }
      let signatures = shape.fields.map { Signature(path: $0.path, type: $0.type) }
      groups[signatures.sorted { $0.path == $1.path ? $0.type < $1.type : $0.path < $1.path }, default: []]
        .append(reading.name)
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
