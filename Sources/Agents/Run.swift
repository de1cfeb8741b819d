public import Mesh
internal import Pipeline
internal import Ports

/// Every turn that can be taken now, in order, up to a checkpoint.
public struct Run: Sendable {
  /// Someone who says yes to everything that waits, for a demonstration or a mesh of one's own.
  public struct Approver: Sendable {
    public var person: Person
    public var reason: String?

    public init(person: Person, reason: String? = nil) {
      self.person = person
      self.reason = reason
    }
  }

  /// What a run came to.
  public struct Outcome: Sendable {
    public var written: [Record] = []
    public var results: [Implementer.Result] = []
    public var problems: [Problem] = []
    /// What waits until fewer pull requests are open, by id.
    public var held: [ProposalID] = []
    /// What waits for a person now, by id.
    public var waiting: [Proposal] = []
  }

  private let world: World
  private let progress: @Sendable (String) -> Void

  /// - Parameter progress: told, in a few words, what is being done.
  public init(in world: World, progress: @escaping @Sendable (String) -> Void = { _ in }) {
    self.world = world
    self.progress = progress
  }

  /// The four monitoring agents, one after the other.
  public func discover() async throws -> Outcome {
    try await turns([Roster.deployment, Roster.usage, Roster.metrics, Roster.current])
  }

  public func propose(_ scope: Scope = Scope()) async throws -> Outcome {
    try await turns([Roster.current, Roster.learning], scope)
  }

  public func evaluate(_ scope: Scope = Scope()) async throws -> Outcome {
    try await turns([Roster.scope, Roster.time, Roster.cost, Roster.decision], scope)
  }

  public func design(_ scope: Scope = Scope()) async throws -> Outcome {
    try await turns([Roster.solution], scope)
  }

  /// Everything that can go on now. With `until`, what comes after that checkpoint is left alone.
  ///
  /// - Parameter approver: says yes to all that waits, up to and without the last checkpoint.
  public func callAsFunction(until last: Checkpoint? = nil, approver: Approver? = nil) async throws -> Outcome {
    var outcome = Outcome()
    let reaches = world.workspace != nil && (last == nil || last == .pullRequest)
    let implementer = reaches ? try Implementer(in: world) : nil
    // What would stop every product is said before anything is approved on the way to it.
    if let implementer {
      let isAny = try await !ready().isEmpty
      if isAny || approver != nil { try await implementer.check() }
    }
    if !world.platforms.isEmpty { outcome.add(try await discover()) }
    outcome.add(try await turns([Roster.current, Roster.learning]))
    try await approve(.idea, until: last, approver, &outcome)
    if last != .idea {
      outcome.add(try await evaluate())
      try await approve(.decision, until: last, approver, &outcome)
    }
    if last != .idea && last != .decision {
      outcome.add(try await design())
      // An approval may take a topic that another design wanted, or amend the product that it amends; that one is
      // designed again.
      while try await approve(.solution, until: last, approver, &outcome) { outcome.add(try await design()) }
    }
    if let implementer {
      progress("implementing")
      let extent = Implementer.Extent(allReviews: true)
      let implemented = try await implementer(Scope(only: try await ready()), extent: extent)
      outcome.results = implemented.results
      outcome.problems += implemented.problems
      outcome.held = implemented.held
    }
    outcome.waiting = try Dossier.proposals(in: try await Archive(of: world)).filter { $0.waiting != nil }
    return outcome
  }

  private func ready() async throws -> Set<ProposalID> {
    Set(
      try Dossier.proposals(in: try await Archive(of: world))
        .filter { next(after: $0.stage) == .run(.implement) }.map(\.id))
  }

  /// Whether anything was approved.
  @discardableResult
  private func approve(
    _ checkpoint: Checkpoint, until last: Checkpoint?, _ approver: Approver?, _ outcome: inout Outcome
  ) async throws -> Bool {
    guard let approver, last != checkpoint else { return false }
    progress("approving every \(checkpoint.rawValue)")
    let now = world.clock.now()
    // Products before what changes their topics: a fix amends the product, and does not take its topics.
    let proposals = try Dossier.proposals(in: try await Archive(of: world))
    let inOrder = Idea.Kind.allCases.flatMap { kind in proposals.filter { $0.idea.noun.kind == kind } }
    let sitting = inOrder.compactMap { proposal -> Saying? in
      guard case .wait(checkpoint, let shown) = next(after: proposal.stage) else { return nil }
      return Saying(
        .approve, on: proposal.id, by: approver.person, reason: approver.reason, seen: shown.rawValue, at: now)
    }
    let (spoken, refused) = try await Verdicts(in: world).take(sitting)
    let known = Set(outcome.problems.map(\.id))
    outcome.problems += refused.filter { !known.contains($0.id) }
    return !spoken.isEmpty
  }

  private func turns(_ agents: [Agent], _ scope: Scope = Scope()) async throws -> Outcome {
    var outcome = Outcome()
    for agent in agents {
      progress(agent.name)
      let turn = try await Turn(agent: agent, world: world)(scope)
      outcome.written += turn.written
      outcome.problems += turn.problems
    }
    return outcome
  }
}

extension Run.Outcome {
  mutating func add(_ other: Run.Outcome) {
    written += other.written
    results += other.results
    problems += other.problems
    held += other.held
  }
}
