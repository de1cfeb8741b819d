internal import ArgumentParser
internal import Mesh

/// `meshgen reject`: a verdict at the proposal's open checkpoint.
struct RejectCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "reject", abstract: "Rejects what waits. It is not proposed again until its evidence has changed.",
    discussion: VerdictOptions.discussion)

  @OptionGroup var verdict: VerdictOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode { try await session.take(.reject, verdict) }
}
