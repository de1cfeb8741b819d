internal import Agents
internal import ArgumentParser
internal import FilesAdapter
internal import Mesh

/// `meshgen discover`: reads the estate and keeps it as a numbered state.
struct DiscoverCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "discover",
    abstract: "Reads the estate: topics, schemas, connectors, access, groups and rates.",
    discussion: """
      The three agents that watch the platform read it, and a fourth one understands it: domains, owners, joins, \
      sensitive fields and what is notable. A reading that says the same as the last one is not recorded again. Without \
      a repository the estate is shown and saved, and kept nowhere.
      """)

  @Option(
    help: ArgumentHelp("Read this estate snapshot, JSON.", valueName: "file"), completion: .file(extensions: ["json"]))
  var from: String?

  @Option(
    help: ArgumentHelp("Write the estate to this file, as a snapshot.", valueName: "file"),
    completion: .file(extensions: ["json"]))
  var save: String?

  @Flag(help: "Print what would be sent to a model about what is read, send nothing and keep nothing.")
  var showPrompt = false

  @OptionGroup(title: "Connection options") var connection: ConnectionOptions

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    if showPrompt, save != nil {
      throw ValidationError("`--show-prompt` writes nothing, so it does not go with `--save`.")
    }
  }

  func answer(in session: Session) async throws -> ExitCode {
    let repository = try session.repositoryIfAny()
    var sought = connection.sought
    sought.snapshot = from
    let world: World
    if let repository {
      world = try await World.live(in: session, of: repository, for: [.platform, .reasoner], sought: sought)
    } else {
      world = try await World.passing(in: session, sought: sought)
    }
    if showPrompt {
      return try await session.showPrompts(
        try await Choices(session, repository), in: world, idle: "nothing of what was read is put to a model."
      ) { world in _ = try await session.run(in: world).discover() }
    }
    let outcome = try await session.sharing(world) { try await session.run(in: world).discover() }
    guard let understood = try await Archive(of: world).understood() else {
      throw Refusal(
        .badInput, "The platform was read, but nothing could be understood of it.",
        remedy: "Look at the snapshot that `--save FILE` writes.")
    }
    if let save { try FileOutput.write(SnapshotFile.text(of: understood.estate), to: save) }
    let view = EstateView(understood)
    let changed = !outcome.written.isEmpty
    try session.console.show(try view.json().with("changed", .flag(changed)).with("saved", JSON(save))) { page in
      if repository == nil { view.full(in: &page) } else { view.summary(in: &page) }
      if !changed { page.line("Nothing has changed since this state was read.") }
      if let save { page.line("Saved to \(save, .bold).") }
    }
    session.tell(of: outcome.written)
    try await session.tellOfPatterns(in: world)
    if repository == nil {
      session.console.hint("run this in a Git repository to keep the state and go on with `meshgen propose`")
    } else {
      session.console.hint("meshgen estate, or meshgen propose")
    }
    return .done
  }
}
