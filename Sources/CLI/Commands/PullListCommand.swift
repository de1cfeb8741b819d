internal import ArgumentParser
internal import GitAdapter
internal import Mesh

/// `meshgen pull list`: every pull request.
struct PullListCommand: MeshCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the pull requests.")

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let pulls = try await session.pulls().hosting.pullRequests()
    session.console.show(["pullRequests": .list(pulls.map { PullView($0).json })]) { page in
      guard !pulls.isEmpty else { return page.line("There are no pull requests.") }
      page.table(
        ["NUMBER", "STATE", "BRANCH", "TITLE"],
        pulls.map { [Words("#\($0.number)", .bold), PullView($0).state, Words($0.head.rawValue), Words($0.title)] })
    }
    if let first = pulls.first(where: { $0.state == .open }) {
      session.console.hint("meshgen pull show \(first.number)")
    }
    return .done
  }
}
