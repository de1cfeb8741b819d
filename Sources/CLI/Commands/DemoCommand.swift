internal import Agents
internal import ArgumentParser
internal import Demo
internal import GitAdapter
internal import Mesh
internal import Rendering

/// `meshgen demo`: the whole story on the built-in estate.
struct DemoCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Tells the whole story on a built-in estate of 37 topics, in repositories of its own.",
    discussion: """
      It makes DIR/origin.git and DIR/mesh, a clone of it, and plays three days in them: discover, propose, evaluate, \
      decide, design, implement, with people of its own at every checkpoint. It needs no network, no key and no service, \
      and replaces only what an earlier demonstration made.
      """)

  @Argument(help: ArgumentHelp("The folder to play in.", valueName: "dir"), completion: .directory)
  var folder = "meshgen-demo"

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let place = DemoFolder(folder)
    try place.prepare()
    let repository = try MeshRepository.make(
      origin: place.origin, clone: place.clone, files: try Self.files(), message: "Prepare a mesh repository\n",
      by: DemoPeople.platformEngineer, at: DemoScene.start)
    let inside = Session(session, in: place.clone)
    let world = try await World.live(in: inside, of: repository, for: [.platform, .hosting])
    let ending = try await DemoTelling(world: world, session: inside).tell()
    session.console.show([
      "repository": .text(place.clone), "origin": .text(place.origin),
      "proposals": .list(ending.proposals.map { ProposalView($0).json }), "results": ResultView.json(ending.results),
    ]) { page in next(ending.results, in: &page) }
    try session.check(ending.problems, of: "brought to a pull request")
    return .done
  }

  /// What the first commit holds: what `meshgen init` writes, the settings of the story, and its estate.
  private static func files() throws -> [String: String] {
    var files = Dictionary(
      try Renderer(settings: .standard).initialFiles(named: "demonstration").map { ($0.path, $0.text) },
      uniquingKeysWith: { first, _ in first })
    files["estate.json"] = DemoEstate.json
    files["meshgen.yaml"] = """
      # The configuration of the demonstration's data mesh. Secrets never stand here.
      version: 1
      mesh: {name: demonstration}
      clusters:
        - name: data-mesh-cluster
          environment: demo
          snapshot: estate.json

      """
    return files
  }

  private func next(_ results: [Implementer.Result], in page: inout Page) {
    let number = results.compactMap(\.pullRequest?.number).min() ?? 1
    page.heading("What to look at next")
    page.table(
      ["COMMAND", "SHOWS"],
      [
        ("cd \(folder)/mesh", "the mesh repository; its work tree holds no generated file yet"),
        ("git branch --list 'meshgen/*'", "a branch for each approved proposal"),
        ("meshgen pull list", "a pull request for each of them"),
        ("meshgen pull show \(number)", "what one offers: Terraform, contracts, catalog entries, pages"),
        ("meshgen status", "what waits for whom"),
        (
          "meshgen show \(results.first?.id.rawValue ?? "ID")",
          "one proposal with its evidence, challenges and verdicts"
        ),
        ("meshgen pull merge \(number) && git pull", "the files of one product, merged"),
        ("meshgen log", "who or what did all this, and when"),
      ].map { [Words($0.0, .bold), Words($0.1)] }, indent: 2)
  }
}
