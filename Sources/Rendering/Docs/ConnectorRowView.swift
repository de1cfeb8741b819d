internal import Mesh

/// A connector that a product manages.
struct ConnectorRowView: View {
  let connector: AdoptedConnector

  var place: Place? { Place(topic: connector.topics.min()) }

  static let form = ViewForm<ConnectorRowView>([
    .text("connector", "Its name.") { MarkdownText.code($0.connector.name.rawValue) },
    .text("class", "Its class.") { MarkdownText.cell($0.connector.settings.values["connector.class"] ?? "not told") },
    .text("topics", "The topics that it writes or reads.") { MarkdownText.codes($0.connector.topics.map(\.rawValue)) },
    .text("secrets", "The names of its secret settings.") { view in
      let hidden = view.connector.settings.hidden
      return hidden.isEmpty ? MarkdownText.cell("none") : MarkdownText.codes(hidden)
    },
  ])
}
