internal import ArgumentParser
internal import Mesh

/// `meshgen withdraw`: a verdict at the proposal's open checkpoint.
struct WithdrawCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "Takes back the last verdict or edit, while nothing later rests on it.",
    discussion: VerdictOptions.discussion)

  @OptionGroup var verdict: VerdictOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode { try await session.take(.withdraw, verdict) }
}
