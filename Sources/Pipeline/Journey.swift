public import Mesh

// Page zero. After it, read the ten verbs in order: DiscoverEstate, FindInsights, ProposeIdeas, TakeVerdict,
// ChallengeIdea, DraftDecision, DesignSolution, RenderArtifacts, CommitArtifacts, OpenPullRequest.

/// What happens next to a proposal.
public enum Next: Hashable, Sendable {
  /// A person must speak, having seen this.
  case wait(Checkpoint, showing: Fingerprint)
  /// Work that nobody has to be asked about.
  case run(Work)
  /// The reviewers have it; the hosting is asked how it went.
  case review
  /// Nothing, until something changes.
  case rest
}

/// Work that an agent can do on a proposal.
public enum Work: String, Hashable, Sendable, CaseIterable {
  case evaluate, design, implement
}

/// What happens next to a proposal that stands at `stage`. It performs nothing; `Agents` does what it says.
public func next(after stage: Stage) -> Next {
  switch stage {
  case .proposed(let idea): .wait(.idea, showing: idea)
  case .accepted: .run(.evaluate)
  case .evaluated(let decision): .wait(.decision, showing: decision)
  case .approved: .run(.design)
  case .designed(let solution): .wait(.solution, showing: solution)
  case .ready: .run(.implement)
  case .inReview: .review
  case .merged, .deployed, .rejected, .deferred, .closed: .rest
  }
}
