internal import ArgumentParser
internal import Mesh

/// `meshgen approve`: a verdict at the proposal's open checkpoint.
struct ApproveCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "approve", abstract: "Approves what waits: the idea, the decision or the solution.",
    discussion: VerdictOptions.discussion)

  @OptionGroup var verdict: VerdictOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode { try await session.take(.approve, verdict) }
}
