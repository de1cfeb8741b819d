internal import Mesh

/// A dead-letter topic that is written to: records are lost on their way.
struct GrowingDeadLettersRule: InsightRule {
  func insights(in state: ReadEstate) -> [Insight] {
    state.readings.filter { $0.kind == .deadLetter }.compactMap { reading in
      let rate = state.index.traffic(of: reading.name).recordsPerSecond
      guard let value = rate.value, value > 0 else { return nil }
      return Insight(
        .growingDeadLetters,
        Evidence(
          "`\(reading.name)` takes \(Numbers.text(value)) records each second that could not be read.",
          topics: [reading.name], figures: [Figure("dead letters", rate, unit: "records/s")]))
    }
  }
}
