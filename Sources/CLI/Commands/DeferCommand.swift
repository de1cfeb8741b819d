internal import ArgumentParser
internal import Mesh

/// `meshgen defer`: a verdict at the proposal's open checkpoint.
struct DeferCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "defer", abstract: "Puts off what waits.",
    discussion: VerdictOptions.discussion)

  @OptionGroup var verdict: VerdictOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode { try await session.take(.defer, verdict) }
}
