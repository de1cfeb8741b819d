internal import Mesh

/// A connector that its platform calls failed or degraded moves no records.
struct FailedConnectorRule: InsightRule {
  func insights(in state: ReadEstate) -> [Insight] {
    state.index.estate.deployment.connectors.sorted { $0.name < $1.name }.compactMap { connector in
      guard let status = connector.status, ["FAILED", "DEGRADED"].contains(status.uppercased()) else { return nil }
      return Insight(
        .failedConnector,
        Evidence(
          "The connector `\(connector.name)` is \(status), so that nothing moves through it.",
          topics: connector.topics.sorted(), connectors: [connector.name]))
    }
  }
}
