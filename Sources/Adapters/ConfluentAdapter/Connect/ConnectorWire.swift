import Mesh
import Schemas

/// A connector as Kafka Connect and Confluent Cloud describe it. Its settings may hold secrets: they are looked at and
/// not kept.
struct ConnectorWire: Sendable {
  let name: String
  private let info: JSONValue?
  private let status: JSONValue?

  init(_ name: String, _ json: JSONValue) {
    self.name = name
    info = json["info"]
    status = json["status"]
  }

  private var config: JSONValue? { info?["config"] }

  private var type: String {
    let name = config?["connector.class"]?.text ?? "unknown"
    return name.split(separator: ".").last.map(String.init) ?? name
  }

  private var direction: Connector.Direction? {
    switch (info?["type"] ?? status?["type"])?.text {
    case "source": return .source
    case "sink": return .sink
    default:
      if type.contains("Sink") { return .sink }
      return type.contains("Source") ? .source : nil
    }
  }

  /// Whether the settings leave open which topics it uses.
  var needsActiveTopics: Bool {
    ConnectorTopics.named(by: settings, direction, type: type).isEmpty || settings["transforms"] != nil
  }

  func connector(known: [TopicName]?) -> Connector {
    let named = ConnectorTopics.named(by: settings, direction, type: type)
    let topics = named.isEmpty ? ConnectorTopics.matching(settings, direction, known ?? []) : named
    return Connector(
      name: ConnectorName(name), type: type, direction: direction, status: state, topics: topics, tasks: tasks)
  }

  private var settings: [String: String] {
    guard case .object(let members)? = config else { return [:] }
    return Dictionary(members.compactMap { member in member.value.text.map { (member.key, $0) } }) { first, _ in first }
  }

  private var tasks: Int? { status?["tasks"]?.items?.count ?? info?["tasks"]?.items?.count }

  /// Its own state; one whose tasks have failed does not run, whatever it says.
  private var state: String? {
    guard let own = status?["connector"]?["state"]?.text else { return nil }
    let tasks = status?["tasks"]?.items?.compactMap { $0["state"]?.text } ?? []
    let failed = tasks.count { $0 == "FAILED" }
    guard own == "RUNNING", failed > 0 else { return own }
    return failed == tasks.count ? "FAILED" : "DEGRADED"
  }
}
