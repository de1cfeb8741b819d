import Libcurl
import Mesh
import Ports
import Schemas
import Synchronization

/// An MCP server at a web address: a message a request, answered as JSON or as a stream that ends with the answer.
final class MCPWeb: MCPTransport {
  let place: String
  let secrets: SecretForms
  private let party: WebParty
  private let client: any HTTPClient
  private let state = Mutex(State())

  private struct State {
    var session: String?
    var version: String?
  }

  init(url: String, credentials: Credentials, client: any HTTPClient, time: any TimeSource, tempo: WebTempo) {
    party = WebParty(
      url: url, credentials: credentials, name: "MCP server", setting: "mcp.url", variables: "MESHGEN_MCP_TOKEN")
    place = "The MCP server at \(party.host)"
    secrets = credentials.secrets
    self.client = TimedClient.retrying(client, tempo, now: { Int(time.now().seconds) })
  }

  func exchange(_ request: MCPRequest, within deadline: Duration) async throws(PortError) -> JSONValue {
    let response = try await send(request.message, request, within: deadline)
    let messages = try messages(in: response)
    // A server that refuses before it has read the message cannot name its id.
    let refusal = messages.first { $0["error"] != nil && $0["id"]?.integer == nil }
    for message in messages where message["id"]?.integer == request.id && message["method"] == nil {
      if request.method == "initialize" {
        let session = response.headers["MCP-Session-Id"]
        let version = message["result"]?["protocolVersion"]?.text
        state.withLock { state in (state.session, state.version) = (session, version) }
      }
      return message
    }
    if let refusal { return refusal }
    throw PortError(
      .malformed, "\(place) did not answer `\(request.name ?? request.method)`.",
      remedy: "Check that `mcp.url` is the address of an MCP server.")
  }

  func notify(_ message: JSONValue) async throws(PortError) { _ = try await send(message, nil, within: .seconds(30)) }

  private func send(
    _ message: JSONValue, _ request: MCPRequest?, within deadline: Duration
  ) async throws(PortError) -> HTTPResponse {
    var headers: HTTPHeaders = [
      .init("Accept", "application/json, text/event-stream"), .init("Content-Type", "application/json"),
      .init("User-Agent", "meshgen"),
    ]
    if let authorization = party.credentials.authorization { headers.append(.init("Authorization", authorization)) }
    let known = state.withLock { $0 }
    if let session = known.session { headers.append(.init("MCP-Session-Id", session, isSecret: true)) }
    if let version = known.version ?? request?.version { headers.append(.init("MCP-Protocol-Version", version)) }
    if let request, request.version == MCPRequest.modern {
      headers.append(.init("Mcp-Method", request.method))
      if let name = request.name { headers.append(.init("Mcp-Name", name)) }
    }
    let work = "Asking the MCP server"
    let response: HTTPResponse
    do throws(HTTPError) {
      // Only what reads is ever asked, so it may be asked again.
      response = try await client.send(
        HTTPRequest(
          .post, party.url, headers: headers, body: Array(message.line.utf8), deadline: deadline, isRepeatable: true))
    } catch { throw PortError(error, doing: work) }
    if response.isSuccess { return response }
    // An error of the protocol comes with a status of its own.
    if request != nil, (400..<500).contains(response.status), ![401, 403, 429].contains(response.status),
      holdsError(response)
    {
      return response
    }
    let reason: PortError.Reason =
      switch response.status {
      case 401: .unauthorized
      case 403: .forbidden
      case 404: .notFound
      case 429: .rateLimited
      case 500...: .unreachable
      default: .failed
      }
    throw PortError(
      reason, "\(work) failed: \(party.shown) answered with status \(response.status).",
      remedy: reason == .unauthorized || reason == .forbidden
        ? "Set MESHGEN_MCP_TOKEN to a token that is valid there." : "Check `mcp.url` in meshgen.yaml.")
  }

  /// Whether the body is an error of the protocol, and not a page of something between.
  private func holdsError(_ response: HTTPResponse) -> Bool {
    do throws(PortError) {
      return try messages(in: response).contains { $0["error"] != nil && $0["jsonrpc"] != nil }
    } catch { return false }
  }

  /// The messages of an answer, whichever of the two forms it has.
  private func messages(in response: HTTPResponse) throws(PortError) -> [JSONValue] {
    let isStream = response.headers["Content-Type"]?.lowercased().hasPrefix("text/event-stream") ?? false
    let texts = isStream ? Self.events(in: response.text) : [response.text]
    var messages: [JSONValue] = []
    for text in texts where text.contains(where: { !$0.isWhitespace }) {
      do throws(SchemaFlaw) {
        let value = try JSONReader.value(of: text, mending: true)
        messages += value.items ?? [value]
      } catch {
        throw PortError(
          .malformed, "\(place) answered with something that is no message.",
          remedy: "Check that `mcp.url` is the address of an MCP server.", cause: error)
      }
    }
    return messages
  }

  /// What each event of a stream carries.
  static func events(in text: String) -> [String] {
    var events: [String] = []
    var lines: [Substring] = []
    let text = text.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
    for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.isEmpty {
        if !lines.isEmpty { events.append(lines.joined(separator: "\n")) }
        lines = []
      } else if line.hasPrefix("data:") {
        let content = line.dropFirst(5)
        lines.append(content.first == " " ? content.dropFirst() : content)
      }
    }
    return lines.isEmpty ? events : events + [lines.joined(separator: "\n")]
  }
}
