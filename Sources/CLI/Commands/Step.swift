internal import Agents
internal import Mesh
internal import Pipeline

// What `evaluate` and `design` have in common: a turn over the proposals that are due.

extension Session {
  func step(
    _ work: Work, on ids: [ProposalID], done: String,
    turn: (Run, Scope) async throws -> Run.Outcome
  ) async throws -> ExitCode {
    let world = try await World.live(in: self, of: try repository())
    try await share(world)
    let named = try await proposals(ids, in: world)
    let due = Set(named.filter { next(after: $0.stage) == .run(work) }.map(\.id))
    let outcome = try await turn(run(in: world), Scope(only: due))
    try await share(world)
    let worked = try await proposals(in: world).filter { due.contains($0.id) }
    console.show([
      "proposals": .list(worked.map { ProposalView($0).json }), "problems": ResultView.json(outcome.problems),
    ]) { page in
      if !worked.isEmpty { ProposalView.table(worked, in: &page) }
    }
    try check(outcome.problems, of: done)
    if let first = worked.first(where: { $0.waiting != nil }) {
      console.hint("meshgen show \(first.id), then \(NextStep(for: first).command ?? "meshgen status")")
    }
    guard due.isEmpty else { return .done }
    return try idle(named, work, done, areNamed: !ids.isEmpty)
  }

  /// Nothing was due: for the lack of a verdict, or because nothing is to be done.
  func idle(_ proposals: [Proposal], _ work: Work, _ done: String, areNamed: Bool) throws -> ExitCode {
    let waiting = proposals.filter(NextStep.awaits)
    if areNamed, let other = proposals.first(where: { !NextStep.awaits($0) }) {
      let step = NextStep(for: other)
      throw Refusal(
        .wrongStage, "`\(other.id)` is \(other.stage.name), so it cannot be \(done).",
        remedy: step.command.map { "\(step.sentence) Run `\($0)`." } ?? step.sentence)
    }
    if let first = waiting.first {
      throw Refusal(
        .waiting,
        "Nothing can be \(done): \(Quantity.text(waiting.count, "proposal")) \(waiting.count == 1 ? "waits" : "wait") "
          + "for a verdict.",
        remedy: "Read `meshgen show \(first.id)`, then run `\(NextStep(for: first).command ?? "meshgen status")`.")
    }
    console.notice("Nothing is to be \(done).")
    return .done
  }
}
