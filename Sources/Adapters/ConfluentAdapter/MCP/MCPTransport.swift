import Ports
import Schemas

/// Something that carries messages to an MCP server, and its answers back.
protocol MCPTransport: Sendable {
  /// What the server is called in messages.
  var place: String { get }

  /// What must not come back in a message.
  var secrets: SecretForms { get }

  /// Sends a request and gives the whole answer, with its `result` or `error`.
  func exchange(_ request: MCPRequest, within deadline: Duration) async throws(PortError) -> JSONValue

  /// Sends what has no answer.
  func notify(_ message: JSONValue) async throws(PortError)
}

/// One request to an MCP server.
struct MCPRequest: Sendable {
  /// The versions of the protocol that are spoken here, the newest first.
  static let modern = "2026-07-28"
  static let legacy = ["2025-11-25", "2025-06-18", "2025-03-26", "2024-11-05"]

  var id: Int
  var method: String
  var params: [JSONValue.Member] = []
  /// The version in force; nil before it is known.
  var version: String?
  /// The tool that is called.
  var name: String?

  var message: JSONValue {
    .object([
      .init("jsonrpc", .string("2.0")), .init("id", .number(String(id))), .init("method", .string(method)),
      .init("params", .object(params)),
    ])
  }

  static let client = JSONValue.object([
    .init("name", .string("meshgen")), .init("version", .string("1")),
  ])

  /// What each request of the newest version says of itself.
  static let meta = JSONValue.Member(
    "_meta",
    .object([
      .init("io.modelcontextprotocol/protocolVersion", .string(modern)),
      .init("io.modelcontextprotocol/clientCapabilities", .object([])),
      .init("io.modelcontextprotocol/clientInfo", client),
    ]))
}
