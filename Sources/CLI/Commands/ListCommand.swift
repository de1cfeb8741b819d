internal import Agents
internal import ArgumentParser
internal import Mesh

/// `meshgen list`: the proposals.
struct ListCommand: MeshCommand {
  static let configuration = CommandConfiguration(commandName: "list", abstract: "Lists the proposals.")

  @Option(
    help: ArgumentHelp(
      "Only proposals at this stage: \(Stage.names.joined(separator: ", ")).", valueName: "stage"),
    completion: .list(Stage.names))
  var stage: String?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    guard let stage, !Stage.names.contains(stage) else { return }
    let near = Nearest.word(to: stage, among: Stage.names).map { " Did you mean `\($0)`?" } ?? ""
    throw ValidationError("There is no stage `\(stage)`.\(near)")
  }

  func answer(in session: Session) async throws -> ExitCode {
    let world = try await World.live(in: session, of: try session.repository())
    let proposals = try await session.proposals(in: world).filter { stage == nil || $0.stage.name == stage }
    session.console.show(["proposals": .list(proposals.map { ProposalView($0).json })]) { page in
      if proposals.isEmpty, let stage {
        page.line("No proposal is \(stage).")
      } else {
        ProposalView.table(proposals, in: &page)
      }
    }
    if proposals.isEmpty, stage == nil { session.console.hint("meshgen discover, then meshgen propose") }
    return .done
  }
}
