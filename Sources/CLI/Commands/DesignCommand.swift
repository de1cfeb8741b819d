internal import Agents
internal import ArgumentParser
internal import Mesh
internal import Pipeline

/// `meshgen design`: approved decisions made concrete.
struct DesignCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "design", abstract: "Designs the solutions of approved decisions.")

  @Argument(help: ArgumentHelp("The proposals (default: all that are approved).", valueName: "id"))
  var ids: [ProposalID] = []

  @Flag(help: "Print what would be sent to a model for what is due, send nothing and write nothing.")
  var showPrompt = false

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    try await session.step(.design, on: ids, done: "designed", onlyShowing: showPrompt) { run, scope in
      try await run.design(scope)
    }
  }
}
