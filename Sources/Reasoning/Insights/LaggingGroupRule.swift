internal import Mesh

/// A group that is more than a minute of production and a hundred records behind, or ten thousand records where the rate is
/// unknown: of a topic that carries little, five records are an hour.
struct LaggingGroupRule: InsightRule {
  static let seconds = 60.0
  static let least = 100.0
  static let records = 10_000.0
  /// Fewer records than these are what any group has in hand between two commits of its offsets.
  static let leastWatched = 10.0
  /// So many groups a person looks at in one sitting; of hundreds that are as little behind, the others are no worse.
  static let mostWatched = 10

  /// How far a group is behind on one topic.
  struct Lag {
    var group: GroupName
    var topic: TopicName
    var records: Double
    /// Nil where nobody knows how much is produced.
    var seconds: Double?
    var evidence: Evidence

    /// Whether it is more than a group that keeps up has at times.
    var isFarBehind: Bool {
      seconds.map { records >= LaggingGroupRule.least && $0 >= LaggingGroupRule.seconds }
        ?? (records >= LaggingGroupRule.records)
    }
  }

  func insights(in state: ReadEstate) -> [Insight] {
    Self.lags(in: state.index).filter(\.isFarBehind).map { Insight(.laggingGroup, $0.evidence) }
  }

  /// Every lag that is known, by group and topic.
  static func lags(in index: EstateIndex) -> [Lag] {
    index.estate.usage.consumerGroups.sorted { $0.name < $1.name }.flatMap { group in
      group.reads.sorted { $0.topic < $1.topic }.compactMap { lag(of: group, $0, in: index) }
    }
  }

  /// The groups that are behind, though not far, and further than the others: at most ten, the furthest first, each with
  /// its topics among those that are asked about.
  static func watched(in index: EstateIndex, among topics: (TopicName) -> Bool) -> [[Lag]] {
    let lags = lags(in: index)
    let far = Set(lags.filter(\.isFarBehind).map(\.group))
    let near = lags.filter { $0.records >= leastWatched && !far.contains($0.group) && topics($0.topic) }
    let groups = Dictionary(grouping: near, by: \.group).values
    return groups.sorted { left, right in
      (right.map(\.records).max()!, left[0].group) < (left.map(\.records).max()!, right[0].group)
    }.prefix(mostWatched).map { $0 }
  }

  private static func lag(of group: ConsumerGroup, _ reading: ConsumerGroup.Reading, in index: EstateIndex) -> Lag? {
    guard let lag = reading.lag.value, lag > 0 else { return nil }
    let rate = index.traffic(of: reading.topic).recordsPerSecond
    var figures = [Figure("lag", reading.lag, unit: "records")]
    var behind = Numbers.counted(lag, "records")
    var seconds: Double?
    if let rate = rate.value, rate > 0 {
      seconds = lag / rate
      behind += ", \(Numbers.counted(Numbers.rounded(lag / rate), "seconds")) of what is produced,"
      figures.append(
        Figure(
          "time behind", lag / rate, unit: "s",
          basis: "\(Numbers.text(lag)) records ÷ \(Numbers.text(rate)) records/s"))
    }
    return Lag(
      group: group.name, topic: reading.topic, records: lag, seconds: seconds,
      evidence: Evidence(
        "The group `\(group.name)` is \(behind) behind on `\(reading.topic)`.", topics: [reading.topic],
        groups: [group.name], figures: figures))
  }
}
