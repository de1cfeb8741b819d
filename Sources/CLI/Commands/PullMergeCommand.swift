internal import Agents
internal import ArgumentParser
internal import GitAdapter
internal import Mesh

/// `meshgen pull merge`: the branch merged into its base at the remote.
struct PullMergeCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Merges a pull request into its base branch at the remote.",
    discussion: "It refuses to move a branch that is checked out, and never touches a work tree.")

  @Argument(help: "The number of the pull request.") var number: Int

  @Option(name: .customLong("as"), help: ArgumentHelp("Who merges (default: Git's identity).", valueName: "person"))
  var person: String?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    try await session.endPull(number, as: person) { hosting, person, time in
      try await hosting.merge(number, by: person, at: time)
    }
  }
}
