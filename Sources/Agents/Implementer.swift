public import Mesh
internal import Pipeline
internal import Ports

/// The implementation agent: approved solutions become files, a commit, a branch at the remote and a pull request, with a
/// record after each step. Killed after any of them, the next run goes on from there; run twice, it changes nothing.
public struct Implementer: Sendable {
  /// How far it goes.
  public struct Extent: Sendable {
    public var push: Bool
    public var pullRequest: Bool

    /// Whether the hosting is asked how every review went, or only those on which the named products rest.
    public var allReviews: Bool

    public init(push: Bool = true, pullRequest: Bool = true, allReviews: Bool = false) {
      self.push = push
      self.pullRequest = push && pullRequest
      self.allReviews = allReviews
    }
  }

  /// What became of one proposal.
  public struct Result: Sendable {
    public var id: ProposalID
    public var commit: Commit
    public var pullRequest: Implementation.PullRequestReference?
    /// Whether anything was written: a commit, a branch or a pull request.
    public var changed: Bool
    /// The patch, for a preview.
    public var patch: String?
    public var notices: [String]
  }

  /// What a turn came to.
  public struct Outcome: Sendable {
    public var results: [Result] = []
    public var problems: [Problem] = []
    /// What waits until fewer pull requests are open, by id.
    public var held: [ProposalID] = []
  }

  private let world: World
  private let workspace: any Workspace

  public init(in world: World) throws(Refusal) {
    guard let workspace = world.workspace else {
      throw Refusal(
        .configuration, "There is no Git repository to implement into.",
        remedy: "Run this in a mesh repository, or name one with `--repo DIR`; `meshgen init` prepares one.")
    }
    self.world = world
    self.workspace = workspace
  }

  /// Refuses what would stop every product: a template with an error, a base branch without a commit, a remote that
  /// does not answer.
  public func check() async throws {
    _ = try await RenderArtifacts(templates: world.templates, settings: world.settings)
    _ = try await workspace.base()
  }

  /// Everything that is approved and not merged, or only the proposals in scope. What stops every product is thrown;
  /// what stops one is its problem.
  public func callAsFunction(
    _ scope: Scope = Scope(), extent: Extent = Extent()
  ) async throws -> Outcome {
    var works: [Work] = []
    // What was merged or closed meanwhile decides what a commit is based on, so it is asked first.
    var problems = extent.push ? try await observe(try await reviews(of: scope, extent)) : []
    let unseen = Set(problems.map(\.id))
    try await prepare(scope, without: unseen, into: &works, &problems)
    let held = extent.pullRequest ? try await hold(&works) : []
    let commit = CommitArtifacts(workspace: workspace, author: world.settings.commit)
    try take(await commit(works.map(\.piece)), into: &works, &problems) { work, made in
      (work.commit, work.changed) = (made.commit, made.changed)
    }
    try await record(works, .committed)
    if extent.push {
      try take(await workspace.push(works.compactMap(\.commit)), into: &works, &problems) { work, isNew in
        work.changed = work.changed || isNew
      }
      try await record(works, .pushed)
    }
    if extent.pullRequest, let hosting = world.hosting {
      let open = OpenPullRequest(
        hosting: hosting, settings: world.settings.hosting, author: world.settings.commit)
      try await each(&works, &problems) { work in
        guard let commit = work.commit else { return }
        let offer = try await open(commit, work.product, of: work.approval)
        work.notices += offer.notices
        work.pullRequest = .init(
          number: offer.pullRequest.number, url: offer.pullRequest.url, state: offer.pullRequest.state)
        if offer.changed { work.changed = true }
      }
      try await record(works, .offered)
    }
    return Outcome(results: works.compactMap(\.result).sorted { $0.id < $1.id }, problems: problems, held: held)
  }

  /// The reviews that decide what the proposals in scope are based on: those of the same products.
  private func reviews(of scope: Scope, _ extent: Extent) async throws -> Scope {
    guard scope.only != nil, !extent.allReviews, !PullRequestRoom.isLimited(in: world) else { return Scope() }
    let proposals = try Dossier.proposals(in: try await Archive(of: world))
    let products = Set(proposals.filter { scope.includes($0.id) }.compactMap { $0.solution?.noun.product.id })
    return Scope(
      only: Set(
        proposals.filter { $0.implementation.map { products.contains($0.noun.product) } ?? false }.map(\.id)))
  }

  /// Takes out what would open more pull requests than people can bear. What came nearest to one goes first, then what was
  /// approved first.
  private func hold(_ works: inout [Work]) async throws -> [ProposalID] {
    guard var room = try await PullRequestRoom(in: world) else { return [] }
    let order = works.sorted { left, right in
      let (begun, other) = (left.proposal.implementation != nil, right.proposal.implementation != nil)
      if begun != other { return begun }
      return (left.approval.at, left.proposal.id) < (right.approval.at, right.proposal.id)
    }
    let held = Set(order.filter { !room.takes($0.approval.subject.product.id) }.map(\.proposal.id))
    works.removeAll { held.contains($0.proposal.id) }
    return held.sorted()
  }

