public import Mesh
public import Ports
internal import Reasoning

/// An approved idea questioned from one side: scope, time or cost. Computed floors cannot be talked down: a filled form
/// may change words and warn of more, and the numbers stay the rules'.
public struct ChallengeIdea: Sendable {
  private let reasoner: any Reasoner
  private let settings: Settings
  private let state: StateIndex
  private let questions: Questions

  /// Arranges the state once, for all ideas that are questioned on it.
  public init(
    reasoner: any Reasoner, settings: Settings, in state: CurrentState, estate: Estate,
    questions: Questions = Questions()
  ) {
    self.reasoner = reasoner
    self.settings = settings
    self.state = StateIndex(state, of: estate)
    self.questions = questions
  }

  /// What the settings say that the time challenge heeds; nil where they say nothing. Another basis, another challenge.
  public static func timeBasis(in settings: Settings) throws -> Fingerprint? {
    let hours = settings.teams.keys.sorted().compactMap { team in
      settings.teams[team]?.weeklyHours.map { [team.rawValue, "\($0)"] }
    }
    return hours.isEmpty ? nil : try Fingerprint(of: hours)
  }

  /// The same for the cost challenge: the hours of the teams, and the price book.
  public static func costBasis(in settings: Settings) throws -> Fingerprint? {
    guard let prices = settings.prices else { return try timeBasis(in: settings) }
    return try Fingerprint(
      of: [try timeBasis(in: settings)?.rawValue, try Fingerprint(of: prices).rawValue].compactMap { $0 })
  }

  public func scope(_ approval: Approval<Idea>, beside others: [Idea]) async throws -> Filled<ScopeChallenge> {
    let idea = approval.subject
    let answer = ScopeRule().challenge(idea, in: state, others: others)
    return try await reasoner.fill(
      form(ScopePhrasing(answer), "scope", "Question this idea on its scope.", of: idea))
  }

  public func time(_ approval: Approval<Idea>) async throws -> Filled<TimeChallenge> {
    let idea = approval.subject
    let answer = TimeRule(team: TeamCapacity(settings)).challenge(idea, in: state)
    return try await reasoner.fill(
      form(TimePhrasing(answer), "time", "Question this idea on its duration.", of: idea))
  }

  /// The cost of building needs the hours of the time challenge, which follow from the same idea and state.
  public func cost(_ approval: Approval<Idea>) async throws -> Filled<CostChallenge> {
    let idea = approval.subject
    let time = TimeRule(team: TeamCapacity(settings)).challenge(idea, in: state)
    let answer = CostRule(prices: settings.prices ?? .standard).challenge(idea, in: state, time: time)
    return try await reasoner.fill(
      form(CostPhrasing(answer), "cost", "Question this idea on its cost.", of: idea))
  }

  private func form<Words: Phrasing>(
    _ words: Words, _ agent: String, _ question: String, of idea: Idea
  ) -> Form<Words.Answer> {
    let state = state
    return questions.form(words, agent: agent, question: question, facts: idea.evidence) {
      state.sheets(of: idea.relatedTopics)
    }
  }
}
