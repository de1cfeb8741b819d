import ConfluentAdapter
import Foundation
import Libcurl
import Mesh
import Ports
import Synchronization
import TestSupport

/// The stand-in for a platform in `Tests/StandIns/platform`, running for one test.
final class PlatformStandIn: Sendable {
  static let key = "STANDINKEY", secret = "stand-in-secret-0123456789"

  /// What the stand-in says about what it was asked.
  struct State: Decodable, Sendable {
    let requests: Int
    let writes: Int
    let paths: [String]
    let stranger: [[String: String]]
    let busiest: Int
    let tokens: Int
  }

  typealias Unavailable = PlatformTools.Unavailable

  let port: Int
  private let slept = Mutex<[Duration]>([])
  let client: CurlClient
  private let server: ScriptedServer

  init(estate: String? = nil, key: String? = PlatformStandIn.key) throws {
    server = try ScriptedServer(
      python: PlatformTools.python.get(), "platform/serve.py",
      (estate.map { ["--estate", $0] } ?? []) + (key.map { ["--key", $0, "--secret", Self.secret] } ?? []))
    port = server.port
    client = try CurlClient(.init(proxies: .none))
  }

  var url: String { "http://127.0.0.1:\(port)" }

  let time = FixedTime(Timestamp(seconds: 1_788_249_600))

  static var credentials: Credentials { .key(Secret(key), Secret(secret)) }

  /// For what never answers; long enough for what does on a busy machine.
  static let silence = Duration.seconds(1)

  /// Patience that takes no time between two attempts.
  func tempo(deadline: Duration = .seconds(20), connections: Int = 8) -> WebTempo {
    WebTempo(deadline: deadline, connections: connections, sleep: { [self] wait in slept.withLock { $0.append(wait) } })
  }

  func registry(
    credentials: Credentials = PlatformStandIn.credentials, deadline: Duration = .seconds(20), mostModes: Int = 500,
    topics: [TopicName]? = nil
  ) -> SchemaRegistry {
    SchemaRegistry(
      url: url + "/registry/", credentials: credentials, time: time,
      client: client, tempo: tempo(deadline: deadline), mostModes: mostModes, topics: { topics })
  }

  @discardableResult
  func control(_ name: String, _ wish: [String: any Sendable] = [:]) async throws -> State {
    let body = try JSONSerialization.data(withJSONObject: wish)
    let answer = try await client.send(HTTPRequest(.post, "\(url)/_control/\(name)", body: Array(body)))
    guard answer.status == 200 else { throw Unavailable(why: answer.text) }
    return try JSONDecoder().decode(State.self, from: Data(answer.body))
  }

  /// What is to go wrong, as JSON.
  func fault(_ json: String) async throws { try await control("fault", json: json) }

  func control(_ name: String, json: String) async throws {
    let answer = try await client.send(HTTPRequest(.post, "\(url)/_control/\(name)", body: Array(json.utf8)))
    guard answer.status == 200 else { throw Unavailable(why: answer.text) }
  }

  /// How long the adapter would have waited, in order.
  var waits: [Duration] { slept.withLock { $0 } }

  func state() async throws -> State { try await control("state") }

  /// A subject of one field.
  func add(
    _ subject: String, type: String = "AVRO", schema: String? = nil, mode: String? = nil, deleted: Bool = false,
    references: [[String: any Sendable]] = []
  ) async throws {
    let name = subject.filter { $0.isLetter || $0.isNumber }
    let text = schema ?? #"{"type":"record","name":"\#(name)","fields":[{"name":"id","type":"long"}]}"#
    var wish: [String: any Sendable] = ["subject": subject, "schema": text, "schemaType": type, "deleted": deleted]
    if let mode { wish["mode"] = mode }
    if !references.isEmpty { wish["references"] = references }
    try await control("subject", wish)
  }
}
