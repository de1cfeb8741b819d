import Mesh
import Ports
import Schemas
import Synchronization

/// A conversation with an MCP server, after the handshake that it understands.
final class MCPSession: Sendable {
  let place: String
  private let transport: any MCPTransport
  private let version: String
  private let tempo: WebTempo
  private let number: Mutex<Int>

  private init(_ transport: any MCPTransport, version: String, tempo: WebTempo, number: Int) {
    place = transport.place
    self.transport = transport
    self.version = version
    self.tempo = tempo
    self.number = Mutex(number)
  }

  private var isModern: Bool { version == MCPRequest.modern }

  /// Asks in the newest way first; a server that does not know it is greeted in the older one.
  ///
  /// - Parameter tempo: with the time that the whole conversation has.
  static func open(_ transport: any MCPTransport, _ tempo: WebTempo) async throws(PortError) -> MCPSession {
    let discovery = MCPRequest(
      id: 1, method: "server/discover", params: [MCPRequest.meta], version: MCPRequest.modern)
    var answer: JSONValue?
    do throws(PortError) {
      answer = try await transport.exchange(discovery, within: min(tempo.deadline, .seconds(8)))
    } catch {
      // Some do not answer at all what they do not know; one that is not there fails again below.
      guard error.reason == .timedOut || error.reason == .notFound || error.reason == .failed else { throw error }
    }
    let offered = (answer?["result"]?["supportedVersions"] ?? answer?["error"]?["data"]?["supported"])?.items?
      .compactMap(\.text)
    if answer?["result"] != nil, offered?.contains(MCPRequest.modern) ?? true {
      return MCPSession(transport, version: MCPRequest.modern, tempo: tempo, number: 2)
    }
    return try await greet(transport, tempo)
  }

  private static func greet(_ transport: any MCPTransport, _ tempo: WebTempo) async throws(PortError) -> MCPSession {
    let request = MCPRequest(
      id: 2, method: "initialize",
      params: [
        .init("protocolVersion", .string(MCPRequest.legacy[0])), .init("capabilities", .object([])),
        .init("clientInfo", MCPRequest.client),
      ])
    let answer = try await transport.exchange(request, within: tempo.deadline)
    guard let version = answer["result"]?["protocolVersion"]?.text else {
      throw PortError(
        .malformed, "\(transport.place) did not answer the greeting of an MCP client\(said(answer, transport)).",
        remedy: "Check that `mcp` in meshgen.yaml names an MCP server.")
    }
    guard MCPRequest.legacy.contains(version) else {
      throw PortError(
        .unsupported, "\(transport.place) speaks version \(version.prefix(20)) of MCP, which is not known here.",
        remedy: "Use a server that speaks \(MCPRequest.modern) or \(MCPRequest.legacy[0]).")
    }
    try await transport.notify(
      .object([.init("jsonrpc", .string("2.0")), .init("method", .string("notifications/initialized"))]))
    return MCPSession(transport, version: version, tempo: tempo, number: 3)
  }

  /// The tools of the server that are used here, with the names of their arguments; as many as can be read.
  func tools() async throws(PortError) -> MCPTools {
    var tools = MCPTools()
    var cursor: String?
    var seen: Set<String> = []
    while true {
      do throws(PortError) {
        let result = try await ask("tools/list", cursor.map { [.init("cursor", .string($0))] } ?? [], name: nil)
        for item in result["tools"]?.items ?? [] {
          guard let tool = item["name"]?.text.flatMap(MCPTool.init) else { continue }
          tools.known[tool] = MCPArguments(item["inputSchema"])
        }
        cursor = result["nextCursor"]?.text.flatMap { $0.isEmpty ? nil : $0 }
      } catch {
        guard cursor != nil else { throw error }
        tools.cut = error.message
        return tools
      }
      guard let cursor else { return tools }
      if !seen.insert(cursor).inserted { tools.cut = "its list of tools names a page twice" }
      if seen.count >= Self.mostPages { tools.cut = "its list of tools has more than \(Self.mostPages) pages" }
      if tools.cut != nil { return tools }
    }
  }

  private static let mostPages = 100

  func call(_ tool: MCPTool, _ arguments: [JSONValue.Member]) async throws(PortError) -> MCPAnswer {
    let result = try await ask(
      "tools/call", [.init("name", .string(tool.rawValue)), .init("arguments", .object(arguments))], name: tool.rawValue
    )
    if result["resultType"]?.text == "input_required" {
      throw PortError(
        .unsupported, "The tool `\(tool.rawValue)` of \(place) wants to ask a person something.",
        remedy: "Set what it needs in the server's own settings.")
    }
    let answer = MCPAnswer(result)
    guard result["isError"] != .boolean(true) else {
      throw PortError(
        .failed, "The tool `\(tool.rawValue)` of \(place) failed: «\(shown(answer.text))».",
        remedy: "Check the server's own settings and rights.")
    }
    return answer
  }

  private func ask(_ method: String, _ params: [JSONValue.Member], name: String?) async throws(PortError) -> JSONValue {
    let id = number.withLock { number in
      number += 1
      return number
    }
    let request = MCPRequest(
      id: id, method: method, params: params + (isModern ? [MCPRequest.meta] : []), version: version, name: name)
    let answer: JSONValue
    do throws(PortError) {
      guard !tempo.isOver else { throw over }
      answer = try await transport.exchange(request, within: min(tempo.deadline, tempo.left))
    } catch {
      // Nobody stopped it but the end of the reading, which may be too near for another attempt.
      throw tempo.isOver || error.reason == .cancelled && !Task.isCancelled ? over : error
    }
    guard let result = answer["result"] else {
      throw PortError(
        .failed, "\(place) refused `\(name ?? method)`\(Self.said(answer, transport)).",
        remedy: "Check the version of the server and its settings.")
    }
    return result
  }

  private var over: PortError {
    PortError(.timedOut, "\(place) is asked no further: \(tempo.overText).", remedy: WebTempo.overRemedy)
  }

  /// What the server says, fit for a message: one short line without secrets.
  func shown(_ text: String) -> String { Self.shown(text, transport) }

  private static func shown(_ text: String, _ transport: any MCPTransport) -> String {
    transport.secrets.line(text, most: 200)
  }

  private static func said(_ answer: JSONValue, _ transport: any MCPTransport) -> String {
    guard let message = answer["error"]?["message"]?.text else { return "" }
    return ": «\(shown(message, transport))»"
  }
}
