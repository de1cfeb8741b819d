internal import Mesh

// The connectors that an optimisation brings back.

extension Idea {
  /// An optimisation cites connectors only where they failed.
  var failedConnectors: [ConnectorName] {
    kind == .optimisation ? evidence.flatMap(\.connectors).uniqueSorted() : []
  }

  /// What is set right on topics; connectors are looked after, and counted, by themselves.
  var topicRemedies: [Remedy] { remedies.filter { $0.kind != .connector } }
}
