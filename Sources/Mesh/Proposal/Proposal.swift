/// The dossier of one idea: its records folded, with the edits that people made.
public struct Proposal: Hashable, Sendable {
  /// A record's noun as it counts now: with its edits, and the fingerprint that a verdict must name.
  public struct Current<Noun: Hashable & Sendable>: Hashable, Sendable {
    public var noun: Noun
    public var fingerprint: Fingerprint
    /// The revision of the agent's record under it.
    public var revision: Int
    /// The state that the record rests on.
    public var state: Int?
    /// Who filled the record in, where a model was asked.
    public var filling: Filling?

    public init(noun: Noun, fingerprint: Fingerprint, revision: Int, state: Int?, filling: Filling? = nil) {
      self.noun = noun
      self.fingerprint = fingerprint
      self.revision = revision
      self.state = state
      self.filling = filling
    }
  }

  public var id: ProposalID
  /// As the learning agent wrote it, without edits: what its identity follows from.
  public var proposed: Idea
  public var idea: Current<Idea>
  /// Each only when it was made from the idea as it is now.
  public var scope: Current<ScopeChallenge>?
  public var time: Current<TimeChallenge>?
  public var cost: Current<CostChallenge>?
  /// Only when it was made from these challenges.
  public var decision: Current<Decision>?
  /// Only when it was made from the approved decision.
  public var solution: Current<Solution>?
  /// The last one, whichever solution it followed from.
  public var implementation: Current<Implementation>?
  /// In the order in which they were given, with their numbers.
  public var verdicts: [Checkpoint: [Verdict]]
  /// The revision of the last record of each channel, counting or not; 0 where there is none.
  public var revisions: [Channel: Int]
  public var stage: Stage

  public init(
    id: ProposalID, proposed: Idea, idea: Current<Idea>, scope: Current<ScopeChallenge>? = nil,
    time: Current<TimeChallenge>? = nil,
    cost: Current<CostChallenge>? = nil, decision: Current<Decision>? = nil, solution: Current<Solution>? = nil,
    implementation: Current<Implementation>? = nil, verdicts: [Checkpoint: [Verdict]], revisions: [Channel: Int],
    stage: Stage
  ) {
    self.id = id
    self.proposed = proposed
    self.idea = idea
    self.scope = scope
    self.time = time
    self.cost = cost
    self.decision = decision
    self.solution = solution
    self.implementation = implementation
    self.verdicts = verdicts
    self.revisions = revisions
    self.stage = stage
  }

  /// The three challenges, when all of them count.
  public var challenges: Challenges? {
    guard let scope, let time, let cost else { return nil }
    return Challenges(scope: scope.noun, time: time.noun, cost: cost.noun)
  }

  /// The fingerprint of what waits for a verdict, if anything does.
  public var waiting: (checkpoint: Checkpoint, fingerprint: Fingerprint)? {
    switch stage {
    case .proposed(let fingerprint): (.idea, fingerprint)
    case .evaluated(let fingerprint): (.decision, fingerprint)
    case .designed(let fingerprint): (.solution, fingerprint)
    case .deferred(let checkpoint):
      switch checkpoint {
      case .idea: (.idea, idea.fingerprint)
      case .decision: decision.map { (.decision, $0.fingerprint) }
      case .solution: solution.map { (.solution, $0.fingerprint) }
      case .pullRequest: nil
      }
    default: nil
    }
  }

  public var verdictsInOrder: [Verdict] {
    Checkpoint.allCases.flatMap { verdicts[$0] ?? [] }
  }
}