  /// What would be committed, with its patch. Moves and records nothing.
  public func preview(_ scope: Scope = Scope()) async throws -> (results: [Result], problems: [Problem]) {
    var works: [Work] = []
    var problems: [Problem] = []
    try await prepare(scope, into: &works, &problems)
    try await each(&works, &problems) { work in
      let made = try await CommitArtifacts(workspace: workspace, author: world.settings.commit).preview(work.piece)
      work.commit = made.commit
      work.patch = made.patch
    }
    return (works.compactMap(\.result).sorted { $0.id < $1.id }, problems)
  }

  /// The files alone, by proposal.
  public func files(_ scope: Scope = Scope()) async throws -> (files: [ProposalID: [Artifact]], problems: [Problem]) {
    var works: [Work] = []
    var problems: [Problem] = []
    try await prepare(scope, into: &works, &problems)
    return (
      Dictionary(works.map { ($0.proposal.id, $0.product.artifacts) }, uniquingKeysWith: { first, _ in first }),
      problems
    )
  }

  /// Asks the hosting how the reviews went, and records what changed.
  public func observe(_ scope: Scope = Scope()) async throws -> [Problem] {
    guard let hosting = world.hosting else { return [] }
    return try await again { try await observe(scope, at: hosting) }
  }

  private func observe(_ scope: Scope, at hosting: any Hosting) async throws -> [Problem] {
    var problems: [Problem] = []
    var records: [Record] = []
    let archive = try await Archive(of: world)
    for proposal in try Dossier.proposals(in: archive) where scope.includes(proposal.id) {
      guard case .inReview(var implementation) = proposal.stage else { continue }
      do {
        guard let found = try await hosting.pullRequest(of: implementation.commit.branch), found.state != .open,
          found.number == implementation.pullRequest?.number
        else { continue }
        implementation.step = found.state == .merged ? .merged : .closed
        implementation.pullRequest = .init(number: found.number, url: found.url, state: found.state)
        records.append(try record(of: implementation, after: proposal))
      } catch let error as PortError where [.timedOut, .unreachable].contains(error.reason) {
        // Whoever does not answer for one does not answer for the others, and each would cost a whole deadline.
        throw error
      } catch {
        problems.append(Problem(proposal.id, error))
      }
    }
    if !records.isEmpty { try await world.ledger.add(records, turn: "implementation") }
    return problems
  }

  /// One product on its way, and the proposal that it is for.
  private struct Work {
    var proposal: Proposal
    var approval: Approval<Solution>
    var product: RenderedProduct
    var base: CommitID
    var commit: Commit?
    var pullRequest: Implementation.PullRequestReference?
    var changed = false
    var patch: String?
    var notices: [String] = []

    var piece: CommitArtifacts.Piece { .init(product, of: approval, on: base) }

    var result: Result? {
      commit.map {
        Result(
          id: proposal.id, commit: $0, pullRequest: pullRequest ?? proposal.implementation?.noun.pullRequest,
          changed: changed, patch: patch, notices: notices)
      }
    }
  }

  private func prepare(
    _ scope: Scope, without unseen: Set<ProposalID> = [], into works: inout [Work], _ problems: inout [Problem]
  ) async throws {
    let archive = try await Archive(of: world)
    let proposals = try Dossier.proposals(in: archive)
    let governing = Claims(among: proposals).governing
    // Worked out once: a look at all proposals for each of them would make many products slow.
    let approvals = Dictionary(
      proposals.compactMap { TakeVerdict().approvalOfSolution(in: $0) }.map { ($0.fingerprint, $0) },
      uniquingKeysWith: { first, _ in first })
    let implemented = Dictionary(grouping: proposals) { $0.implementation?.noun.product }
    let named = proposals.filter { scope.includes($0.id) }
    if scope.only != nil {
      problems += named.filter { !Self.isDue($0.stage) }.map { Problem($0.id, Self.notReady($0)) }
    }
    let due = named.filter { Self.isDue($0.stage) }
    guard !due.isEmpty else { return }
    let render = try await RenderArtifacts(templates: world.templates, settings: world.settings)
    var tip: CommitID?
    for proposal in due {
      guard let own = TakeVerdict().approvalOfSolution(in: proposal) else { continue }
      let productID = own.subject.product.id
      let siblings = implemented[productID] ?? []
      guard unseen.isDisjoint(with: siblings.map(\.id) + [proposal.id]) else { continue }
      var base = Self.base(in: siblings.compactMap { $0.implementation?.noun }) ?? tip
      if base == nil {
        tip = try await workspace.base()
        base = tip
      }
      guard let base else { continue }
      do {
        guard let approval = governing[productID].flatMap({ approvals[$0.fingerprint] }) else { continue }
        try Self.checkOneLeaf(own, governing: approval, among: approvals)
        works.append(Work(proposal: proposal, approval: approval, product: try render(approval), base: base))
      } catch {
        problems.append(Problem(proposal.id, error))
      }
    }
  }

  private static func isDue(_ stage: Stage) -> Bool {
    switch stage {
    case .ready, .inReview: true
    default: false
    }
  }

