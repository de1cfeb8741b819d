internal import Agents
internal import ArgumentParser
internal import Mesh
internal import Pipeline

/// `meshgen evaluate`: accepted ideas questioned on scope, time and cost, and weighed.
struct EvaluateCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Questions accepted ideas on scope, time and cost, and drafts a decision about each.")

  @Argument(help: ArgumentHelp("The proposals (default: all that are accepted).", valueName: "id"))
  var ids: [ProposalID] = []

  @Flag(help: "Print what would be sent to a model for what is due, send nothing and write nothing.")
  var showPrompt = false

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    try await session.step(.evaluate, on: ids, done: "evaluated", onlyShowing: showPrompt) { run, scope in
      try await run.evaluate(scope)
    }
  }
}
