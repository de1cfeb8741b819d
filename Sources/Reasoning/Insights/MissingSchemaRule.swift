internal import Mesh

/// A topic without a registered schema, where a registry was read.
struct MissingSchemaRule: InsightRule {
  func insights(in state: ReadEstate) -> [Insight] {
    state.data.compactMap { reading in
      guard state.index.subject(of: reading.name, .value) == nil, state.index.knowsSchema(of: reading.name) else {
        return nil
      }
      return Insight(
        .missingSchema,
        Evidence(
          "No subject of the registry belongs to the values of `\(reading.name)`.", topics: [reading.name]))
    }
  }
}
