import Libcurl
import Mesh
import Ports
import Schemas
import Synchronization
import Testing

@testable import ConfluentAdapter

/// An MCP server at an address that does not answer as it should.
struct MCPWebTests {
  private static let answer = HTTPResponse(
    status: 200, headers: [.init("Content-Type", "application/json")],
    body: Array(#"{"jsonrpc": "2.0", "id": 1, "result": {"tools": []}}"#.utf8))

  @Test(
    arguments: [
      .success(HTTPResponse(status: 500, body: [])), .success(HTTPResponse(status: 503, body: Array("<html>".utf8))),
      .success(HTTPResponse(status: 429, headers: [.init("Retry-After", "2")], body: [])),
      .failure(HTTPError(.cutOff, at: "here", mayHaveArrived: true)),
      .failure(HTTPError(.timedOut, at: "here", mayHaveArrived: true)),
    ] as [Result<HTTPResponse, HTTPError>])
  func `what passes is tried again`(fault: Result<HTTPResponse, HTTPError>) async throws {
    let server = Server([fault, .success(Self.answer)])
    #expect(try await Self.ask(server)["result"]?["tools"] == .array([]))
    #expect(server.waits.count == 1)
    if case .success(let response) = fault, response.status == 429 { #expect(server.waits == [.seconds(2)]) }
  }

  @Test(
    arguments: [
      (
        .success(HTTPResponse(status: 401, body: [])), .unauthorized,
        "Set MESHGEN_MCP_TOKEN to a token that is valid there."
      ),
      (
        .success(HTTPResponse(status: 403, body: [])), .forbidden,
        "Set MESHGEN_MCP_TOKEN to a token that is valid there."
      ),
      (.success(HTTPResponse(status: 404, body: [])), .notFound, "Check `mcp.url` in meshgen.yaml."),
      (.success(HTTPResponse(status: 500, body: [])), .unreachable, "Check `mcp.url` in meshgen.yaml."),
      (
        .success(
          HTTPResponse(
            status: 200, headers: [.init("Content-Type", "text/html")], body: Array("<html>Sign in</html>".utf8))),
        .malformed, "Check that `mcp.url` is the address of an MCP server."
      ),
      (
        .success(HTTPResponse(status: 200, body: Array(#"{"jsonrpc": "2.0", "id": 7, "result": {}}"#.utf8))),
        .malformed,
        "Check that `mcp.url` is the address of an MCP server."
      ),
      (
        .failure(HTTPError(.cutOff, at: "here")), .unreachable,
        "Try again; if it lasts, check the network and whether the server is up."
      ),
    ] as [(Result<HTTPResponse, HTTPError>, PortError.Reason, String)])
  func `what lasts is an error with its remedy`(
    fault: Result<HTTPResponse, HTTPError>, reason: PortError.Reason, remedy: String
  ) async throws {
    let server = Server(Array(repeating: fault, count: 10))
    let error = await #expect(throws: PortError.self) { try await Self.ask(server) }
    #expect(error?.reason == reason)
    #expect(error?.remedy == remedy)
    #expect(error?.message.contains("held-token") == false)
    #expect(server.requests <= 4)
  }

  private static func ask(_ server: Server) async throws(PortError) -> JSONValue {
    let web = MCPWeb(
      url: ScriptedWeb.url, credentials: .bearer(Secret("held-token")), client: server, time: ScriptedWeb.time,
      tempo: WebTempo(sleep: { wait in server.wait(wait) }))
    return try await web.exchange(MCPRequest(id: 1, method: "tools/list"), within: .seconds(5))
  }

  /// Answers in turn, as said.
  private final class Server: HTTPClient {
    private let state: Mutex<(answers: [Result<HTTPResponse, HTTPError>], requests: Int, waits: [Duration])>

    init(_ answers: [Result<HTTPResponse, HTTPError>]) { state = Mutex((answers, 0, [])) }

    var requests: Int { state.withLock { $0.requests } }
    var waits: [Duration] { state.withLock { $0.waits } }

    func wait(_ wait: Duration) { state.withLock { $0.waits.append(wait) } }

    func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
      try state.withLock { state in
        state.requests += 1
        return state.answers.removeFirst()
      }.get()
    }
  }
}
