internal import Mesh

/// A topic for which nobody is named: not by the platform, the configuration, its documentation or its accounts.
struct UnownedTopicRule: InsightRule {
  func insights(in state: ReadEstate) -> [Insight] {
    state.data.filter { $0.owner == nil && !state.index.isUnknown(.owners, of: $0.name) }.map { reading in
      Insight(.unownedTopic, Evidence("Nobody is named who answers for `\(reading.name)`.", topics: [reading.name]))
    }
  }
}
