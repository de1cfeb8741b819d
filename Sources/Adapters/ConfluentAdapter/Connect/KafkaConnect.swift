package import Libcurl
public import Mesh
public import Ports
import Schemas

/// Answers which connectors run, from the REST interface of one or several clusters of Kafka Connect.
public struct KafkaConnect: ConnectorSource {
  private let apis: [WebAPI]
  private let topics: (any TopicSource)?

  /// - Parameter topics: the topics of the platform, for connectors that name theirs by a pattern.
  public init(
    urls: [String], credentials: Credentials, topics: (any TopicSource)?, time: any TimeSource,
    tempo: WebTempo = WebTempo()
  ) throws(PortError) {
    self.init(
      urls: urls, credentials: credentials, topics: topics, time: time, client: try WebAPI.client(), tempo: tempo)
  }

  package init(
    urls: [String], credentials: Credentials, topics: (any TopicSource)?, time: any TimeSource, client: any HTTPClient,
    tempo: WebTempo
  ) {
    self.topics = topics
    apis = urls.map { url in
      WebAPI(
        WebParty(
          url: url, credentials: credentials, name: "Kafka Connect", setting: "connect.url",
          variables: "MESHGEN_CONNECT_KEY and MESHGEN_CONNECT_SECRET"),
        client: client, time: time, tempo: tempo)
    }
  }

  public func connectors() async throws(PortError) -> Reading<[Connector]> {
    var known: [TopicName]?
    if let topics { do throws(PortError) { known = try await topics.topics().value.map(\.name) } catch { known = nil } }
    var reading = Reading<[Connector]>([])
    var names: Set<ConnectorName> = []
    var failures: [WebRefusal] = []
    for api in apis.map({ $0.begun() }) {
      do throws(WebRefusal) {
        let found = try await Self.read(api, known)
        reading.unknown += found.unknown
        reading.findings += found.findings
        for var connector in found.value {
          // Two clusters may have a connector of the same name.
          if !names.insert(connector.name).inserted {
            connector.name = ConnectorName("\(api.party.host)/\(connector.name)")
            names.insert(connector.name)
          }
          reading.value.append(connector)
        }
      } catch {
        failures.append(error)
        reading.unknown.append(Unknown("connectors at \(api.party.host)", from: error.error))
      }
    }
    if let first = failures.first, failures.count == apis.count { throw first.error }
    return reading
  }

  private static func read(_ api: WebAPI, _ known: [TopicName]?) async throws(WebRefusal) -> Reading<[Connector]> {
    let work = "Listing the connectors"
    let answer = try await api.get("/connectors?expand=info&expand=status", doing: work)
    var reading = Reading<[Connector]>([])
    let wires: [ConnectorWire]
    switch answer {
    case .object(let members): wires = members.map { ConnectorWire($0.key, $0.value) }
    // Before version 2.3 nothing is expanded.
    case .array(let items): wires = await expanded(items.compactMap(\.text).sorted(), api, &reading)
    default:
      throw WebRefusal(
        status: 200, code: nil,
        error: PortError(
          .malformed, "\(work) failed: \(api.party.shown) answered with something else than connectors.",
          remedy: "Check that `\(api.party.setting)` is the address of Kafka Connect."))
    }
    let needed = wires.filter { $0.needsActiveTopics }
    let active = await api.each(needed) { wire in await activeTopics(of: wire, api) }
    let told = Dictionary(zip(needed.map(\.name), active)) { first, _ in first }
    let said = Set(reading.unknown.map(\.what))
    for wire in wires.sorted(by: { $0.name < $1.name }) {
      var used: [TopicName]?
      var refusal: WebRefusal?
      switch told[wire.name] {
      case .success(let topics)?: used = topics
      case .failure(let why)?: refusal = why
      case nil: break
      }
      let (connector, why) = wire.connector(known: known, active: used ?? [])
      reading.value.append(connector)
      reading.findings += wire.findings
      let status = "status of the connector \(wire.name)"
      if connector.status == nil, !said.contains(status) {
        reading.unknown.append(Unknown(status, why: "Kafka Connect did not say it"))
      }
      let named =
        said.contains("settings of the connector \(wire.name)")
        ? "its settings could not be read" : "its settings name none"
      let reason: String? =
        if let why {
          why
        } else if let refusal {
          refusal.error.message
        } else if connector.topics.isEmpty {
          // Versions before 2.5 do not know what a connector uses.
          used == nil
            ? "\(named), and Kafka Connect does not tell what it has used" : "\(named), and it has used none yet"
        } else {
          nil
        }
      if let reason { reading.unknown.append(Unknown("topics of the connector \(wire.name)", why: reason)) }
    }
    return reading
  }

  private static func expanded(
    _ names: [String], _ api: WebAPI, _ reading: inout Reading<[Connector]>
  ) async -> [ConnectorWire] {
    let infos = await api.each(names) { name in
      await outcome(api, "/connectors/\(WebAPI.encoded(name))", "Reading the connector `\(name)`")
    }
    let states = await api.each(names) { name in
      await outcome(api, "/connectors/\(WebAPI.encoded(name))/status", "Reading the status of the connector `\(name)`")
    }
    var wires: [ConnectorWire] = []
    for (name, (info, status)) in zip(names, zip(infos, states)) {
      var parts: [JSONValue.Member] = []
      switch info {
      case .success(let info): parts.append(.init("info", info))
      case .failure(let refusal):
        // Deleted since it was listed.
        if refusal.status == 404 { continue }
        reading.unknown.append(Unknown("settings of the connector \(name)", from: refusal.error))
      }
      switch status {
      case .success(let status): parts.append(.init("status", status))
      case .failure(let refusal):
        reading.unknown.append(Unknown("status of the connector \(name)", from: refusal.error))
      }
      wires.append(ConnectorWire(name, .object(parts)))
    }
    return wires
  }

  /// Nil where this version does not tell them; the settings then say what they can.
  private static func activeTopics(of wire: ConnectorWire, _ api: WebAPI) async -> Result<[TopicName]?, WebRefusal> {
    let work = "Reading the topics of the connector `\(wire.name)`"
    switch await outcome(api, "/connectors/\(WebAPI.encoded(wire.name))/topics", work) {
    case .failure(let refusal): return refusal.isAbsence ? .success(nil) : .failure(refusal)
    case .success(let json):
      guard let items = json[wire.name]?["topics"]?.items else {
        return .failure(
          WebRefusal(
            status: 200, code: nil,
            error: PortError(
              .malformed, "\(work) failed: \(api.party.shown) answered with something else than topics.",
              remedy: "Check that `\(api.party.setting)` is the address of Kafka Connect.")))
      }
      return .success(items.compactMap(\.text).map { TopicName($0) })
    }
  }

  private static func outcome(_ api: WebAPI, _ path: String, _ work: String) async -> Result<JSONValue, WebRefusal> {
    do throws(WebRefusal) { return .success(try await api.get(path, doing: work)) } catch { return .failure(error) }
  }
}
