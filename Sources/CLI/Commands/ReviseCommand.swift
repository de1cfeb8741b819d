internal import ArgumentParser
internal import Mesh

/// `meshgen revise`: a verdict at the proposal's open checkpoint.
struct ReviseCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "revise", abstract: "Sends the decision or the solution back to its agent with a note.",
    discussion: VerdictOptions.discussion)

  @OptionGroup var verdict: VerdictOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode { try await session.take(.revise, verdict) }
}
