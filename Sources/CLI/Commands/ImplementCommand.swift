internal import Agents
internal import ArgumentParser
internal import FilesAdapter
internal import Mesh
internal import Pipeline

/// `meshgen implement`: approved solutions as files, a commit, a branch and a pull request.
struct ImplementCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "implement",
    abstract: "Writes approved solutions as files on a branch and opens a pull request for each.",
    discussion: """
      The files never touch the work tree: they are committed on the branch meshgen/ID in the object store. Run again \
      with nothing new, it writes nothing.
      """)

  @Argument(help: ArgumentHelp("The proposals (default: all that are ready or in review).", valueName: "id"))
  var ids: [ProposalID] = []

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
    let named = try await session.proposals(ids, in: world)
    let scope = Scope(only: ids.isEmpty ? nil : Set(ids))
    guard named.contains(where: { Self.isDue($0.stage) }) else {
      return try session.idle(named, .implement, "implemented", areNamed: !ids.isEmpty, as: "results")
    }
    let implementer = try Implementer(in: world)
    if let output { return try await write(to: output, implementer, scope, session) }
    if dryRun { return try await preview(implementer, scope, session) }
    session.console.progress("implementing")
    let extent = Implementer.Extent(push: !noPush, pullRequest: !noPullRequest)
    let outcome = try await implementer(scope, extent: extent)
    try await session.share(world)
    let (results, problems) = (outcome.results, outcome.problems)
    let view = ResultView(results: results, problems: problems, held: outcome.held)
    session.console.show(view.json) { view.text(in: &$0) }
    for notice in results.flatMap(\.notices) { session.console.notice(Words(notice)) }
    try session.check(problems, of: "implemented")
    if let first = results.compactMap(\.pullRequest).first(where: { $0.state == .open }) {
      session.console.hint(
        world.settings.hosting.kind == .local ? "meshgen pull show \(first.number)" : Words(first.url))
    }
    return !outcome.held.isEmpty && !results.contains(where: \.changed) ? .waiting : .done
  }

  private static func isDue(_ stage: Stage) -> Bool {
    if case .inReview = stage { return true }
    return next(after: stage) == .run(.implement)
  }

  private func preview(_ implementer: Implementer, _ scope: Scope, _ session: Session) async throws -> ExitCode {
    let (results, problems) = try await implementer.preview(scope)
    if session.console.format == .json {
      session.console.show(ResultView(results: results, problems: problems).json) { _ in }
    } else {
      for result in results { session.console.show(raw: result.patch ?? "") }
    }
    try session.check(problems, of: "implemented")
    return .done
  }

  private func write(
    to folder: String, _ implementer: Implementer, _ scope: Scope, _ session: Session
  ) async throws -> ExitCode {
    let (files, problems) = try await implementer.files(scope)
    let artifacts = files.values.flatMap { $0 }.sorted()
    try FileOutput.write(
      Dictionary(artifacts.map { ($0.path.text, $0.text) }, uniquingKeysWith: { first, _ in first }), under: folder)
    session.console.show([
      "output": .text(folder),
      "results": .list(
        files.sorted { $0.key < $1.key }.map { id, artifacts in
          ["id": .text(id.rawValue), "files": .list(artifacts.map { ["path": .text($0.path.text)] })]
        }),
      "problems": ResultView.json(problems),
    ]) { page in
      page.line(
        "Wrote \(Quantity.text(artifacts.count, "file")) of \(Quantity.text(files.count, "product")) to \(folder, .bold)."
      )
    }
    try session.check(problems, of: "implemented")
    return .done
  }
}
