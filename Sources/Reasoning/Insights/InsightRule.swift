internal import Mesh

/// A rule: a state in, notable facts out. It never fires on what is unknown.
protocol InsightRule: Sendable {
  func insights(in state: ReadEstate) -> [Insight]
}

/// An estate that was understood as far as the rules need it.
struct ReadEstate {
  let index: EstateIndex
  let readings: [TopicReading]
  let joins: [Join]

  /// The topics that hold the business's own records.
  let data: [TopicReading]

  init(index: EstateIndex, readings: [TopicReading], joins: [Join]) {
    self.index = index
    self.readings = readings
    self.joins = joins
    data = readings.filter { $0.kind == .data }
  }
}

/// Every rule there is, the most urgent first.
enum InsightRules {
  static let all: [any InsightRule] = [
    FailedConnectorRule(), GrowingDeadLettersRule(), UnclassifiedSensitiveDataRule(), LaggingGroupRule(),
    MissingSchemaRule(), LooseCompatibilityRule(), ShortRetentionRule(), IdleTopicRule(), HotTopicRule(),
    UnownedTopicRule(), OverPartitionedRule(), TwinSchemaRule(),
  ]
}
