internal import Agents
internal import Mesh
internal import Pipeline

// What `evaluate` and `design` have in common: a turn over the proposals that are due.

extension Session {
  func step(
    _ work: Work, on ids: [ProposalID], done: String, onlyShowing isRehearsal: Bool = false,
    turn: (Run, Scope) async throws -> Run.Outcome
  ) async throws -> ExitCode {
    let repository = try repository()
    let world = try await World.live(in: self, of: repository, for: isRehearsal ? [] : .reasoner)
    if !isRehearsal { try await share(world) }
    let named = try await proposals(ids, in: world)
    // What was evaluated under other settings is evaluated anew.
    let outdated = work == .evaluate ? try Dossier.outdated(in: try await Archive(of: world)) : []
    let due = Set(named.filter { next(after: $0.stage) == .run(work) || outdated.contains($0.id) }.map(\.id))
    guard !due.isEmpty else { return try idle(named, work, done, areNamed: !ids.isEmpty, as: "proposals") }
    if isRehearsal {
      return try await showPrompts(
        try await Choices(self, repository), in: world, idle: "nothing that is due is put to a model."
      ) { world in
        let outcome = try await turn(run(in: world), Scope(only: due))
        try check(outcome.problems, of: done)
      }
    }
    let outcome = try await turn(run(in: world), Scope(only: due))
    try await share(world)
    tell(of: outcome.written)
    let worked = try await proposals(in: world).filter { due.contains($0.id) }
    console.show([
      "proposals": .list(worked.map { ProposalView($0).json }), "problems": ResultView.json(outcome.problems),
      "waiting": .list(worked.filter(NextStep.awaits).map(StatusCommand.waiting)),
    ]) { page in
      if !worked.isEmpty { ProposalView.table(worked, in: &page) }
    }
    try check(outcome.problems, of: done)
    if let first = worked.first(where: { $0.waiting != nil }) {
      console.hint("meshgen show \(first.id), then \(NextStep(for: first).command ?? "meshgen status")")
    }
    return .done
  }

  /// Nothing was due: for the lack of a verdict, or because nothing is to be done. The document is that of work done,
  /// with an empty list under `key`.
  func idle(
    _ proposals: [Proposal], _ work: Work, _ done: String, areNamed: Bool, as key: String
  ) throws -> ExitCode {
    let waiting = proposals.filter(NextStep.awaits)
    if areNamed, let other = proposals.first(where: { !NextStep.awaits($0) }) {
      let step = NextStep(for: other)
      throw Refusal(
        .wrongStage, "`\(other.id)` is \(other.stage.name), so it cannot be \(done).",
        remedy: step.command.map { "\(step.sentence) Run `\($0)`." } ?? step.sentence)
    }
    // Work that comes before this one, else whatever can be done at all.
    let first = earlier(than: work, among: proposals)
    console.show([key: [], "problems": [], "waiting": .list(waiting.map(StatusCommand.waiting))]) { page in
      let waits =
        waiting.isEmpty
        ? ""
        : "\(Quantity.text(waiting.count, "proposal")) \(waiting.count == 1 ? "waits" : "wait") for a verdict."
      if let first {
        page.line(
          "Nothing can be \(done) yet: `\(first.id)` is \(first.stage.name).\(waits.isEmpty ? "" : " ")\(waits)")
      } else {
        page.line(Words(waiting.isEmpty ? "Nothing is to be \(done)." : "Nothing can be \(done): \(waits)"))
      }
    }
    if let first {
      console.hint(Words(NextStep(for: first).command ?? "meshgen status"))
    } else if let first = waiting.first {
      console.hint("meshgen show \(first.id), then \(NextStep(for: first).command ?? "meshgen status")")
    } else {
      console.hint(proposals.isEmpty ? "meshgen discover, then meshgen propose" : "meshgen status")
    }
    return waiting.isEmpty ? .done : .waiting
  }

  /// A proposal on which an agent can work now, so that `work` can follow.
  private func earlier(than work: Work, among proposals: [Proposal]) -> Proposal? {
    let order = Work.allCases
    return proposals.first { proposal in
      guard case .run(let due) = next(after: proposal.stage) else { return false }
      return order.firstIndex(of: due)! < order.firstIndex(of: work)!
    }
  }
}
