internal import Mesh
internal import Pipeline

/// The records of one proposal, folded. A record whose inputs no longer match does not count.
struct Fold {
  let archive: Archive
  let record: Record
  let idea: Idea
  let verdicts: [Checkpoint: [Verdict]]

  func proposal() throws -> Proposal {
    let key = record.key
    let ideaStanding = Standing(of: verdicts[.idea] ?? [])
    let edited = ApplyEdits()(ideaStanding.edits, to: idea)
    let current = Proposal.Current(
      noun: edited,
      fingerprint: ideaStanding.edits.isEmpty
        ? record.fingerprint
        : try archive.nouns.fingerprint(of: edited, from: record.fingerprint, by: ideaStanding.edits),
      revision: record.revision, state: record.state, filling: record.filling)
    let onIdea = ["idea": current.fingerprint]

    var proposal = Proposal(
      id: idea.ideaId, proposed: idea, idea: current, verdicts: verdicts, revisions: revisions(of: key),
      stage: .accepted)
    proposal.scope = try noun(ScopeChallenge.self, key, .scope, madeFrom: onIdea)
    proposal.time = try noun(TimeChallenge.self, key, .time, madeFrom: onIdea)
    proposal.cost = try noun(CostChallenge.self, key, .cost, madeFrom: onIdea)
    if let inputs = try Self.decisionInputs(of: proposal),
      let drafted = try noun(Decision.self, key, .decisions, madeFrom: inputs)
    {
      proposal.decision = try withEdits(drafted, at: .decision) { ApplyEdits()($0, to: $1) }
    }
    if let inputs = try Self.solutionInputs(of: proposal),
      let designed = try noun(Solution.self, key, .solutions, madeFrom: inputs)
    {
      proposal.solution = try withEdits(designed, at: .solution) { ApplyEdits()($0, to: $1) }
    }
    proposal.implementation = try noun(Implementation.self, key, .implementations, madeFrom: nil)
    proposal.stage = Self.stage(of: proposal, at: archive.now)
    return proposal
  }

  /// What a decision must have been made from; nil while a challenge is missing.
  static func decisionInputs(of proposal: Proposal) throws -> [String: Fingerprint]? {
    guard let scope = proposal.scope, let time = proposal.time, let cost = proposal.cost else { return nil }
    return try [
      "idea": proposal.idea.fingerprint, "scope": scope.fingerprint, "time": time.fingerprint, "cost": cost.fingerprint,
    ].merging(note(at: .decision, of: proposal)) { first, _ in first }
  }

  /// What a solution must have been made from; nil while no decision is there.
  static func solutionInputs(of proposal: Proposal) throws -> [String: Fingerprint]? {
    guard let decision = proposal.decision else { return nil }
    return try ["idea": proposal.idea.fingerprint, "decision": decision.fingerprint]
      .merging(note(at: .solution, of: proposal)) { first, _ in first }
  }

  /// The request for a revision that a record must have been made for, if there is one.
  static func note(at checkpoint: Checkpoint, of proposal: Proposal) throws -> [String: Fingerprint] {
    guard let revision = Standing(of: proposal.verdicts[checkpoint] ?? []).revision else { return [:] }
    return ["note": try Fingerprint(of: revision)]
  }

  static func stage(of proposal: Proposal, at now: Timestamp) -> Stage {
    if let stage = closed(proposal, at: .idea, proposal.idea.fingerprint, now) { return stage }
    let verdict = TakeVerdict()
    guard verdict.approvalOfIdea(in: proposal) != nil else { return .proposed(proposal.idea.fingerprint) }
    guard let decision = proposal.decision else { return .accepted }
    if let stage = closed(proposal, at: .decision, decision.fingerprint, now) { return stage }
    guard verdict.approvalOfDecision(in: proposal) != nil else { return .evaluated(decision.fingerprint) }
    guard let solution = proposal.solution else { return .approved }
    if let stage = closed(proposal, at: .solution, solution.fingerprint, now) { return stage }
    guard verdict.approvalOfSolution(in: proposal) != nil else { return .designed(solution.fingerprint) }
    guard let implementation = proposal.implementation?.noun, implementation.solution == solution.fingerprint else {
      return .ready
    }
    switch implementation.step {
    case .committed, .pushed: return .ready
    case .offered: return .inReview(implementation)
    case .merged: return .merged(implementation)
    case .closed: return .closed(implementation)
    }
  }

  /// The stage where a person said no, or not now.
  private static func closed(
    _ proposal: Proposal, at checkpoint: Checkpoint, _ fingerprint: Fingerprint, _ now: Timestamp
  ) -> Stage? {
    let verdict = Standing(of: proposal.verdicts[checkpoint] ?? []).answer(to: fingerprint)
    switch verdict?.answer {
    case .reject: return .rejected(checkpoint)
    // Until the day it was put off to.
    case .defer: return verdict?.until.map { $0 <= now } == true ? nil : .deferred(checkpoint)
    default: return nil
    }
  }

  private func noun<Noun: Decodable & Hashable & Sendable>(
    _ type: Noun.Type, _ key: RecordKey, _ channel: Channel, madeFrom inputs: [String: Fingerprint]?
  ) throws -> Proposal.Current<Noun>? {
    guard let record = archive.record(key, in: channel) else { return nil }
    // One that was made under other settings counts until it is made anew.
    if let inputs, record.nouns != inputs { return nil }
    return Proposal.Current(
      noun: try archive.noun(type, of: record), fingerprint: record.fingerprint, revision: record.revision,
      state: record.state, filling: record.filling)
  }

  private func withEdits<Noun: Encodable & Hashable & Sendable>(
    _ current: Proposal.Current<Noun>, at checkpoint: Checkpoint, _ apply: ([Edit], Noun) -> Noun
  ) throws -> Proposal.Current<Noun> {
    let edits = Standing(of: verdicts[checkpoint] ?? []).edits
    guard !edits.isEmpty else { return current }
    var edited = current
    edited.noun = apply(edits, current.noun)
    edited.fingerprint = try archive.nouns.fingerprint(of: edited.noun, from: current.fingerprint, by: edits)
    return edited
  }

  private func revisions(of key: RecordKey) -> [Channel: Int] {
    var revisions: [Channel: Int] = [:]
    for channel in Channel.allCases { revisions[channel] = archive.record(key, in: channel)?.revision ?? 0 }
    return revisions
  }
}
