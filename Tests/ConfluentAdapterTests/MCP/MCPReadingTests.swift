import Foundation
import Mesh
import Ports
import Schemas
import Synchronization
import Testing

@testable import ConfluentAdapter

struct MCPReadingTests {
  @Test func `a program gets the environment without what is meshgen's, and without secrets of others`() async throws {
    let script = """
      read -r line
      printf '{"jsonrpc":"2.0","id":1,"result":{"names":"%s"}}\\n' "$(env | cut -d= -f1 | tr '\\n' ' ')"
      cat >/dev/null
      """
    let kept = ["CONFLUENT_CLOUD_API_SECRET": "own-secret", "HTTPS_PROXY": "http://proxy", "SOME_FILE": "f"]
    let held = [
      "MESHGEN_KAFKA_SECRET", "MESHGEN_PROD_EU_KAFKA_KEY", "MESHGEN_NOW", "GITHUB_TOKEN", "GH_TOKEN", "GITLAB_TOKEN",
      "GITEA_TOKEN", "ANTHROPIC_API_KEY", "OPENAI_API_KEY", "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN",
      "AWS_BEARER_TOKEN_BEDROCK", "GITHUB_TOKEN_FILE", "MESHGEN_CLOUD_SECRET_FILE",
    ]
    var variables = kept
    for name in held { variables[name] = "held" }
    variables["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    let answer = try await MCPChild.session(["sh", "-c", script], variables: variables) { transport in
      do throws(PortError) {
        return .success(try await transport.exchange(MCPRequest(id: 1, method: "names"), within: .seconds(60)))
      } catch { return .failure(error) }
    }
    let names = Set((answer["result"]?["names"]?.text ?? "").split(separator: " ").map(String.init))
    #expect(names.isSuperset(of: kept.keys))
    #expect(names.isDisjoint(with: held))
  }

  @Test func `the own secrets of a server are hidden in what it says`() {
    let secrets = MCPVariables([
      "CONFLUENT_CLOUD_API_SECRET": "own-secret", "PATH": "/usr/bin", "MESHGEN_CLOUD_SECRET": "held-secret",
      "SHORT_TOKEN": "ab",
    ]).secrets
    #expect(secrets.line("abc own-secret\nin /usr/bin", most: 200) == "abc ••• in /usr/bin")
  }

