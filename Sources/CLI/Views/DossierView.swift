internal import Mesh

/// A proposal with everything that a decision about it needs.
struct DossierView {
  let proposal: Proposal
  /// Whether nothing is left out.
  let isFull: Bool
  /// What else is proposed for its topics.
  private let overlaps: [String]

  /// - Parameter others: all proposals, to say which share its topics.
  init(_ proposal: Proposal, beside others: [Proposal] = [], full: Bool = false) {
    self.proposal = proposal
    isFull = full
    let topics = Set(proposal.idea.noun.relatedTopics)
    // A fix or a tuning touches the topics of a product by its nature.
    let products: Set<Idea.Kind> = [.dataProduct, .derivedProduct, .adoption, .retirement]
    overlaps = others.filter { $0.id != proposal.id && products.contains($0.idea.noun.kind) }.sorted { $0.id < $1.id }
      .compactMap { other in
        let shared = topics.intersection(other.idea.noun.relatedTopics).count
        return shared == 0 ? nil : "\(other.id) (\(shared) of \(topics.count) topics, \(other.stage.name))"
      }
  }

  /// The keys that scripts rely on.
  func json() throws -> JSON {
    var json = ProposalView(proposal).json
    json = json.with("fingerprint", JSON(proposal.waiting?.fingerprint))
    json = json.with("idea", try JSON(of: proposal.idea.noun))
    json = json.with(
      "challenges",
      [
        "scope": try JSON(of: proposal.scope?.noun), "time": try JSON(of: proposal.time?.noun),
        "cost": try JSON(of: proposal.cost?.noun),
      ])
    json = json.with("decision", try JSON(of: proposal.decision?.noun))
    json = json.with("verdicts", .list(try proposal.verdictsInOrder.map { try JSON(of: $0) }))
    json = json.with("solution", try JSON(of: proposal.solution?.noun))
    json = json.with(
      "fillings",
      [
        "idea": FillingView.json(proposal.idea.filling), "scope": FillingView.json(proposal.scope?.filling),
        "time": FillingView.json(proposal.time?.filling), "cost": FillingView.json(proposal.cost?.filling),
        "decision": FillingView.json(proposal.decision?.filling),
        "solution": FillingView.json(proposal.solution?.filling),
      ])
    json = json.with("implementation", try JSON(of: proposal.implementation?.noun))
    return ["proposal": json]
  }

  func text(in page: inout Page) {
    head(in: &page)
    evidence(in: &page)
    if proposal.scope != nil || proposal.time != nil || proposal.cost != nil { challenges(in: &page) }
    if let decision = proposal.decision?.noun { self.decision(decision, in: &page) }
    if let solution = proposal.solution?.noun { SolutionView(solution, full: isFull).text(in: &page) }
    words(in: &page)
    verdicts(in: &page)
    if let implementation = proposal.implementation?.noun {
      page.heading("Implementation")
      page.entry("Branch", "\(implementation.commit.branch) at \(implementation.commit.id.rawValue.prefix(10))")
      if let pullRequest = implementation.pullRequest {
        page.entry("Review", "#\(pullRequest.number), \(pullRequest.state.rawValue), \(pullRequest.url)")
      }
    }
    page.blank()
    let next = NextStep(for: proposal)
    page.line("\(next.sentence, .yellow)")
    if let command = next.command { page.line("  \(command, .bold)") }
  }

  private func head(in page: inout Page) {
    let idea = proposal.idea.noun
    page.line("\(idea.title, .bold)")
    page.line(
      "\(proposal.id, .cyan)  \(idea.kind.rawValue)  \(idea.domain?.rawValue ?? "no domain")  \(ProposalView.stage(proposal))"
    )
    page.blank()
    page.entry("What", idea.description)
    if isFull || proposal.decision == nil { page.entry("Why", idea.reasoning) }
    page.entry("Topics", idea.relatedTopics.map(\.rawValue).joined(separator: ", "))
    if !idea.potentialUsers.isEmpty { page.entry("Users", some(idea.potentialUsers, 6)) }
    page.entry("Confidence", "\(Quantity.percent(idea.confidenceScore)), by \(idea.author)")
    if let returned = idea.returned { page.entry("Back", "It was rejected before. \(returned)") }
    if let rank = idea.ranking.last {
      page.entry("Rank", "\(Quantity.text(rank.value ?? 0)): \(rank.basis)")
      if isFull { for part in idea.ranking.dropLast() { page.entry("", "\(Quantity.text(part)) (\(part.basis))") } }
    }
    if !overlaps.isEmpty { page.entry("Overlaps", some(overlaps, 3)) }
    for remedy in isFull ? idea.remedies : Array(idea.remedies.prefix(4)) {
      page.entry("Remedy", "\(RemedyView.words(remedy)): \(remedy.reason)")
    }
    more(idea.remedies.count - 4, "remedy", in: &page)
  }

  private func evidence(in page: inout Page) {
    page.heading("Evidence" + (proposal.idea.state.map { " from state \($0)" } ?? ""))
    let all = proposal.idea.noun.evidence
    let limit = proposal.decision == nil ? 6 : 3
    for evidence in isFull ? all : Array(all.prefix(limit)) {
      let figures = evidence.figures.map { figure in
        Quantity.text(figure) + (isFull ? " (\(figure.basis))" : "")
      }
      page.bullet(evidence.statement + (figures.isEmpty ? "" : " [\(figures.joined(separator: "; "))]"))
    }
    more(all.count - limit, "statement", in: &page)
  }

