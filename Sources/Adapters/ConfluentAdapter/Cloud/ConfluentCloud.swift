package import Libcurl
public import Mesh
public import Ports
import Schemas

/// Answers every question about a cluster of Confluent Cloud over HTTP alone.
public struct ConfluentCloud: TopicSource, SubjectSource, ConnectorSource, AccessSource, GroupSource, MetricSource {
  let directory: CloudDirectory
  let settings: CloudSettings
  let client: any HTTPClient
  let time: any TimeSource
  let tempo: WebTempo

  public init(_ settings: CloudSettings, time: any TimeSource, tempo: WebTempo = WebTempo()) throws(PortError) {
    self.init(settings, time: time, client: try WebAPI.client(), tempo: tempo)
  }

  package init(_ settings: CloudSettings, time: any TimeSource, client: any HTTPClient, tempo: WebTempo) {
    self.settings = settings
    self.client = client
    self.time = time
    self.tempo = tempo
    directory = CloudDirectory(settings)
  }

  public func cluster() async throws(PortError) -> Cluster {
    let entry = try await directory.entry(plane(tempo.begun()))
    var cluster = Cluster(name: settings.name, environment: settings.environmentName)
    cluster.clusterId = entry.cluster
    cluster.environmentId = entry.environment
    cluster.registryId = entry.registry
    cluster.organizationId = entry.organization
    cluster.cloud = entry.cloud
    cluster.region = entry.region
    cluster.bootstrap = entry.bootstrap
    cluster.kind = entry.kind
    cluster.governance = entry.governance
    return cluster
  }

  /// The schemas of the environment's registry, which the control plane names.
  public func subjects() async throws(PortError) -> Reading<[Subject]> {
    let entry = try await directory.entry(plane(tempo.begun()))
    guard let url = entry.registryEndpoint else {
      throw entry.registryRefusal
        ?? PortError(
          .notFound, "The environment has no schema registry that the key may see.",
          remedy: "Name it with `schema_registry.url` in meshgen.yaml.")
    }
    let registry = SchemaRegistry(
      url: url, credentials: settings.registry, time: time, client: client, tempo: tempo, mostModes: settings.mostModes,
      topics: { await topicNames(tempo.begun()) })
    return try await registry.subjects()
  }

  public func connectors() async throws(PortError) -> Reading<[Connector]> {
    let tempo = tempo.begun()
    let plane = plane(tempo)
    let entry = try await directory.entry(plane)
    let work = "Listing the connectors"
    let answer: JSONValue
    do throws(WebRefusal) {
      answer = try await plane.get(
        "/connect/v1/environments/\(entry.environment)/clusters/\(entry.cluster)/connectors?expand=info,status,id",
        doing: work)
    } catch {
      // Some clusters answer so when there are none, others when they are not to be seen.
      if error.status == 404 { return Reading([], unknown: [Unknown("connectors", from: error.error)]) }
      throw error.error
    }
    guard case .object(let members) = answer else {
      if answer == .array([]) { return Reading([]) }
      throw PortError(
        .malformed, "\(work) failed: \(plane.party.shown) answered with something else than connectors.",
        remedy: "Check `confluent.url`.")
    }
    let wires = members.map { ConnectorWire($0.key, $0.value) }
    var known: [TopicName]?
    if wires.contains(where: \.needsActiveTopics) { known = await topicNames(tempo) }
    let read = wires.map { $0.connector(known: known) }
    return Reading(
      read.map(\.connector).sorted { $0.name < $1.name },
      unknown: read.compactMap { connector, why in
        why.map { Unknown("topics of the connector \(connector.name)", why: $0) }
      }.sorted(),
      findings: wires.flatMap(\.findings).sorted())
  }

  /// The control plane.
  func plane(_ tempo: WebTempo) -> WebAPI {
    WebAPI(
      WebParty(
        url: settings.url, credentials: settings.cloud, name: "Confluent Cloud", setting: "confluent.url",
        variables: "MESHGEN_CLOUD_KEY and MESHGEN_CLOUD_SECRET"),
      client: client, time: time, tempo: tempo)
  }

  /// The cluster's own interface.
  func kafka(_ entry: CloudDirectory.Entry, _ tempo: WebTempo) throws(PortError) -> WebAPI {
    guard let endpoint = entry.httpEndpoint else {
      throw PortError(
        .notFound, "Confluent Cloud names no address for the Kafka REST interface of \(entry.cluster).",
        remedy: "Give the cloud key the right to read the cluster.")
    }
    return WebAPI(
      WebParty(
        url: endpoint + "/kafka/v3/clusters/\(entry.cluster)", credentials: settings.kafka,
        name: "Kafka REST interface",
        setting: "confluent.cluster", variables: "MESHGEN_KAFKA_KEY and MESHGEN_KAFKA_SECRET"),
      client: client, time: time, tempo: tempo)
  }

  /// Nil where not all of them can be read now.
  private func topicNames(_ tempo: WebTempo) async -> [TopicName]? {
    do throws(PortError) {
      let entry = try await directory.entry(plane(tempo))
      guard case .success(let list) = await (try kafka(entry, tempo)).listed("/topics", doing: "Listing the topics"),
        list.cut == nil
      else { return nil }
      return list.items.compactMap { $0["topic_name"]?.text }.map { TopicName($0) }
    } catch { return nil }
  }
}
