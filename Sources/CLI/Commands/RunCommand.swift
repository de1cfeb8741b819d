internal import Agents
internal import ArgumentParser
internal import Mesh

/// `meshgen run`: everything that can go on now.
struct RunCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Does everything that can be done now, in the order of the journey.",
    discussion: """
      It ends where people must speak. A proposal that fails does not stop the others. The exit status is 3 when nothing \
      was done because checkpoints wait.
      """)

  @Option(help: ArgumentHelp("Leave alone what comes after this checkpoint.", valueName: "checkpoint"))
  var until: Checkpoint?

  @Flag(help: "Approve every idea, decision and solution on the way, as Git's identity.") var approveAll = false

  @Flag(help: "Print what would be sent to models on the way, send nothing and write nothing.")
  var showPrompt = false

  /// How many of the waiting proposals are listed.
  private static let shown = 10

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    if showPrompt, approveAll {
      throw ValidationError("`--show-prompt` approves nothing, so it does not go with `--approve-all`.")
    }
  }

  func answer(in session: Session) async throws -> ExitCode {
    let repository = try session.repository()
    if showPrompt {
      return try await session.showPrompts(
        try await Choices(session, repository),
        in: try await World.live(in: session, of: repository, for: .readablePlatform),
        idle: "nothing that is due is put to a model."
      ) { world in
        let outcome = try await session.run(in: world)(until: until)
        try session.check(outcome.problems, of: "brought further")
      }
    }
    let reaches = until == nil || until == .pullRequest
    let world = try await World.live(
      in: session, of: repository,
      for: reaches ? [.readablePlatform, .reasoner, .hosting] : [.readablePlatform, .reasoner])
    if world.platforms.isEmpty, let cluster = world.settings.clusters.first(where: { !LivePlatform.isReadable($0) }) {
      session.console.notice(
        "Nothing was read: the cluster \(cluster.name) names neither Kafka, Confluent Cloud, an MCP server nor a snapshot."
      )
    }
    let approver =
      approveAll ? Run.Approver(person: try session.person(nil, in: repository), reason: "run --approve-all") : nil
    try await session.share(world)
    let before = try await Archive(of: world).records(in: .checkpoints).count
    let outcome = try await session.run(in: world)(until: until, approver: approver)
    let approved = try await Archive(of: world).records(in: .checkpoints).count - before
    try await session.share(world)
    let changed = outcome.results.filter(\.changed)
    let waiting = outcome.waiting.filter(NextStep.awaits)
    session.console.show([
      "written": .list(
        outcome.written.map {
          ["channel": .text($0.channel.rawValue), "key": .text($0.key.rawValue), "agent": .text($0.agent)]
        }),
      "approved": .whole(approved),
      "results": ResultView.json(outcome.results),
      "problems": ResultView.json(outcome.problems),
      "held": JSON(outcome.held),
      "waiting": .list(waiting.map(StatusCommand.waiting)),
    ]) { page in
      for (agent, count) in Self.counts(of: outcome.written) {
        page.line("\(agent, .bold) wrote \(Quantity.text(count, "record")).")
      }
      if approved > 0 { page.line("Approved \(approved, .green) \(approved == 1 ? "time" : "times").") }
      ResultView(results: changed, problems: [], held: outcome.held).text(in: &page)
      if outcome.written.isEmpty, changed.isEmpty, approved == 0 { page.line("There was nothing to do.") }
      if !waiting.isEmpty {
        page.blank()
        page.line("\(Quantity.text(waiting.count, "proposal")) \(waiting.count == 1 ? "waits" : "wait") for a verdict:")
        StatusCommand.table(Array(waiting.prefix(Self.shown)), in: &page)
        if waiting.count > Self.shown {
          page.line("  \("\(waiting.count - Self.shown) more: meshgen status", .faint)")
        }
      }
    }
    session.tell(of: outcome.written)
    if !world.platforms.isEmpty { try await session.tellOfPatterns(in: world) }
    for notice in outcome.results.flatMap(\.notices) { session.console.notice(Words(notice)) }
    try session.check(outcome.problems, of: "brought further")
    if let first = waiting.first {
      session.console.hint("meshgen show \(first.id)")
    } else if try await Archive(of: world).records(in: .deployment).isEmpty {
      session.console.hint("meshgen discover --from FILE")
    }
    let isIdle = outcome.written.isEmpty && changed.isEmpty && approved == 0
    return isIdle && !(waiting.isEmpty && outcome.held.isEmpty) ? .waiting : .done
  }

  /// How many records each agent wrote, in the order of the roster.
  private static func counts(of records: [Record]) -> [(String, Int)] {
    Roster.agents.map(\.name).compactMap { name in
      let count = records.count { $0.agent == name }
      return count == 0 ? nil : (name, count)
    }
  }
}
