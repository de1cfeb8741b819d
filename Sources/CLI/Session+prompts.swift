internal import Agents
internal import GitAdapter
internal import Mesh
internal import ModelAdapter

// What would leave this machine, shown before it does.

extension Session {
  /// Prints each request that the ideas which are due would need, and sends none.
  func showPrompts(_ scope: Scope, of repository: MeshRepository) async throws -> ExitCode {
    var world = try await World.live(in: self, of: repository)
    var sendings: [PromptCollector.Sending] = []
    if let collector = try await Choices(self, repository).promptCollector() {
      world.reasoner = collector
      _ = try await understood(in: world)
      try await run(in: world).rehearse(scope)
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
      if sendings.isEmpty { page.line("Nothing would be sent: no idea that is due is put to a model.") }
    }
    guard console.format == .text else { return .done }
    for sending in sendings {
      console.show(raw: "\(sending.method) \(sending.url)\n\(sending.headers)\n\n\(sending.body)\n\n")
    }
    return .done
  }
}