  private static func notReady(_ proposal: Proposal) -> Refusal {
    let remedy =
      switch next(after: proposal.stage) {
      case .wait(let checkpoint, _): "Its \(checkpoint.rawValue) waits for a verdict: `meshgen approve \(proposal.id)`."
      case .run(let work): "Run `meshgen \(work.rawValue) \(proposal.id)` first."
      default: "`meshgen show \(proposal.id)` says why."
      }
    return Refusal(
      .wrongStage, "`\(proposal.id)` is \(proposal.stage.name), so there is nothing to implement.", remedy: remedy)
  }

  /// Two approved solutions of one product where neither rests on the other: someone approved both at once.
  private static func checkOneLeaf(
    _ own: Approval<Solution>, governing: Approval<Solution>, among approvals: [Fingerprint: Approval<Solution>]
  ) throws(Refusal) {
    var seen: Set<Fingerprint> = []
    var solution: Approval<Solution>? = governing
    while let current = solution, seen.insert(current.fingerprint).inserted {
      solution = current.subject.amends.flatMap { approvals[$0] }
    }
    guard !seen.contains(own.fingerprint) else { return }
    throw Refusal(
      .conflict,
      "`\(own.subject.ideaId)` was approved at the same time as `\(governing.subject.ideaId)`, and both change the "
        + "product `\(own.subject.product.id)`.",
      remedy: "Withdraw its approval with `meshgen withdraw \(own.subject.ideaId)`; it is designed again on top.")
  }

  /// The base recorded with the first implementation of a product that is not merged yet.
  private static func base(in implementations: [Implementation]) -> CommitID? {
    // A base from before a merge is no base for what comes after it.
    let merged = Set(implementations.filter { $0.step == .merged }.map(\.base))
    return implementations.filter { $0.step != .merged && $0.step != .closed }.map(\.base)
      .filter { !merged.contains($0) }.min()
  }

  private func each(
    _ works: inout [Work], _ problems: inout [Problem], _ step: (inout Work) async throws -> Void
  ) async throws {
    var going: [Work] = []
    for var work in works {
      do {
        try await step(&work)
        going.append(work)
      } catch is CancellationError {
        throw CancellationError()
      } catch {
        problems.append(Problem(work.proposal.id, error))
      }
    }
    works = going
  }

  /// Gives each product its outcome; those that failed go no further.
  private func take<Value>(
    _ outcomes: [Swift.Result<Value, PortError>], into works: inout [Work], _ problems: inout [Problem],
    _ use: (inout Work, Value) -> Void
  ) throws {
    try Task.checkCancellation()
    var going: [Work] = []
    for (var work, outcome) in zip(works, outcomes) {
      switch outcome {
      case .success(let value):
        use(&work, value)
        going.append(work)
      case .failure(let error): problems.append(Problem(work.proposal.id, error))
      }
    }
    works = going
  }

  /// Records the step for every product that has come that far and whose record does not say so yet.
  private func record(_ works: [Work], _ step: Implementation.Step) async throws {
    try await again {
      let archive = try await Archive(of: world)
      let proposals = Dictionary(
        try Dossier.proposals(in: archive).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      var records: [Record] = []
      for work in works {
        guard let proposal = proposals[work.proposal.id],
          let implementation = implementation(of: work, step, after: proposal.implementation?.noun)
        else { continue }
        records.append(try record(of: implementation, after: proposal))
      }
      if !records.isEmpty { try await world.ledger.add(records, turn: "implementation") }
    }
  }

  private func implementation(
    of work: Work, _ step: Implementation.Step, after last: Implementation?
  ) -> Implementation? {
    guard let commit = work.commit, let solution = work.proposal.solution else { return nil }
    var implementation = Implementation(
      ideaId: work.proposal.id, ideaTitle: work.proposal.idea.noun.title, product: work.approval.subject.product.id,
      solution: solution.fingerprint, step: step, commit: commit, base: commit.base,
      artifacts: work.product.artifacts.map { .init(path: $0.path.text, fingerprint: Fingerprint(text: $0.text)) },
      templates: work.product.templates, pullRequest: work.pullRequest ?? last?.pullRequest, notices: work.notices)
    if work.pullRequest?.state == .merged { implementation.step = .merged }
    if work.pullRequest?.state == .closed { implementation.step = .closed }
    // A record that is as far or farther with the same commit says it already.
    if let last, last.commit == commit, last.solution == implementation.solution,
      Self.order(last.step) >= Self.order(implementation.step)
    {
      return nil
    }
    return implementation
  }

  private static func order(_ step: Implementation.Step) -> Int {
    switch step {
    case .committed: 0
    case .pushed: 1
    case .offered: 2
    case .merged, .closed: 3
    }
  }

  private func record(of implementation: Implementation, after proposal: Proposal) throws
    -> Record
  {
    try Record(
      channel: .implementations, key: RecordKey(proposal.id.rawValue),
      revision: (proposal.revisions[.implementations] ?? 0) + 1, timestamp: world.clock.now(), agent: "implementation",
      state: proposal.solution?.state, inputs: ["solution": implementation.solution], body: implementation)
  }
}