  private func challenges(in page: inout Page) {
    page.heading("Challenges")
    if let scope = proposal.scope?.noun {
      page.entry(
        "Scope",
        "\(word(scope.complexityRating.rawValue)), risk of growing \(word(scope.scopeCreepRisk.rawValue)). "
          + detail(scope.reasoning, scope.technicalChallenges + scope.recommendedScopeAdjustments, scope.figures))
      if !isFull, let radius = scope.figures.first(where: { $0.name == ScopeChallenge.blastRadius }) {
        page.entry("", "Blast radius: \(radius.basis).")
      }
    }
    if let time = proposal.time?.noun {
      page.entry(
        "Time",
        "\(Quantity.text(time.estimatedDurationWeeks)) weeks (\(Quantity.text(time.bestCaseWeeks)) to "
          + "\(Quantity.text(time.worstCaseWeeks))), risk \(word(time.scheduleRisk.rawValue)). "
          + detail(time.reasoning, time.timeRiskFactors, time.figures))
    }
    if let cost = proposal.cost?.noun {
      let monthly =
        cost.monthlyOperationalCost.map { "\(cost.currency) \(range($0)) a month" } ?? "the monthly bill is unknown"
      page.entry(
        "Cost",
        "\(cost.currency) \(range(cost.developmentCostEstimate)) to build, \(monthly), risk "
          + "\(word(cost.costRisk.rawValue)), return \(word(cost.roiPotential.rawValue)). "
          + detail(cost.reasoning, cost.costOptimizationOpportunities, cost.figures))
      if !cost.unknown.isEmpty {
        let unknown = isFull ? cost.unknown.map { "\($0.what) (\($0.why))" } : cost.unknown.map(\.what)
        page.entry("", "Unknown: \(some(unknown, 2)).")
      }
    }
  }

  private func decision(_ decision: Decision, in page: inout Page) {
    page.heading("Decision")
    page.entry(
      "Advice", "\(word(decision.recommendation.rawValue)), overall risk \(word(decision.overallRisk.rawValue))")
    page.entry("Summary", decision.summary)
    if isFull { page.entry("", decision.detailedReasoning) }
    for condition in isFull ? decision.conditions : Array(decision.conditions.prefix(5)) {
      page.entry("Condition", condition)
    }
    more(decision.conditions.count - 5, "condition", in: &page)
    for tradeOff in isFull ? decision.tradeOffs : Array(decision.tradeOffs.prefix(2)) {
      page.entry("Trade-off", "\(tradeOff.gain) Price: \(tradeOff.price)")
    }
    guard isFull else { return }
    for finding in decision.keyFindings { page.entry("Finding", finding) }
    for approach in decision.alternativeApproaches { page.entry("Instead", approach) }
    for figure in decision.figures { page.entry("Figure", "\(Quantity.text(figure)) (\(figure.basis))") }
  }

  /// Who worded what, where a model was asked.
  private func words(in page: inout Page) {
    let fillings = [
      ("Idea", proposal.idea.filling), ("Scope", proposal.scope?.filling), ("Time", proposal.time?.filling),
      ("Cost", proposal.cost?.filling), ("Decision", proposal.decision?.filling),
      ("Solution", proposal.solution?.filling),
    ].compactMap { name, filling in filling.map { (name: name, filling: $0) } }
    guard !fillings.isEmpty else { return }
    page.heading("Words")
    if isFull {
      for entry in fillings { page.entry(entry.name, FillingView.sentence(entry.filling)) }
    } else {
      let authors = Dictionary(grouping: fillings) { $0.filling.author }.sorted { $0.key < $1.key }
      for (author, entries) in authors {
        let names = entries.map { $0.name.lowercased() }.joined(separator: ", ")
        let reasons = Set(entries.compactMap(\.filling.reason)).sorted().joined(separator: " ")
        page.bullet(
          "\(names): by \(author == Filling.rules ? "the rules" : author)\(reasons.isEmpty ? "." : ". \(reasons)")")
      }
    }
  }

  private func verdicts(in page: inout Page) {
    let verdicts = proposal.verdictsInOrder
    guard !verdicts.isEmpty else { return }
    page.heading("Verdicts")
    for verdict in verdicts { page.bullet(VerdictView.sentence(for: verdict, full: isFull)) }
  }

  private func detail(_ reasoning: String, _ points: [String], _ figures: [Figure]) -> String {
    guard isFull else { return proposal.decision == nil ? reasoning : "" }
    let numbers = figures.map { "\(Quantity.text($0)) (\($0.basis))" }
    return ([reasoning] + points.map { "\n- \($0)" } + numbers.map { "\n- \($0)" }).joined()
  }

  private func range(_ estimate: Estimate) -> String {
    "\(Quantity.text(estimate.medium.rounded())) (\(Quantity.text(estimate.low.rounded())) to "
      + "\(Quantity.text(estimate.high.rounded())))"
  }

  private func word(_ constant: String) -> String { constant.lowercased().split(separator: "_").joined(separator: " ") }

  private func some(_ items: [String], _ limit: Int) -> String {
    guard !isFull, items.count > limit else { return items.joined(separator: ", ") }
    return items.prefix(limit).joined(separator: ", ") + " and \(items.count - limit) more"
  }

  private func more(_ count: Int, _ what: String, in page: inout Page) {
    guard !isFull, count > 0 else { return }
    page.line("  \("\(Quantity.text(count, what)) more with --full", .faint)")
  }
}
