import Mesh
import Ports
import Schemas

/// Calls the tools of a server with the arguments that they take, a few at a time.
struct MCPDesk: Sendable {
  private let session: MCPSession
  private let tools: MCPTools
  private let shared: [(name: String, value: String)]
  private let connections: Int

  init(
    _ session: MCPSession, clusterId: String?, environmentId: String?, connections: Int
  ) async throws(PortError) {
    self.session = session
    self.connections = connections
    tools = try await session.tools()
    var shared: [(name: String, value: String)] = []
    if let clusterId { shared += [("clusterId", clusterId), ("cluster_id", clusterId)] }
    if let environmentId { shared += [("environmentId", environmentId), ("environment_id", environmentId)] }
    if tools.known.contains(where: { $0.value.required.contains("connectionId") }) {
      shared.append(("connectionId", try await Self.connection(of: session, tools.known)))
    }
    self.shared = shared
  }

  func call(_ tool: MCPTool, _ argument: (names: [String], value: String)? = nil) async throws(PortError) -> MCPAnswer {
    guard let takes = tools.known[tool] else {
      let cut = tools.cut.map { ", as far as can be seen: \($0)" } ?? ""
      throw PortError(
        .unsupported, "\(session.place) does not offer the tool `\(tool.rawValue)`\(cut).",
        remedy: "Give it the credentials that the tool needs.")
    }
    var arguments: [JSONValue.Member] = []
    for (name, value) in shared where takes.takes(name) { arguments.append(.init(name, .string(value))) }
    if let argument {
      guard let name = takes.name(among: argument.names) else {
        throw PortError(
          .unsupported, "The tool `\(tool.rawValue)` of \(session.place) takes other arguments than are known here.",
          remedy: "Use a version of the server that this meshgen knows.")
      }
      arguments.append(.init(name, .string(argument.value)))
    }
    return try await session.call(tool, arguments)
  }

  /// The same tool for each value, answers in their order. Once the server answers none any more the rest is not asked
  /// for, and has failed for the same reason.
  func each(_ values: [String], _ tool: MCPTool, _ names: [String]) async -> [Result<MCPAnswer, PortError>] {
    await withTaskGroup(of: (Int, Result<MCPAnswer, PortError>).self) { group in
      var answers: [Int: Result<MCPAnswer, PortError>] = [:]
      var next = 0
      var patience = Patience(connections: connections)
      var last: PortError?
      func start() {
        guard next < values.count, last == nil else { return }
        let place = next
        next += 1
        group.addTask {
          do throws(PortError) {
            return (place, .success(try await call(tool, (names, values[place]))))
          } catch { return (place, .failure(error)) }
        }
      }
      for _ in 0..<max(1, connections) { start() }
      for await (place, answer) in group {
        answers[place] = answer
        if case .failure(let error) = answer, [.timedOut, .unreachable, .cancelled].contains(error.reason) {
          if !patience.lasts(after: error.reason, at: place) { last = error }
        } else {
          patience.restore(by: place)
        }
        start()
      }
      return values.indices.compactMap { answers[$0] ?? last.map { .failure($0) } }
    }
  }

  /// What the server says, fit for a message.
  func shown(_ text: String) -> String { session.shown(text) }

  func misread(_ tool: MCPTool) -> PortError {
    PortError(
      .malformed, "The tool `\(tool.rawValue)` of \(session.place) answered with something else than was asked for.",
      remedy: "Use a version of the server that this meshgen knows.")
  }

  private static func connection(
    of session: MCPSession, _ tools: [MCPTool: MCPArguments]
  ) async throws(PortError) -> String {
    var names: [String] = []
    if tools[.listConnections] != nil,
      case .object(let members)? = try await session.call(.listConnections, []).structured?["connections"]
    {
      names = members.map(\.key).sorted()
    }
    guard names.count == 1 else {
      throw PortError(
        .unsupported, "\(session.place) has \(names.count) connections, and it is not said which is meant.",
        remedy: "Start it with the settings of one connection.")
    }
    return names[0]
  }
}
