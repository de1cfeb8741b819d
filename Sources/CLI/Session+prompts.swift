internal import Agents
internal import Mesh
internal import ModelAdapter

// What would leave this machine, shown before it does.

extension Session {
  /// Plays what a command would do on a copy of the ledger and prints each request that a model would get, with nothing
  /// sent and nothing written. Where a model was asked the same before, its reply counts and no request is shown, as in
  /// earnest; elsewhere the rules answer in its place.
  ///
  /// - Parameters:
  ///   - world: of the command.
  ///   - idle: what is said where nothing would be sent.
  func showPrompts(
    _ choices: Choices, in world: World, idle: String, _ play: (World) async throws -> Void
  ) async throws -> ExitCode {
    var world = world
    var sendings: [PromptCollector.Sending] = []
    if let collector = try await choices.promptCollector() {
      world.reasoner = collector
      world.ledger = try await ScratchLedger.copy(of: world.ledger)
      (world.workspace, world.hosting) = (nil, nil)
      try await play(world)
      sendings = collector.sendings
    }
    console.show([
      "requests": .list(
        sendings.map { sending in
          [
            "agent": .text(sending.agent), "method": .text(sending.method), "url": .text(sending.url),
            "headers": .text(sending.headers), "body": .text(sending.body),
          ]
        })
    ]) { page in
      if sendings.isEmpty { page.line("Nothing would be sent: \(idle)") }
    }
    guard console.format == .text, !sendings.isEmpty else { return .done }
    for sending in sendings {
      console.show(raw: "\(sending.method) \(sending.url)\n\(sending.headers)\n\n\(sending.body)\n\n")
    }
    var agents: [String] = []
    for sending in sendings where !agents.contains(sending.agent) { agents.append(sending.agent) }
    let counts = agents.map { agent in "\(agent) \(sendings.count { $0.agent == agent })" }
    console.notice(
      "\(Quantity.text(sendings.count, "request")) (\(counts.joined(separator: ", "))): nothing was sent or written."
        + (agents.count > 1
          ? " In those of a later agent stands what the rules say where a model is still to word an earlier record."
          : ""))
    return .done
  }
}
