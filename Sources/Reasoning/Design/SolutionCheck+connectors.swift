// Whether the connectors of a solution can be taken under its code.

internal import Mesh

extension SolutionCheck {
  static func checkConnectors(
    of solution: Solution, _ state: StateIndex, _ managed: [TopicName: ManagedTopic],
    _ add: (ConnectorName, String, String) -> Void
  ) {
    let connectors = solution.connectors ?? []
    guard !connectors.isEmpty else { return }
    let existing = Set(state.estate.deployment.connectors.map(\.name))
    let topics = Set(solution.managedTopics)
    for connector in connectors {
      if !existing.contains(connector.name) {
        add(
          connector.name, "The connector is no longer in the estate.",
          "Take its approvals back with `meshgen withdraw`, then design again.")
      }
      if !connector.topics.allSatisfy(topics.contains) {
        add(
          connector.name, "The connector has a topic that the product does not manage.",
          "Leave the connector out, or manage all its topics here.")
      }
      let other = managed.values.filter { home in
        home.product != solution.product.id && (home.solution.connectors ?? []).contains { $0.name == connector.name }
      }.map(\.product).min()
      if let other { add(connector.name, "The product `\(other)` manages the connector.", "Leave it out here.") }
    }
  }
}
