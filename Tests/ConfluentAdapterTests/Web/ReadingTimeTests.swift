import Libcurl
import Mesh
import Ports
import Schemas
import Synchronization
import Testing

@testable import ConfluentAdapter

/// A reading as a whole has an end: what was read until then is kept, and the rest is unknown with that reason.
struct ReadingTimeTests {
  private static let over = "the time for this reading (`deadline_seconds: 60`) is over."

  @Test func `pages that never end are read for as long as a reading may take`() async throws {
    let clock = Clock(step: .seconds(10))
    let (cloud, _) = ScriptedWeb.cloud(tempo: clock.tempo) { url in
      clock.tick()
      guard url.contains("/consumer-groups"), !url.contains("/consumer-groups/") else { return nil }
      return .json(
        #"{"data": [{"consumer_group_id": "g\#(clock.ticks)"}], "metadata": {"next": "/consumer-groups?n=\#(clock.ticks)"}}"#
      )
    }
    _ = try await cloud.cluster()
    let start = clock.ticks
    let usage = try await cloud.usage()
    #expect(clock.ticks == start + 6)
    #expect(usage.consumerGroups.count == 6)
    #expect(
      usage.unknown.map(\.what) == [
        "consumer groups after the first 6", "lag of 6 consumer groups", "members of 6 consumer groups",
      ])
    for unknown in usage.unknown { #expect(unknown.why.hasSuffix(Self.over), "\(unknown.why)") }
  }

  @Test func `a registry that is asked one by one keeps what it told in time`() async throws {
    let clock = Clock(step: .seconds(1))
    let web = ScriptedWeb { url in
      clock.tick()
      if url.contains("/schemas?") { return .status(404, "") }
      if url.hasSuffix("/subjects") { return .json("[\((0..<300).map { "\"s\($0)\"" }.joined(separator: ","))]") }
      return .json(#"{"subject": "\#(url.split(separator: "/")[3])", "version": 1, "schema": "\"string\""}"#)
    }
    let reading = try await web.registry(tempo: clock.tempo).subjects()
    // One request for the list and one for the names; four are under way when the time ends.
    #expect((58...58 + 3).contains(reading.value.count), "\(reading.value.count)")
    #expect(web.urls.count <= 60 + 3)
    #expect(reading.unknown.contains { $0.what.hasSuffix("further subjects") && $0.why.hasSuffix(Self.over) })
  }

  @Test func `an attempt gets no more time than is left, and nothing is waited for that comes too late`() async throws {
    let clock = Clock(step: .seconds(45))
    let waits = Mutex<[Duration]>([])
    var tempo = clock.tempo
    tempo.sleep = { wait in waits.withLock { $0.append(wait) } }
    let web = ScriptedWeb { _ in
      clock.tick()
      return .status(500, "")
    }
    let error = await #expect(throws: PortError.self) { try await web.registry(tempo: tempo).subjects() }
    #expect(web.deadlines == [.seconds(30), .seconds(15)])
    #expect(waits.withLock { $0.count } == 1)
    #expect(error?.reason == .timedOut)
    #expect(error?.message.hasSuffix(Self.over) == true)
    #expect(error?.remedy == WebTempo.overRemedy)
  }

  @Test func `a token service that only fails is asked no longer than the reading may take`() async throws {
    let clock = Clock(step: .seconds(25))
    let web = ScriptedWeb { _ in
      clock.tick()
      return .status(500, "")
    }
    let tokens = OAuthTokens(
      OAuthClient(url: "http://tokens.test/token", id: Secret("me"), secret: Secret("mine")), http: web,
      time: ScriptedWeb.time, tempo: clock.tempo)
    let registry = SchemaRegistry(
      url: ScriptedWeb.url, credentials: .tokens(tokens), time: ScriptedWeb.time, client: web, tempo: clock.tempo)
    let error = await #expect(throws: PortError.self) { try await registry.subjects() }
    #expect(web.urls == Array(repeating: "http://tokens.test/token", count: 3))
    #expect(web.deadlines == [.seconds(15), .seconds(15), .seconds(10)])
    #expect(error?.reason == .timedOut)
    #expect(error?.message.hasSuffix(Self.over) == true)
  }

  @Test func `each question has its own time`() async throws {
    let clock = Clock(step: .seconds(25))
    let web = ScriptedWeb { url in
      clock.tick()
      return url.contains("/config") ? .json(#"{"compatibilityLevel": "FULL"}"#) : .json("[]")
    }
    let registry = web.registry(tempo: clock.tempo)
    for _ in 0..<3 { #expect(try await registry.subjects().value == []) }
    #expect(web.urls.count == 9)
  }

  @Test func `a conversation with an MCP server ends in time, and what was told is kept`() async throws {
    let clock = Clock(step: .seconds(10))
    let parts = try await ScriptedServerOfTools { tool in
      clock.tick()
      return tool == "list-topics" ? .answer("Kafka topics: a,b,c,d,e,f,g,h,i") : .answer(#"{"topicDetails": {}}"#)
    }.parts(clock.tempo.begun())
    let topics = try parts.topics.get()
    #expect(topics.value.count == 9)
    #expect(
      topics.unknown.allSatisfy {
        $0.what == "tags of the topics" || $0.why == "The MCP server is asked no further: \(Self.over)"
      })
    #expect(clock.ticks < 10)
    guard case .failure(let error) = parts.subjects else {
      Issue.record("Schemas were read.")
      return
    }
    #expect(error.reason == .timedOut && error.remedy == WebTempo.overRemedy)
  }

  /// A clock that goes on only with requests.
  private final class Clock: Sendable {
    private let count = Mutex(0)
    private let start = ContinuousClock.now
    private let step: Duration

    init(step: Duration) { self.step = step }

    var ticks: Int { count.withLock { $0 } }

    func tick() { count.withLock { $0 += 1 } }

    var tempo: WebTempo {
      WebTempo(
        connections: 4, reading: .seconds(60), sleep: { _ in }, now: { self.start + self.step * self.ticks })
    }
  }
}
