internal import Mesh

/// A group that is more than a minute of production and a hundred records behind, or ten thousand records where the rate is
/// unknown: of a topic that carries little, five records are an hour.
struct LaggingGroupRule: InsightRule {
  static let seconds = 60.0
  static let least = 100.0
  static let records = 10_000.0

  func insights(in state: ReadEstate) -> [Insight] {
    state.index.estate.usage.consumerGroups.sorted { $0.name < $1.name }.flatMap { group in
      group.reads.sorted { $0.topic < $1.topic }.compactMap { reading -> Insight? in
        guard let lag = reading.lag.value, lag > 0 else { return nil }
        let rate = state.index.traffic(of: reading.topic).recordsPerSecond
        var figures = [Figure("lag", reading.lag, unit: "records")]
        var behind = "\(Numbers.text(lag)) records"
        if let rate = rate.value, rate > 0 {
          guard lag >= Self.least, lag / rate >= Self.seconds else { return nil }
          behind += ", \(Numbers.text(lag / rate)) seconds of what is produced,"
          figures.append(
            Figure(
              "time behind", lag / rate, unit: "s",
              basis: "\(Numbers.text(lag)) records ÷ \(Numbers.text(rate)) records/s"))
        } else {
          guard lag >= Self.records else { return nil }
        }
        return Insight(
          .laggingGroup,
          Evidence(
            "The group `\(group.name)` is \(behind) behind on `\(reading.topic)`.", topics: [reading.topic],
            groups: [group.name], figures: figures))
      }
    }
  }
}
