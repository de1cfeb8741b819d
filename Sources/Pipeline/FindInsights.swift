public import Mesh
public import Ports
internal import Reasoning

/// Understands a state: domains, owners, joins, sensitive fields, and what is notable. A rule never fires on what is
/// unknown.
public struct FindInsights: Sendable {
  private let reasoner: any Reasoner
  private let settings: Settings
  private let questions: Questions

  public init(reasoner: any Reasoner, settings: Settings, questions: Questions = Questions()) {
    self.reasoner = reasoner
    self.settings = settings
    self.questions = questions
  }

  /// What the settings say that understanding heeds; nil where they say nothing. Another basis, another understanding.
  public static func basis(in settings: Settings) throws -> Fingerprint? {
    var lines: [[String]] = settings.domains.keys.sorted().map { name in
      let rule = settings.domains[name]!
      return ["domain", name.rawValue, rule.owner?.rawValue ?? ""] + rule.match + rule.words.map { "word \($0)" }
    }
    lines += settings.owners.sorted { $0.key < $1.key }.map { ["owner", $0.key.rawValue] + $0.value.map(\.rawValue) }
    lines += settings.sensitive.map { rule in
      ["sensitive", rule.category?.rawValue ?? "none", rule.reason ?? ""] + rule.topics.map { "topic \($0.rawValue)" }
        + rule.fields.map { "field \($0.rawValue)" } + rule.words.map { "word \($0)" }
    }
    if let topic = settings.naming.topic { lines.append(["naming", topic]) }
    if !settings.naming.ignoredWords.isEmpty { lines.append(["ignored words"] + settings.naming.ignoredWords) }
    let naming = settings.naming
    if !naming.stages.isEmpty { lines.append(["stages"] + naming.stages) }
    lines += naming.abbreviations.sorted { $0.key < $1.key }.map { ["abbreviation", $0.key, $0.value] }
    lines += naming.synonyms.map { ["synonyms"] + $0 }
    if !naming.accountWords.isEmpty { lines.append(["account words"] + naming.accountWords) }
    if !settings.teams.isEmpty { lines.append(["teams"] + settings.teams.keys.map(\.rawValue).sorted()) }
    if !settings.environments.isEmpty { lines.append(["environments"] + settings.environments.map(\.rawValue)) }
    return lines.isEmpty ? nil : try Fingerprint(of: lines)
  }

  public func callAsFunction(_ estate: Estate) async throws -> Filled<CurrentState> {
    let state = StateReader(vocabulary: Vocabulary(settings)).read(estate)
    // The facts are the rules' alone; whoever fills the form may only rephrase the summary.
    let form = questions.form(
      SummaryPhrasing(state.summary, domains: state.domains.map(\.name)), agent: "current",
      question: "Say in a few sentences what is notable in this state.", facts: state.insights.map(\.evidence),
      topics: { [] })
    let filled = try await reasoner.fill(form)
    return filled.map { summary in
      var answered = state
      answered.summary = summary
      return answered
    }
  }
}
