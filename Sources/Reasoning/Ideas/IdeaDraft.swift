internal import Mesh

/// An idea that has no id and no rank yet.
struct IdeaDraft {
  var kind: Idea.Kind
  /// What its id is made from.
  var slug: String
  var title: String
  var description: String
  var domain: DomainName?
  var topics: [TopicName]
  var reasoning: String
  var evidence: [Evidence]
  var joins: [Join] = []
  var query: IdeaQuery?
  var remedies: [Remedy] = []
  /// The connectors to be brought back.
  var connectors: [ConnectorName] = []
  /// What it is worth, one figure an input, in points.
  var value: [Figure]
  /// The parts whose mean is the confidence.
  var confidence: [(name: String, value: Double)]

  /// In points.
  var worth: Double { value.compactMap(\.value).reduce(0, +) }

  var identity: IdeaIdentity { IdeaIdentity(kind: kind, topics: topics) }
}
