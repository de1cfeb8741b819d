public import Mesh
public import Ports
internal import Reasoning

/// What could be made of a state. What was rejected stays rejected until its evidence has changed.
public struct ProposeIdeas: Sendable {
  private let reasoner: any Reasoner
  private let settings: Settings
  private let questions: Questions

  public init(reasoner: any Reasoner, settings: Settings, questions: Questions = Questions()) {
    self.reasoner = reasoner
    self.settings = settings
    self.questions = questions
  }

  /// The ideas worth a record, the best first, at most `limit` of them when one is given. An idea whose proposal a person
  /// has spoken on, or that says what its record says, is not among them; nor is one that a person rejected, unless its
  /// evidence has changed since, nor one that a model has worded, unless the rules say something else since.
  public func callAsFunction(
    from state: CurrentState, estate: Estate, proposals: [Proposal], limit: Int? = nil,
    kinds: Set<Idea.Kind>? = nil
  ) async throws -> [Filled<Idea>] {
    let taken = Dictionary(
      proposals.map { ($0.id, IdeaIdentity(of: $0.proposed)) }, uniquingKeysWith: { first, _ in first })
    let known = Dictionary(proposals.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let ideas = IdeaRules(
      kinds: kinds, acceptance: Self.acceptance(of: proposals), silenceDays: settings.policy.silenceDays
    ).ideas(from: state, estate: estate, taken: taken)
    let index = StateIndex(state, of: estate)
    var worth: [Filled<Idea>] = []
    var rest = ideas[...]
    while worth.count < limit ?? .max, !rest.isEmpty {
      var asked: [Idea] = []
      while asked.count < min(Self.mostAtOnce, (limit ?? .max) - worth.count), var idea = rest.popFirst() {
        idea.foundation = try Self.foundation(of: idea, in: index)
        let proposal = known[idea.ideaId]
        // An idea that came back keeps saying why.
        idea.returned = proposal.flatMap { EvidenceChange.since($0, in: idea) }
        if try isWorthAsking(idea, beside: proposal) { asked.append(idea) }
      }
      let filled = try await reasoner.fill(asked.map { form(of: $0, in: index) })
      worth += filled.filter { isWorthARecord($0.answer, beside: known[$0.answer.ideaId]) }
    }
    return worth
  }

  /// The order in which people read proposals: the best first, of several kinds and domains.
  public static func inOrder(_ proposals: [Proposal]) -> [Proposal] {
    let places = Dictionary(
      IdeaOrder.varied(proposals.map(\.idea.noun)).enumerated().map { ($1.ideaId, $0) },
      uniquingKeysWith: { first, _ in first })
    return proposals.sorted { (places[$0.id] ?? .max, $0.id) < (places[$1.id] ?? .max, $1.id) }
  }

  /// What people said to ideas of each kind, at whichever checkpoint.
  private static func acceptance(of proposals: [Proposal]) -> Acceptance {
    var acceptance = Acceptance()
    for proposal in proposals {
      switch proposal.stage {
      case .proposed, .deferred: break
      case .rejected, .closed: acceptance.add(proposal.proposed.kind, isAccepted: false)
      default: acceptance.add(proposal.proposed.kind, isAccepted: true)
      }
    }
    return acceptance
  }

  /// How many ideas are put to a reasoner before the next are looked at.
  private static let mostAtOnce = 256

  private func form(of idea: Idea, in state: StateIndex) -> Form<Idea> {
    questions.form(
      IdeaPhrasing(idea), agent: "learning",
      question: "Make the title and the words of this idea clear to its readers.", facts: idea.evidence
    ) { state.sheets(of: idea.relatedTopics) }
  }

  /// Whether the answer may come to a record; a model is asked only then.
  private func isWorthAsking(_ idea: Idea, beside proposal: Proposal?) throws -> Bool {
    guard let proposal else { return true }
    switch proposal.stage {
    case .proposed, .deferred(.idea):
      guard (proposal.verdicts[.idea] ?? []).isEmpty else { return false }
      guard let filling = proposal.idea.filling, filling.isByModel else { return true }
      return try filling.rules != Fingerprint(of: idea)
    default: return isWorthARecord(idea, beside: proposal)
    }
  }

  /// The owners and the schemas of an idea's topics.
  private static func foundation(of idea: Idea, in state: StateIndex) throws -> Fingerprint {
    try Fingerprint(
      of: idea.relatedTopics.map { topic in
        [
          topic.rawValue, state.reading(of: topic)?.owner?.rawValue,
          state.schema(of: topic, .value), state.schema(of: topic, .key),
        ]
      })
  }

  private func isWorthARecord(_ idea: Idea, beside proposal: Proposal?) -> Bool {
    guard let proposal else { return true }
    switch proposal.stage {
    case .proposed, .deferred(.idea):
      return (proposal.verdicts[.idea] ?? []).isEmpty && idea != proposal.proposed
    case .rejected:
      return idea.returned != nil
    default:
      return false
    }
  }
}