  @Test func `what a server says of its failure is short, and without secrets`() async throws {
    let server = ScriptedServerOfTools { tool in
      tool == "list-topics"
        ? .failure(String(repeating: "x", count: 195) + "held-secret" + "y")
        : .answer(#"{"orders-value": {"error": "no held-secret\#(String(repeating: "z", count: 300))"}}"#)
    }
    let parts = try await server.parts()
    guard case .failure(let error) = parts.topics else {
      Issue.record("Topics were read.")
      return
    }
    #expect(error.message.hasSuffix("xxx•••y»."), "\(error.message)")
    let why = try parts.subjects.get().unknown.first?.why
    #expect(why?.hasPrefix("no •••zzz") == true)
    #expect(why?.count == 200)
  }

  @Test func `a refusal of the protocol is told without secrets`() async throws {
    let server = ScriptedServerOfTools { _ in .refusal("the token held-secret has ended") }
    guard case .failure(let error) = try await server.parts().topics else {
      Issue.record("Topics were read.")
      return
    }
    #expect(error.message.hasSuffix("refused `list-topics`: «the token ••• has ended»."), "\(error.message)")
  }

  @Test(arguments: [
    "You may see no topics here.", "Error: not signed in", "Kafka topics: you may see none of them", "",
    "Could not list Kafka topics: timeout",
  ])
  func `a sentence in place of topics is no empty list`(text: String) async throws {
    let parts = try await ScriptedServerOfTools { _ in .answer(text) }.parts()
    for reason in [Self.reason(parts.topics), Self.reason(parts.connectors), Self.reason(parts.usage)] {
      #expect(reason == .malformed)
    }
  }

  @Test func `empty lists of the expected form are empty`() async throws {
    let parts = try await ScriptedServerOfTools { tool in
      switch tool {
      case "list-topics": .answer("Kafka topics: ")
      case "list-connectors": .answer("Active Connectors: (none)")
      case "list-consumer-groups": .answer("Found 0 consumer groups.")
      default: .answer("{}")
      }
    }.parts()
    #expect(try parts.topics.get().value == [])
    #expect(try parts.connectors.get().value == [])
    #expect(try parts.usage.get().consumerGroups == [])
    #expect(try parts.usage.get().unknown == [])
  }

  @Test func `names that no topic can have are findings, and the others are read`() async throws {
    let parts = try await ScriptedServerOfTools { tool in
      tool == "list-topics" ? .answer("Kafka topics: orders,a b,refunds") : .answer(#"{"topicDetails": {}}"#)
    }.parts()
    let reading = try parts.topics.get()
    #expect(reading.value.map(\.name) == ["orders", "refunds"])
    #expect(reading.findings.map(\.subject) == ["a b"])
  }

  @Test func `answers without a value are unknown`() async throws {
    let parts = try await ScriptedServerOfTools { tool in
      switch tool {
      case "list-topics": .answer("Kafka topics: orders")
      case "list-connectors": .answer("Active Connectors:\nout")
      case "list-consumer-groups": .answer(#"Found 1 consumer groups: {"groups": [{"groupId": "billing"}]}"#)
      default: .answer("Ask again later.")
      }
    }.parts()
    #expect(try parts.topics.get().unknown.map(\.what) == ["settings of topics (1)", "tags of the topics"])
    #expect(
      try parts.connectors.get().unknown.map(\.what) == ["settings of connectors (1)", "status of connectors (1)"])
    #expect(
      try parts.usage.get().unknown.map(\.what) == ["lag of consumer groups (1)", "members of consumer groups (1)"])
  }

  @Test func `a tool that falls silent is called no further, and the rest is unknown`() async throws {
    let names = (0..<300).map { "t\($0)" }.joined(separator: ",")
    let server = ScriptedServerOfTools { tool in
      tool == "list-topics" ? .answer("Kafka topics: \(names)") : .silence
    }
    let reading = try await server.parts().topics.get()
    #expect(reading.value.count == 300)
    #expect(reading.unknown.map(\.what) == ["settings of topics (300)", "tags of the topics"])
    #expect(reading.unknown.first?.why.contains("did not answer") == true)
    #expect(server.calls.count { $0 == "get-topic-config" } <= 4 + 2)
  }

  @Test(arguments: [(true, "names a page twice"), (false, "has more than 100 pages")])
  func `a list of tools that never ends is cut, and those that it named are called`(
    goesRound: Bool, end: String
  ) async throws {
    let server = ScriptedServerOfTools(
      offering: [.listTopics, .topicConfig], cursor: { goesRound ? "again" : "\(Int($0 ?? "0")! + 1)" }
    ) { tool in tool == "list-topics" ? .answer("Kafka topics: orders") : .answer(#"{"topicDetails": {}}"#) }
    let parts = try await server.parts()
    #expect(try parts.topics.get().value.map(\.name) == ["orders"])
    guard case .failure(let error) = parts.subjects else {
      Issue.record("Schemas were read.")
      return
    }
    #expect(
      error.message
        == "The MCP server does not offer the tool `list-schemas`, as far as can be seen: its list of tools \(end).")
  }

  private static func reason<Value>(_ result: Result<Value, PortError>) -> PortError.Reason? {
    if case .failure(let error) = result { error.reason } else { nil }
  }
}

/// A server that offers every tool, and answers each call as said.
final class ScriptedServerOfTools: MCPTransport {
  enum Answer {
    case answer(String)
    case failure(String)
    case refusal(String)
    case silence
  }

  let place = "The MCP server"
  let secrets = SecretForms([Secret("held-secret")])
  private let answer: @Sendable (String) -> Answer
  private let called = Mutex<[String]>([])
  private let offered: [MCPTool]
  private let cursor: @Sendable (String?) -> String?

  /// - Parameter cursor: names the next page of the list of tools, by the one that was asked for.
  init(
    offering offered: [MCPTool] = MCPTool.allCases.filter { $0 != .listConnections },
    cursor: @escaping @Sendable (String?) -> String? = { _ in nil }, _ answer: @escaping @Sendable (String) -> Answer
  ) {
    self.offered = offered
    self.cursor = cursor
    self.answer = answer
  }

  var calls: [String] { called.withLock { $0 } }

  func parts(_ tempo: WebTempo = WebTempo(deadline: .seconds(1))) async throws -> MCPReading.Parts {
    let reading = MCPReading(clusterId: nil, environmentId: nil, connections: 4)
    return try await reading.parts(of: try await MCPSession.open(self, tempo))
  }

  func exchange(_ request: MCPRequest, within deadline: Duration) async throws(PortError) -> JSONValue {
    guard let name = request.name else {
      guard request.method == "tools/list" else { return Self.result([]) }
      let arguments = ["topicName", "groupId", "connectorName"].map { JSONValue.Member($0, .object([])) }
      return Self.result(
        [
          .init(
            "tools",
            .array(
              offered.map { tool in
                .object([
                  .init("name", .string(tool.rawValue)),
                  .init("inputSchema", .object([.init("properties", .object(arguments))])),
                ])
              }))
        ] + next(after: request))
    }
    called.withLock { $0.append(name) }
    switch answer(name) {
    case .answer(let text): return Self.result([.init("content", Self.content(text))])
    case .failure(let text):
      return Self.result([.init("content", Self.content(text)), .init("isError", .boolean(true))])
    case .refusal(let text): return .object([.init("error", .object([.init("message", .string(text))]))])
    case .silence: throw PortError(.timedOut, "The MCP server did not answer `\(name)` in time.", remedy: "Try again.")
    }
  }

  func notify(_ message: JSONValue) async throws(PortError) {}

  private func next(after request: MCPRequest) -> [JSONValue.Member] {
    cursor(request.params.first { $0.key == "cursor" }?.value.text).map { [.init("nextCursor", .string($0))] } ?? []
  }

  private static func content(_ text: String) -> JSONValue { .array([.object([.init("text", .string(text))])]) }

  private static func result(_ members: [JSONValue.Member]) -> JSONValue {
    .object([.init("result", .object(members))])
  }
}
