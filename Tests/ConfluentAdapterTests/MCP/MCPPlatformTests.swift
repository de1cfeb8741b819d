import Foundation
import Libcurl
import Mesh
import Ports
import TestSupport
import Testing

@testable import ConfluentAdapter

@Suite(
  .enabled(if: PlatformTools.isAvailable, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct MCPPlatformTests {
  @Test(arguments: [false, true])
  func `a child program is asked in the way that it understands, by tools that only read`(isNewest: Bool) async throws {
    let log = FileManager.default.temporaryDirectory.appending(path: "meshgen-mcp-\(UUID()).log")
    defer { do { try FileManager.default.removeItem(at: log) } catch { Issue.record(error) } }
    let platform = Self.platform(Self.program(try Self.command(isNewest, ["--log", log.path])))
    try await Self.check(platform)
    let called = Set(try String(contentsOf: log, encoding: .utf8).split(separator: "\n").map(String.init))
    #expect(called.isSubset(of: MCPTool.allCases.map(\.rawValue)))
    #expect(called.contains("list-topics"))
  }

  @Test(arguments: [false, true])
  func `a server at an address is asked in the way that it understands`(isNewest: Bool) async throws {
    let port = Int.random(in: 20_000..<30_000)
    let server = Process()
    let command = try Self.command(isNewest, ["--http", String(port)])
    server.executableURL = URL(fileURLWithPath: command[0])
    server.arguments = Array(command.dropFirst())
    server.standardOutput = FileHandle.nullDevice
    server.standardError = FileHandle.nullDevice
    try server.run()
    defer {
      // Asked nicely, it waits for connections that nobody closes.
      kill(server.processIdentifier, SIGKILL)
      server.waitUntilExit()
    }
    let client = try CurlClient(.init(proxies: .none))
    for _ in 0..<200 {
      do {
        _ = try await client.send(HTTPRequest(.get, "http://127.0.0.1:\(port)/", deadline: .seconds(1)))
        break
      } catch { try await Task.sleep(for: .milliseconds(100)) }
    }
    try await Self.check(Self.platform(.url("http://127.0.0.1:\(port)/mcp", .none)))
  }

  @Test func `a part that the server does not offer is unknown, and the rest is read`() async throws {
    let platform = Self.platform(
      Self.program(try Self.command(false, ["--without", "list-schemas,get-topic-config,list-connectors"])))
    let topics = try await platform.topics()
    #expect(topics.value.count == 37)
    #expect(topics.unknown.map(\.what) == ["settings of topics (37)", "tags of the topics"])
    await #expect { try await platform.subjects() } throws: { ($0 as? PortError)?.reason == .unsupported }
    await #expect { try await platform.connectors() } throws: { ($0 as? PortError)?.reason == .unsupported }
    #expect(try await platform.usage().consumerGroups.count == 7)
  }

  @Test(arguments: [["true"], ["sh", "-c", "echo hello; exit 3"]])
  func `a program that is no server is an error with its remedy`(command: [String]) async throws {
    await #expect {
      try await Self.platform(Self.program(command)).topics()
    } throws: { error in
      (error as? PortError)?.remedy == "Run the command of `mcp` in meshgen.yaml by hand to see why."
    }
  }

  @Test(arguments: ["/no/such/program", "no-such-program-7"])
  func `a program that does not exist is called so`(program: String) async throws {
    let error = await #expect(throws: PortError.self) { try await Self.platform(Self.program([program])).topics() }
    #expect(
      error?.message
        == "The MCP server `\(program)` could not be started: the program, or one that it starts, does not exist.")
    #expect(error?.remedy == "Correct the command of `mcp` in meshgen.yaml, or install the program.")
  }

  @Test func `a server that does not answer is asked once, and not for each part`() async throws {
    let log = FileManager.default.temporaryDirectory.appending(path: "meshgen-mcp-\(UUID()).log")
    defer { do { try FileManager.default.removeItem(at: log) } catch { Issue.record(error) } }
    let platform = Self.platform(Self.program(["sh", "-c", "echo started >> \(log.path)"]))
    await #expect(throws: PortError.self) { try await platform.topics() }
    await #expect(throws: PortError.self) { try await platform.subjects() }
    await #expect(throws: PortError.self) { try await platform.usage() }
    #expect(try String(contentsOf: log, encoding: .utf8) == "started\n")
  }

  @Test func `a program that never answers is ended at the deadline`() async throws {
    let start = ContinuousClock.now
    await #expect {
      try await Self.platform(Self.program(["sleep", "600"]), deadline: .seconds(1)).topics()
    } throws: { ($0 as? PortError)?.reason == .timedOut }
    #expect(ContinuousClock.now - start < .seconds(200))
  }

  @Test func `events of a stream are read whole`() {
    #expect(
      MCPWeb.events(in: ": hello\r\nevent: message\r\ndata: {\"a\":\r\ndata: 1}\r\n\r\ndata:{}\n\n")
        == ["{\"a\":\n1}", "{}"])
  }

  private static func check(_ platform: MCPPlatform) async throws {
    let topics = try await platform.topics()
    #expect(topics.value.count == 37)
    #expect(topics.unknown.map(\.what) == ["tags of the topics"])
    #expect(
      topics.value.first
        == Topic(name: "campaign_finance", partitions: 6, replicationFactor: 3, config: ["segment.ms": "86400000"]))
    let subjects = try await platform.subjects()
    #expect(subjects.value.count == 37)
    #expect(
      subjects.unknown.map(\.what).sorted() == [
        "compatibility modes of 37 subjects", "schema of the subject broken-value",
      ])
    let connectors = try await platform.connectors()
    #expect(
      connectors.value.first
        == Connector(
          name: "datagen-campaign_finance", type: "DatagenSource", direction: .source, status: "RUNNING",
          topics: ["campaign_finance"], tasks: 1))
    let usage = try await platform.usage()
    #expect(usage.activeConsumers == .measured(7, over: "at the reading"))
    #expect(
      usage.consumerGroups.first
        == ConsumerGroup(
          name: "analytics-clickstream-processor", state: "Stable", members: 1,
          reads: [
            .init(topic: "clickstream", lag: .measured(125, over: "at the reading")),
            .init(topic: "pageviews", lag: .measured(34, over: "at the reading")),
          ]))
  }

  private static func platform(_ server: MCPPlatform.Server, deadline: Duration = .seconds(60)) -> MCPPlatform {
    do {
      return MCPPlatform(
        server, name: "prod", environment: "prod", time: FixedTime(Timestamp(seconds: 0)),
        client: try CurlClient(.init(proxies: .none)), tempo: WebTempo(deadline: deadline))
    } catch { fatalError("\(error)") }
  }

  private static func program(_ command: [String]) -> MCPPlatform.Server {
    .command(command, variables: ProcessInfo.processInfo.environment)
  }

  private static func command(_ isNewest: Bool, _ more: [String]) throws -> [String] {
    [
      try (isNewest ? PlatformTools.newestPython : PlatformTools.python).get(), "-B",
      PlatformTools.folder.appending(path: "mcp_server.py").path, "--estate", ConfluentCloudTests.demo,
    ] + more
  }
}
