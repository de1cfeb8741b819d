internal import ArgumentParser
internal import Mesh

/// `meshgen defer`: a verdict at the proposal's open checkpoint.
struct DeferCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "defer", abstract: "Puts off what waits.",
    discussion: VerdictOptions.discussion + "\n\nWith `--until` it waits again from that day on.")

  @OptionGroup var verdict: VerdictOptions

  @Option(help: ArgumentHelp("The day from which it waits again, such as 2026-03-01.", valueName: "day"))
  var until: Day?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    try await session.take(.defer, verdict, until: until?.start)
  }
}
