public import Mesh
public import Ports
import Schemas

// Topics by Kafka REST, with what the catalog knows about them.
extension ConfluentCloud {
  public func topics() async throws(PortError) -> Reading<[Topic]> {
    let entry = try await directory.entry()
    let kafka = try kafka(entry)
    let items: [JSONValue]
    do throws(WebRefusal) { items = try await kafka.pages("/topics", doing: "Listing the topics") } catch {
      throw error.error
    }
    var reading = Reading<[Topic]>([], unknown: entry.unknown)
    var configs: [String: [String: String]]?
    switch await kafka.listed("/topics/-/configs", doing: "Reading the settings of the topics") {
    case .success(let settings): configs = Self.configs(settings)
    case .failure(let refusal): reading.unknown.append(Unknown("settings of the topics", why: refusal.error.message))
    }
    var catalog = CatalogEntries()
    if let url = entry.catalogEndpoint {
      catalog = await CatalogReading(catalogAPI(url), cluster: entry.cluster).entries()
      reading.unknown += catalog.unknown
    } else {
      reading.unknown.append(Unknown("tags of the topics", why: "the environment has no catalog that the key may see"))
    }
    for item in items {
      guard let name = item["topic_name"]?.text else { continue }
      let known = catalog.topics[name]
      reading.value.append(
        Topic(
          name: TopicName(name), partitions: item["partitions_count"]?.integer,
          replicationFactor: item["replication_factor"]?.integer, config: configs.map { $0[name] ?? [:] },
          tags: known?.tags ?? [], owner: known?.owner.map { TeamName($0) }, documentation: known?.documentation))
    }
    return reading
  }

  private func catalogAPI(_ url: String) -> WebAPI {
    WebAPI(
      WebParty(
        url: url + "/catalog/v1", credentials: settings.registry, name: "Stream Catalog",
        setting: "confluent.environment",
        variables: "MESHGEN_REGISTRY_KEY and MESHGEN_REGISTRY_SECRET"),
      client: client, time: time, tempo: tempo)
  }

  /// What was set for a topic itself; sensitive values are never told.
  static func configs(_ items: [JSONValue]) -> [String: [String: String]] {
    var configs: [String: [String: String]] = [:]
    for item in items {
      guard let topic = item["topic_name"]?.text, let name = item["name"]?.text, let value = item["value"]?.text,
        item["is_sensitive"] != .boolean(true), item["is_default"] != .boolean(true)
      else { continue }
      let source = item["source"]?.text ?? "DYNAMIC_TOPIC_CONFIG"
      guard source == "DYNAMIC_TOPIC_CONFIG" else { continue }
      configs[topic, default: [:]][name] = value
    }
    return configs
  }
}
