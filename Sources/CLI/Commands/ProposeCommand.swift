internal import Agents
internal import ArgumentParser
internal import GitAdapter
internal import Mesh
internal import Pipeline

/// `meshgen propose`: ideas from the current state.
struct ProposeCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "propose",
    abstract: "Proposes data products, adoptions and fixes, each with its evidence.",
    discussion: """
      What a person rejected is proposed again only when its evidence has changed. Where nothing is new, what was \
      proposed already is listed, the best first.
      """)

  @Option(help: ArgumentHelp("At most so many ideas, the best first.", valueName: "n"))
  var limit: Int?

  @Option(name: .customLong("kind"), help: ArgumentHelp("Only ideas of this kind; may be given more than once."))
  var kinds: [Idea.Kind] = []

  @Flag(help: "Print what would be sent to a model for the ideas that are due, send nothing and write nothing.")
  var showPrompt = false

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("`--limit` must be 1 or more.") }
  }

  func answer(in session: Session) async throws -> ExitCode {
    let scope = Scope(limit: limit, kinds: kinds.isEmpty ? nil : Set(kinds))
    let repository = try session.repository()
    if showPrompt { return try await prompts(scope, session, repository) }
    let world = try await World.live(in: session, of: repository, for: .reasoner)
    let outcome = try await session.sharing(world) {
      _ = try await session.understood(in: world)
      return try await session.run(in: world).propose(scope)
    }
    let new = Set(outcome.written.filter { $0.channel == .ideas }.map(\.key.rawValue))
    let all = try await session.proposals(in: world)
    let shown = ProposeIdeas.inOrder(all.filter { kinds.isEmpty || kinds.contains($0.idea.noun.kind) })
    session.console.show(
      ["proposals": .list(shown.map { ProposalView($0).json }), "new": .list(new.sorted().map { .text($0) })]
    ) { page in
      let fresh = shown.filter { new.contains($0.id.rawValue) }
      if fresh.isEmpty {
        page.line("There is nothing new to propose.")
        Self.standing(shown, atMost: limit ?? 20, in: &page)
      } else {
        for proposal in fresh { Self.idea(proposal, in: &page) }
        page.blank()
        page.line("\(Quantity.text(fresh.count, "idea")), \(shown.count) in all.")
      }
    }
    session.tell(of: outcome.written)
    try session.check(outcome.problems, of: "proposed")
    if let first = shown.first(where: { $0.waiting?.checkpoint == .idea }) {
      session.console.hint("meshgen show \(first.id), then meshgen approve or meshgen reject")
    }
    return .done
  }

  /// Before the first state, the platform is read for it, and the state is kept nowhere.
  private func prompts(_ scope: Scope, _ session: Session, _ repository: MeshRepository) async throws -> ExitCode {
    var world = try await World.live(in: session, of: repository)
    let isFirst = try await Archive(of: world).estate() == nil
    if isFirst { world = try await World.live(in: session, of: repository, for: .readablePlatform) }
    return try await session.showPrompts(
      try await Choices(session, repository), in: world, idle: "no idea that is due is put to a model."
    ) { world in
      let run = session.run(in: world)
      if isFirst, !world.platforms.isEmpty { _ = try await run.discover() }
      _ = try await session.understood(in: world)
      let outcome = try await run.propose(scope)
      try session.check(outcome.problems, of: "proposed")
    }
  }

  /// What was proposed before, the best first.
  private static func standing(_ proposals: [Proposal], atMost limit: Int, in page: inout Page) {
    guard !proposals.isEmpty else { return }
    page.blank()
    ProposalView.table(Array(proposals.prefix(limit)), in: &page)
    if proposals.count > limit {
      page.line(
        "\("\(Quantity.text(proposals.count - limit, "idea")) more: meshgen list, or --limit \(proposals.count)", .faint)"
      )
    }
  }

  private static func idea(_ proposal: Proposal, in page: inout Page) {
    let idea = proposal.idea.noun
    page.blank()
    page.line("\(proposal.id, .bold)  \(idea.kind.rawValue, .faint)  \(idea.title)")
    page.paragraph("Topics: \(idea.relatedTopics.map(\.rawValue).joined(separator: ", "))", indent: 2)
    for evidence in idea.evidence.prefix(3) { page.bullet(evidence.statement) }
    if idea.evidence.count > 3 {
      page.line(
        "  \("\(Quantity.text(idea.evidence.count - 3, "statement")) more: meshgen show \(proposal.id)", .faint)")
    }
  }
}
