/// One state understood: domains, owners, joins, sensitive fields and what is notable. A record of
/// `agent-state-current`.
public struct CurrentState: Hashable, Codable, Sendable {
  public var topics: [TopicReading]
  public var domains: [Domain]
  public var joins: [Join]
  public var insights: [Insight]
  public var findings: [Finding]
  public var unknown: [Unknown]
  /// A few sentences for people.
  public var summary: String
  /// The most notable first.
  public var notableObservations: [String]

  public init(
    topics: [TopicReading], domains: [Domain], joins: [Join], insights: [Insight], findings: [Finding],
    unknown: [Unknown], summary: String, notableObservations: [String]
  ) {
    self.topics = topics
    self.domains = domains
    self.joins = joins
    self.insights = insights
    self.findings = findings
    self.unknown = unknown
    self.summary = summary
    self.notableObservations = notableObservations
  }

  public func topic(_ name: TopicName) -> TopicReading? { topics.first { $0.name == name } }

  public func domain(_ name: DomainName) -> Domain? { domains.first { $0.name == name } }
}
