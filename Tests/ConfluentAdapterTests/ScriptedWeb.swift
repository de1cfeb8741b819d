import ConfluentAdapter
import Libcurl
import Mesh
import Ports
import Synchronization
import TestSupport

/// A web API that answers by what it is asked for, and remembers that.
final class ScriptedWeb: HTTPClient {
  enum Answer {
    case json(String)
    case status(Int, String)
    case silence
  }

  private let answer: @Sendable (String) -> Answer
  private let asked = Mutex<[String]>([])
  private let given = Mutex<[Duration]>([])

  init(_ answer: @escaping @Sendable (String) -> Answer) { self.answer = answer }

  var urls: [String] { asked.withLock { $0 } }

  /// How long each request was allowed to take.
  var deadlines: [Duration] { given.withLock { $0 } }

  func count(_ part: String) -> Int { urls.count { $0.contains(part) } }

  func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    asked.withLock { $0.append(request.url) }
    given.withLock { $0.append(request.deadline) }
    switch answer(request.url) {
    case .json(let text): return HTTPResponse(status: 200, body: Array(text.utf8))
    case .status(let status, let text): return HTTPResponse(status: status, body: Array(text.utf8))
    case .silence: throw HTTPError(.timedOut, at: request.url, mayHaveArrived: true)
    }
  }

  static let time = FixedTime(Timestamp(seconds: 1_788_249_600))
  static let tempo = WebTempo(connections: 4, sleep: { _ in })
  static let url = "http://scripted.test"

  func connect(topics: [TopicName]) -> KafkaConnect {
    KafkaConnect(
      urls: [Self.url], credentials: .none, topics: GivenTopics(names: topics), time: Self.time, client: self,
      tempo: Self.tempo)
  }

  func registry(tempo: WebTempo = ScriptedWeb.tempo) -> SchemaRegistry {
    SchemaRegistry(url: Self.url, credentials: .none, time: Self.time, client: self, tempo: tempo)
  }

  /// A dedicated cluster, whose parts answer as said and else with an empty list.
  static func cloud(
    tempo: WebTempo = ScriptedWeb.tempo, mostModes: Int = 500, _ answer: @escaping @Sendable (String) -> Answer?
  ) -> (cloud: ConfluentCloud, web: ScriptedWeb) {
    let web = ScriptedWeb { asked in
      if let answer = answer(asked) { return answer }
      let parts = [
        "/org/v2/environments": #"{"data": [{"id": "env-1"}]}"#, "/org/v2/organizations": #"{"data": [{"id": "o"}]}"#,
        "/cmk/v2/clusters":
          #"{"data": [{"id": "lkc-1", "spec": {"http_endpoint": "\#(url)", "config": {"kind": "Dedicated"}}}]}"#,
        "/srcm/v3/clusters": #"{"data": [{"id": "lsrc-1", "spec": {"http_endpoint": "\#(url)"}}]}"#,
        "/search/basic":
          #"{"types": [], "entities": [{"classificationNames": ["PII"], "attributes": {"qualifiedName": "lkc-1:orders"}}]}"#,
        "/types/businessmetadatadefs": "[]", "/connect/v1": "{}",
      ]
      return .json(parts.first { asked.contains($0.key) }?.value ?? #"{"data": []}"#)
    }
    let cloud = ConfluentCloud(
      CloudSettings(
        name: "prod", environmentName: "prod", environment: nil, cluster: nil, url: url, metricsUrl: url, cloud: .none,
        kafka: .none, registry: .none, mostModes: mostModes),
      time: time, client: web, tempo: tempo)
    return (cloud, web)
  }
}
