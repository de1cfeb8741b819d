internal import Agents
internal import ArgumentParser
internal import FilesAdapter
internal import Mesh

/// `meshgen index`: the files that several products share, on a branch and a pull request of their own.
struct IndexCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "index",
    abstract: "Writes the files that products share, on a pull request of their own.",
    discussion: """
      Domains for the catalog, terraform/platform with the tags and business metadata that products bind, the block of \
      CODEOWNERS that follows from `teams`, an index of all products and one of each domain, and the map of the mesh.

      They follow from the approved solutions and meshgen.yaml, and are committed on the branch meshgen-index in the \
      object store. Run again with nothing new, it writes nothing. A file that a person has edited is left as it is.
      """)

  @Flag(help: "Show what would change, as a patch, and write nothing.") var dryRun = false

  @Flag(help: "Commit, but do not push.") var noPush = false

  @Flag(help: "Push, but do not open a pull request.") var noPullRequest = false

  @Option(
    help: ArgumentHelp("Write the files into this folder and nothing else.", valueName: "dir"), completion: .directory)
  var output: String?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    if dryRun, output != nil { throw ValidationError("`--dry-run` writes nothing, so it does not go with `--output`.") }
  }

  func answer(in session: Session) async throws -> ExitCode {
    let onlyLooks = dryRun || output != nil
    let offers = !onlyLooks && !noPush && !noPullRequest
    let world = try await World.live(in: session, of: try session.repository(), for: offers ? .hosting : [])
    if !onlyLooks { try await session.share(world) }
    let indexer = try Indexer(in: world)
    if let output { return try await write(to: output, indexer, session) }
    session.console.progress("indexing")
    let result =
      dryRun ? try await indexer.preview() : try await indexer(.init(push: !noPush, pullRequest: !noPullRequest))
    let view = IndexView(result: result)
    if dryRun, session.console.format == .text, let patch = result?.patch {
      session.console.show(raw: patch)
    } else {
      session.console.show(view.json) { view.text(in: &$0) }
    }
    for notice in result?.notices ?? [] { session.console.notice(Words(notice)) }
    if result == nil {
      session.console.hint("meshgen status")
    } else if let pullRequest = result?.pullRequest, pullRequest.state == .open {
      session.console.hint(pullRequest.isLocal ? "meshgen pull show \(pullRequest.number)" : Words(pullRequest.url))
    }
    return .done
  }

  private func write(to folder: String, _ indexer: Indexer, _ session: Session) async throws -> ExitCode {
    let rendered = try await indexer.files()
    let artifacts = rendered?.artifacts ?? []
    try FileOutput.write(
      Dictionary(artifacts.map { ($0.path.text, $0.text) }, uniquingKeysWith: { first, _ in first }), under: folder)
    session.console.show([
      "output": .text(folder), "files": .list(artifacts.map { ["path": .text($0.path.text)] }),
      "notices": JSON(rendered?.notices ?? []),
    ]) { page in
      page.line("Wrote \(Quantity.text(artifacts.count, "file")) to \(folder, .bold).")
    }
    for notice in rendered?.notices ?? [] { session.console.notice(Words(notice)) }
    return .done
  }
}
