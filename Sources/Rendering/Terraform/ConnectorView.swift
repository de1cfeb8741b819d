internal import Mesh

/// A connector as Terraform sees it.
struct ConnectorView: View {
  let connector: AdoptedConnector

  var place: Place? { Place(topic: connector.topics.min()) }

  static let form = ViewForm<ConnectorView>([
    .text("resource", "The name of its resource.") { HCL.identifier($0.connector.name.rawValue) },
    .text("name", "The connector's name.") { HCL.string($0.connector.name.rawValue) },
    .text("moves", "The topics that it writes or reads, for a comment.") { view in
      HCL.comment(view.connector.topics.map(\.rawValue).joined(separator: ", "))
    },
    .views("topics", "The resources of its topics.") { view in
      view.connector.topics.sorted().map { AddressView(kind: "confluent_kafka_topic", name: $0.rawValue) }
    },
    .views("settings", "Its settings, without those that are secret.") { view in
      view.settings.sorted { $0.key < $1.key }.map(PairView.init)
    },
    .views("withheld", "The settings that the platform shows and that look secret, so that they are not written.") {
      $0.connector.settings.withheld.map(ItemView.init)
    },
    .flag("isSecretive", "Whether a setting is secret.") { !$0.connector.settings.hidden.isEmpty },
    .text("secrets", "The names of the secret settings, as a list.") { HCL.list($0.connector.settings.hidden) },
    .text("secretNames", "The names of the secret settings, between the quotes of a string.") { view in
      HCL.fragment(view.connector.settings.hidden.joined(separator: ", "))
    },
  ])

  /// What the platform adds by itself is no setting, and an import leaves it out.
  private var settings: [String: String] {
    connector.settings.values.filter { name, _ in !Self.added.contains(name) && !name.hasPrefix("config.internal.") }
  }

  private static let added: Set<String> = [
    "cloud.environment", "cloud.provider", "confluent.custom.plugin.type", "confluent.resource.connector.tier",
    "connector.crn", "kafka.dedicated", "kafka.endpoint", "kafka.max.partition.validation.disable", "kafka.region",
    "schema.registry.url", "valid.kafka.api.key",
  ]
}
