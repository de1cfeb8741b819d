import Mesh
import Schemas

/// A connector as Kafka Connect and Confluent Cloud describe it. Its settings may hold secrets: they are looked at, and
/// kept without these, and only of a connector that Confluent Cloud runs.
struct ConnectorWire: Sendable {
  let name: String
  private let info: JSONValue?
  private let status: JSONValue?
  private let cloudId: String?

  init(_ name: String, _ json: JSONValue) {
    self.name = name
    info = json["info"]
    status = json["status"]
    cloudId = json["id"]?["id"]?.text
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

  /// The connector, and why some of its topics are not known.
  ///
  /// - Parameters:
  ///   - known: the topics of the platform; nil where they could not be read.
  ///   - active: topics that it has used, as far as its platform tells them.
  func connector(known: [TopicName]?, active: [TopicName] = []) -> (connector: Connector, why: String?) {
    let named = ConnectorTopics.named(by: settings, direction, type: type)
    let matched = named.isEmpty ? ConnectorTopics.matching(settings, direction, known) : (topics: named, why: nil)
    var topics = matched.topics
    let active = active.filter(\.isAllowed)
    // What a source is said to write is not what arrives where a transform routes it elsewhere.
    if direction == .source, isRouted, !active.isEmpty { topics = [] }
    var connector = Connector(
      name: ConnectorName(name), type: type, direction: direction, status: state,
      topics: Set(topics + active).sorted(), tasks: tasks)
    if let cloudId, !settings.isEmpty {
      connector.cloudId = cloudId
      connector.settings = ConnectorSettings(told: settings)
    }
    return (connector, matched.why)
  }

  /// Why its tasks failed, where a trace says so: one finding for each reason.
  var findings: [Finding] {
    let traces = ([status?["connector"]] + (status?["tasks"]?.items ?? [])).compactMap { $0?["trace"]?.text }
    let unreadable = UnreadableName.isMended(name) ? [UnreadableName.connector(name)] : []
    return unreadable
      + Set(traces.compactMap(ConnectorFailure.init(trace:))).map { failure in
        Finding(
          rule: "failed-connector", subject: name,
          message: "The connector `\(name)` failed with \(failure.shown); its whole trace is in Kafka Connect.")
      }
      .sorted()
  }

  /// Whether a transform gives records another topic, such as `RegexRouter`.
  private var isRouted: Bool {
    ConnectorTopics.list(settings["transforms"]).contains {
      settings["transforms.\($0).type"]?.contains("Router") == true
    }
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
