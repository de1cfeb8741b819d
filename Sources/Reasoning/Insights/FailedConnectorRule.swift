internal import Mesh

/// A connector that its platform calls failed moves no records, one that it calls degraded only some.
struct FailedConnectorRule: InsightRule {
  /// The rule of the findings in which a platform says why.
  static let finding = "failed-connector"

  func insights(in state: ReadEstate) -> [Insight] {
    state.index.estate.deployment.connectors.sorted { $0.name < $1.name }.compactMap { connector in
      guard let statement = Self.statement(on: connector) else { return nil }
      return Insight(
        .failedConnector, Evidence(statement, topics: connector.topics.sorted(), connectors: [connector.name]))
    }
  }

  /// Nil where it has not failed, or nobody knows.
  static func statement(on connector: Connector) -> String? {
    switch connector.status?.uppercased() {
    case "FAILED": "The connector `\(connector.name)` is \(connector.status!), so that nothing moves through it."
    case "DEGRADED":
      "The connector `\(connector.name)` is \(connector.status!): some of its tasks have failed, and only a part moves through it."
    default: nil
    }
  }
}
