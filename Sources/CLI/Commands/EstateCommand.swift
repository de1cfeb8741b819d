internal import Agents
internal import ArgumentParser
internal import Mesh

/// `meshgen estate`: the current state.
struct EstateCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "estate", abstract: "Shows the current state: topics with domain, owner, schema, usage and findings.")

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let world = try await World.live(in: session, of: try session.repository())
    let view = EstateView(try await session.understood(in: world))
    try session.console.show(try view.json()) { view.full(in: &$0) }
    return .done
  }
}

extension Session {
  /// What is understood of the last state; an error where nothing was read yet.
  func understood(in world: World) async throws -> Understood {
    let archive = try await Archive(of: world)
    if let understood = try archive.understood() { return understood }
    guard try archive.estate() != nil else {
      throw Refusal(
        .notFound, "No estate has been read yet.",
        remedy: "Read one with `meshgen discover --from FILE`, or name a cluster in meshgen.yaml and run "
          + "`meshgen discover`.")
    }
    throw Refusal(
      .changed, "The estate was read, and not understood yet.", remedy: "Run `meshgen discover` again.")
  }

  /// Every proposal, sorted by id.
  func proposals(in world: World) async throws -> [Proposal] {
    try Dossier.proposals(in: try await Archive(of: world))
  }

  /// The proposals of the ids that were named, or all of them; an unknown id is an error.
  func proposals(_ ids: [ProposalID], in world: World) async throws -> [Proposal] {
    let all = try await proposals(in: world)
    guard !ids.isEmpty else { return all }
    return try Set(ids).sorted().map { try Verdicts.proposal($0, among: all) }
  }
}
