public import Mesh
public import Ports
import Schemas

// Topics by Kafka REST, with what the catalog knows about them.
extension ConfluentCloud {
  public func topics() async throws(PortError) -> Reading<[Topic]> {
    let tempo = tempo.begun()
    let entry = try await directory.entry(plane(tempo))
    let kafka = try kafka(entry, tempo)
    // The three are asked at once: each has a part of its own to read.
    async let asked = kafka.listed("/topics", doing: "Listing the topics")
    async let set = kafka.listed("/topics/-/configs", doing: "Reading the settings of the topics")
    async let told = catalog(of: entry, tempo)
    let list: WebList
    switch await asked {
    case .success(let whole): list = whole
    case .failure(let refusal): throw refusal.error
    }
    var reading = Reading<[Topic]>([], unknown: entry.unknown + list.rest(of: "topics"))
    var configs: [String: [String: String]] = [:]
    // What nothing is told of has nothing set on it, where everything was told.
    var rest: [String: String]?
    switch await set {
    case .success(let settings):
      configs = Self.configs(settings.items)
      if settings.cut == nil { rest = [:] }
      reading.unknown += settings.rest(of: "settings of the topics")
    case .failure(let refusal): reading.unknown.append(Unknown("settings of the topics", from: refusal.error))
    }
    let catalog = await told
    reading.unknown += catalog.unknown
    var names: Set<TopicName> = []
    for item in list.items {
      guard let name = item["topic_name"]?.text else { continue }
      guard TopicName(name).isAllowed else {
        reading.findings.append(UnreadableName.topic(name))
        continue
      }
      guard names.insert(TopicName(name)).inserted else { continue }
      let known = catalog.topics[name]
      reading.value.append(
        Topic(
          name: TopicName(name), partitions: item["partitions_count"]?.integer,
          replicationFactor: item["replication_factor"]?.integer, config: configs[name] ?? rest,
          tags: known?.tags ?? [], owner: known?.owner.map { TeamName($0) }, documentation: known?.documentation))
    }
    reading.findings = Set(reading.findings).sorted()
    return reading
  }

  private func catalog(of entry: CloudDirectory.Entry, _ tempo: WebTempo) async -> CatalogEntries {
    guard let url = entry.catalogEndpoint else {
      var none = CatalogEntries()
      none.unknown = [
        entry.registryRefusal.map { Unknown("tags of the topics", from: $0) }
          ?? Unknown("tags of the topics", why: "the environment has no catalog that the key may see")
      ]
      return none
    }
    return await CatalogReading(catalogAPI(url, tempo), cluster: entry.cluster).entries()
  }

  private func catalogAPI(_ url: String, _ tempo: WebTempo) -> WebAPI {
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
