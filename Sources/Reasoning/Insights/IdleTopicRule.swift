internal import Mesh

/// A topic that its platform calls idle, or whose measured rate is zero.
struct IdleTopicRule: InsightRule {
  func insights(in state: ReadEstate) -> [Insight] {
    state.data.compactMap { reading in
      let rate = state.index.traffic(of: reading.name).recordsPerSecond
      if case .measured(0, let over) = rate {
        return Insight(
          .idleTopic,
          Evidence(
            "Nothing was produced to `\(reading.name)` (\(over)).", topics: [reading.name],
            figures: [Figure("records", rate, unit: "records/s")]))
      }
      guard state.index.idle.contains(reading.name), (rate.value ?? 0) == 0 else { return nil }
      return Insight(.idleTopic, Evidence("The platform calls `\(reading.name)` idle.", topics: [reading.name]))
    }
  }
}
