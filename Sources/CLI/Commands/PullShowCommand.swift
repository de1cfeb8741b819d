internal import ArgumentParser
internal import GitAdapter
internal import Mesh

/// `meshgen pull show`: what a pull request says, and what it changes.
struct PullShowCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Shows a pull request: its text, then its patch.")

  @Argument(help: "The number of the pull request.") var number: Int

  @Flag(help: "Leave out the patch.") var noPatch = false

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let hosting = try await session.pulls().hosting
    let pull = try await hosting.pullRequest(number)
    let patch = noPatch ? nil : try await hosting.patch(of: number)
    let view = PullView(pull)
    session.console.show(["pullRequest": view.json.with("body", .text(pull.body)).with("patch", JSON(patch))]) { page in
      view.text(in: &page)
    }
    if let patch, session.console.format == .text { session.console.show(raw: "\n" + patch) }
    if pull.state == .open {
      session.console.hint("meshgen pull merge \(number), or meshgen pull close \(number)")
    }
    return .done
  }
}
