// The connectors that a product takes under its code.

internal import Mesh

extension SolutionDraft {
  /// What writes the topics comes with them; an adoption brings what reads them, too. One connector is managed in one
  /// place, so it must have all its topics there.
  ///
  /// - Returns: the connectors, and why others are left as they are.
  func adoptedConnectors(with topics: Set<TopicName>) -> (adopted: [AdoptedConnector], left: [String]) {
    var adopted: [AdoptedConnector] = []
    var left: [String] = []
    for connector in facts.connectors where connector.cloudId != nil {
      guard let settings = connector.settings, connector.topics.contains(where: topics.contains) else { continue }
      guard connector.direction == .source || idea.kind == .adoption else { continue }
      let outside = connector.topics.filter { !topics.contains($0) }
      if !outside.isEmpty {
        left.append(
          "The connector `\(connector.name)` is left as it is: it also \(connector.direction == .source ? "writes" : "reads") \(Titles.list(outside))."
        )
      } else if !Self.canImport(connector, settings) {
        left.append("The connector `\(connector.name)` is left as it is: its name or its settings cannot be imported.")
      } else {
        adopted.append(AdoptedConnector(name: connector.name, topics: connector.topics.sorted(), settings: settings))
      }
    }
    return (adopted.sorted(), left.sorted())
  }

  /// The provider finds a connector by the name in its settings, between slashes.
  private static func canImport(_ connector: Connector, _ settings: ConnectorSettings) -> Bool {
    settings.values["name"] == connector.name.rawValue && !connector.name.rawValue.contains("/")
  }
}
