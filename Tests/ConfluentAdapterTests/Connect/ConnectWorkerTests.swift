import Foundation
import Libcurl
import Mesh
import Ports
import TestSupport
import Testing

@testable import ConfluentAdapter

/// Kafka Connect itself, with connectors that the test creates.
@Suite(
  .enabled(if: PlatformTools.hasConnectWorker, "A Kafka Connect worker needs Java, Jetty and Python packages."),
  .timeLimit(.minutes(12)))
struct ConnectWorkerTests {
  @Test func `a real worker is read whole, by the adapter and by the program`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-worker-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) } }
    try Data("one\ntwo\n".utf8).write(to: folder.appending(path: "lines.txt"))
    let worker = try ConnectWorker()
    try await worker.create(
      "lines in",
      [
        "connector.class": "org.apache.kafka.connect.file.FileStreamSourceConnector", "topic": "lines",
        "file": folder.appending(path: "lines.txt").path, "transforms": "route",
        "transforms.route.type": "org.apache.kafka.connect.transforms.RegexRouter", "transforms.route.regex": ".*",
        "transforms.route.replacement": "shop.$0",
      ])
    try await worker.create(
      "lines-out",
      ["connector.class": "FileStreamSink", "topics": "shop.lines,shop.more", "file": "/no/such/folder/hunter2.txt"])
    try await worker.wait(for: ["lines in": ["RUNNING"], "lines-out": ["FAILED"]], writing: "shop.lines")

    var expected = [
      Connector(
        name: "lines in", type: "FileStreamSourceConnector", direction: .source, status: "RUNNING",
        topics: ["shop.lines"], tasks: 1),
      Connector(
        name: "lines-out", type: "FileStreamSink", direction: .sink, status: "FAILED",
        topics: ["shop.lines", "shop.more"], tasks: 1),
    ]
    let findings = [
      Finding(
        rule: "failed-connector", subject: "lines-out",
        message:
          "The connector `lines-out` failed with ConnectException, caused by NoSuchFileException; its whole trace is in Kafka Connect."
      )
    ]
    let before = try await worker.settings()
    let reading = try await worker.connect().connectors()
    #expect(reading.value == expected)
    #expect(reading.findings == findings)
    #expect(reading.unknown == [])

    let saved = try Self.discover(worker, in: folder)
    #expect(try Self.connectors(in: saved) == expected)
    #expect(try Self.findings(in: saved).contains(findings[0]))
    #expect(!String(decoding: saved, as: UTF8.self).contains("hunter2"))

    try await worker.pause("lines in")
    try await worker.wait(for: ["lines in": ["PAUSED"], "lines-out": ["FAILED"]], writing: "shop.lines")
    expected[0].status = "PAUSED"
    #expect(try await worker.connect().connectors().value == expected)
    // Nothing but the pause of the test has changed there.
    #expect(try await worker.settings() == before)
  }

  /// What the program saves of the topics of a stand-in for Kafka, and of the worker.
  private static func discover(_ worker: ConnectWorker, in folder: URL) throws -> Data {
    let estate = folder.appending(path: "kafka.json")
    try Data(#"{"topics": {"shop.lines": {"partitions": 1}, "shop.more": {}, "lines": {}}}"#.utf8).write(to: estate)
    let kafka = try ScriptedServer(python: "python3", "kafka/serve.py", [estate.path])
    let settings = """
      clusters:
        - name: prod
          kafka: {bootstrap: "127.0.0.1:\(try #require(kafka.ports["port"]))", sample_seconds: 1}
          connect: [{url: "\(worker.url)"}]
      """
    try Data(settings.utf8).write(to: folder.appending(path: "c.yaml"))
    let outcome = try MeshgenProgram.run(["discover", "--config", "c.yaml", "--save", "saved.json"], in: folder.path)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return try Data(contentsOf: folder.appending(path: "saved.json"))
  }

  private struct Saved: Decodable {
    var connectors: [Connector]
    var findings: [Finding]
  }

  private static func connectors(in saved: Data) throws -> [Connector] {
    try JSONDecoder().decode(Saved.self, from: saved).connectors
  }

  private static func findings(in saved: Data) throws -> [Finding] {
    try JSONDecoder().decode(Saved.self, from: saved).findings
  }
}

/// A worker of Kafka Connect, running for one test. What is created here, the test creates.
final class ConnectWorker: Sendable {
  let url: String
  private let server: ScriptedServer
  private let client: CurlClient

  init() throws {
    server = try ScriptedServer(python: try PlatformTools.connectPython.get(), "connect/worker.py")
    url = "http://127.0.0.1:\(server.ports["port"] ?? 0)"
    client = try CurlClient(.init(proxies: .none))
  }

  func connect() -> KafkaConnect {
    KafkaConnect(
      urls: [url], credentials: .none, topics: GivenTopics(names: ["lines", "shop.lines", "shop.more"]),
      time: FixedTime(Timestamp(seconds: 0)), client: client, tempo: WebTempo())
  }

  func create(_ name: String, _ settings: [String: String]) async throws {
    let body = try JSONSerialization.data(withJSONObject: ["name": name, "config": settings])
    try await change(.post, "/connectors", body, 201)
  }

  func pause(_ name: String) async throws {
    try await change(.put, "/connectors/\(WebAPI.encoded(name))/pause", Data("{}".utf8), 202)
  }

  /// The settings of all connectors, as they are there.
  func settings() async throws -> String { try await text("/connectors?expand=info") }

  /// Waits until the tasks are in these states, and a topic was written to.
  func wait(for states: [String: [String]], writing topic: String) async throws {
    struct Held: Decodable {
      struct State: Decodable { var state: String }
      struct Status: Decodable {
        var connector: State
        var tasks: [State]
      }
      var status: Status
    }
    var seen: [String: [String]] = [:]
    for _ in 0..<900 {
      let held = try JSONDecoder().decode(
        [String: Held].self, from: Data(try await text("/connectors?expand=status").utf8))
      seen = held.mapValues { $0.status.tasks.map(\.state) }
      // A connector that is paused says so itself a little later than its tasks.
      let isSettled = held.values.allSatisfy {
        $0.status.tasks.first?.state != "PAUSED" || $0.status.connector.state == "PAUSED"
      }
      if seen == states, isSettled, try await text("/connectors/lines%20in/topics").contains(topic) { return }
      try await Task.sleep(for: .milliseconds(200))
    }
    throw PlatformTools.Unavailable(why: "The worker stayed at \(seen).")
  }

  /// While the workers agree on who does what, changes are refused with 409.
  private func change(_ method: HTTPRequest.Method, _ path: String, _ body: Data, _ status: Int) async throws {
    var said = ""
    for _ in 0..<60 {
      let answer = try await client.send(
        HTTPRequest(
          method, url + path, headers: [.init("Content-Type", "application/json")], body: Array(body),
          deadline: .seconds(60), isRepeatable: false))
      if answer.status == status { return }
      said = "\(answer.status) \(answer.text)"
      guard answer.status == 409 else { break }
      try await Task.sleep(for: .seconds(1))
    }
    throw PlatformTools.Unavailable(why: "The worker answered \(path) with \(said)")
  }

  private func text(_ path: String) async throws -> String {
    let answer = try await client.send(HTTPRequest(.get, url + path, deadline: .seconds(30)))
    guard answer.isSuccess else { throw PlatformTools.Unavailable(why: answer.text) }
    return answer.text
  }
}
