/// A business area and the topics it owns.
public struct Domain: Hashable, Codable, Sendable {
  public var name: DomainName
  /// Sorted.
  public var topics: [TopicName]
  public var confidence: Double
  public var evidence: [Evidence]

  public init(name: DomainName, topics: [TopicName], confidence: Double, evidence: [Evidence]) {
    self.name = name
    self.topics = topics
    self.confidence = confidence
    self.evidence = evidence
  }
}
