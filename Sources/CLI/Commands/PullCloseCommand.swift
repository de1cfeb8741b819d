internal import Agents
internal import ArgumentParser
internal import GitAdapter
internal import Mesh

/// `meshgen pull close`: a pull request ended without a merge.
struct PullCloseCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "Closes a pull request without a merge. Its product is not offered again.")

  @Argument(help: "The number of the pull request.") var number: Int

  @Option(name: .customLong("as"), help: ArgumentHelp("Who closes (default: Git's identity).", valueName: "person"))
  var person: String?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    try await session.endPull(number, as: person) { hosting, person, time in
      try await hosting.close(number, by: person, at: time)
    }
  }
}
