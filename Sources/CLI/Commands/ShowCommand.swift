internal import Agents
internal import ArgumentParser
internal import Mesh

/// `meshgen show`: one proposal, and what waits.
struct ShowCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a proposal: what a decision about it needs, on one screen.")

  @Argument(help: "The proposal.") var id: ProposalID

  @Flag(help: "Leave nothing out.") var full = false

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let world = try await World.live(in: session, of: try session.repository())
    let proposals = try await session.proposals(in: world)
    let view = DossierView(try Verdicts.proposal(id, among: proposals), beside: proposals, full: full)
    try session.console.show(try view.json()) { view.text(in: &$0) }
    return .done
  }
}
