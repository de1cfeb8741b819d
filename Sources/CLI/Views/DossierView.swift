internal import Mesh

/// A proposal with everything that a decision about it needs.
struct DossierView {
  let proposal: Proposal
  /// Whether nothing is left out.
  let isFull: Bool
  /// What else is proposed for its topics.
  let overlaps: [String]

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
    guard isFull else { return screen(in: &page) }
    head(in: &page)
    evidence(in: &page)
    if proposal.scope != nil || proposal.time != nil || proposal.cost != nil { challenges(in: &page) }
    if let decision = proposal.decision?.noun { self.decision(decision, in: &page) }
    if let solution = proposal.solution?.noun { SolutionView(solution).text(in: &page) }
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

  func title(in page: inout Page) {
    let idea = proposal.idea.noun
    page.line("\(idea.title, .bold)")
    page.line(
      "\(proposal.id, .cyan)  \(idea.kind.rawValue)  \(idea.domain?.rawValue ?? "no domain")  \(ProposalView.stage(proposal))"
    )
    page.blank()
  }

  private func head(in page: inout Page) {
    let idea = proposal.idea.noun
    title(in: &page)
    page.entry("What", idea.description)
    page.entry("Why", idea.reasoning)
    page.entry("Topics", idea.relatedTopics.map(\.rawValue).joined(separator: ", "))
    if let query = idea.query {
      page.entry("Question", query.question)
      page.entry("Key", QueryView.keys(query))
      if let window = QueryView.window(query) { page.entry("Window", window) }
    }
    if !idea.potentialUsers.isEmpty { page.entry("Users", idea.potentialUsers.joined(separator: ", ")) }
    let confidence = idea.ranking.first { $0.name == Idea.confidence }.map { ": \($0.basis)" } ?? ", by the rules"
    page.entry("Confidence", "\(Quantity.percent(idea.confidenceScore))\(confidence)")
    if let returned = idea.returned { page.entry("Back", "It was rejected before. \(returned)") }
    if let rank = idea.ranking.last {
      page.entry("Rank", "\(Quantity.text(rank.value ?? 0)): \(rank.basis)")
      for part in idea.ranking.dropLast() where part.name != Idea.confidence {
        page.entry("", "\(Quantity.text(part)) (\(part.basis))")
      }
    }
    if !overlaps.isEmpty { page.entry("Overlaps", overlaps.joined(separator: ", ")) }
    for remedy in idea.remedies { page.entry("Remedy", "\(RemedyView.words(remedy)): \(remedy.reason)") }
  }

  private func evidence(in page: inout Page) {
    page.heading("Evidence" + (proposal.idea.state.map { " from state \($0)" } ?? ""))
    for evidence in proposal.idea.noun.evidence {
      let figures = evidence.figures.map { "\(Quantity.text($0)) (\($0.basis))" }
      page.bullet(evidence.statement + (figures.isEmpty ? "" : " [\(figures.joined(separator: "; "))]"))
    }
  }

  private func challenges(in page: inout Page) {
    page.heading("Challenges")
    if let scope = proposal.scope?.noun {
      page.entry(
        "Scope",
        "\(word(scope.complexityRating.rawValue)), risk of growing \(word(scope.scopeCreepRisk.rawValue)). "
          + detail(scope.reasoning, scope.technicalChallenges + scope.recommendedScopeAdjustments, scope.figures))
    }
    if let time = proposal.time?.noun {
      page.entry(
        "Time",
        "\(Quantity.text(time.estimatedDurationWeeks)) weeks (\(Quantity.text(time.bestCaseWeeks)) to "
          + "\(Quantity.text(time.worstCaseWeeks))), risk \(word(time.scheduleRisk.rawValue)). "
          + detail(time.reasoning, time.timeRiskFactors, time.figures))
    }
    if let cost = proposal.cost?.noun {
      let monthly = month(of: cost, after: "\(cost.currency) ")
      page.entry(
        "Cost",
        "\(cost.currency) \(range(cost.developmentCostEstimate)) to build, \(monthly), risk "
          + "\(word(cost.costRisk.rawValue)), return \(word(cost.roiPotential.rawValue)). "
          + detail(cost.reasoning + " Prices of \(cost.pricesOf).", cost.costOptimizationOpportunities, cost.figures))
      if !cost.unknown.isEmpty {
        page.entry("", "Unknown: \(cost.unknown.map { "\($0.what) (\($0.why))" }.joined(separator: ", ")).")
      }
    }
  }

  private func decision(_ decision: Decision, in page: inout Page) {
    page.heading("Decision")
    page.entry(
      "Advice", "\(word(decision.recommendation.rawValue)), overall risk \(word(decision.overallRisk.rawValue))")
    page.entry("Summary", decision.summary)
    page.entry("", decision.detailedReasoning)
    for condition in decision.conditions { page.entry("Condition", condition) }
    for tradeOff in decision.tradeOffs { page.entry("Trade-off", "\(tradeOff.gain) Price: \(tradeOff.price)") }
    for finding in decision.keyFindings { page.entry("Finding", finding) }
    for approach in decision.alternativeApproaches { page.entry("Instead", approach) }
    for figure in decision.figures { page.entry("Figure", "\(Quantity.text(figure)) (\(figure.basis))") }
  }

  /// Who worded what, where a model was asked.
  func words(in page: inout Page) {
    let fillings = [
      ("Idea", proposal.idea.filling), ("Scope", proposal.scope?.filling), ("Time", proposal.time?.filling),
      ("Cost", proposal.cost?.filling), ("Decision", proposal.decision?.filling),
      ("Solution", proposal.solution?.filling),
    ].compactMap { name, filling in filling.map { (name: name, filling: $0) } }
    guard !fillings.isEmpty else { return }
    if isFull {
      page.heading("Words")
      for entry in fillings { page.entry(entry.name, FillingView.sentence(entry.filling)) }
    } else {
      page.blank()
      let authors = Dictionary(grouping: fillings) { $0.filling.author }.sorted { $0.key < $1.key }
      for (author, entries) in authors {
        let names = entries.map { $0.name.lowercased() }.joined(separator: ", ")
        let reasons = Set(entries.compactMap(\.filling.reason)).sorted().joined(separator: " ")
        page.bullet(
          "\(names): by \(author == Filling.rules ? "the rules" : author)\(reasons.isEmpty ? "." : ". \(reasons)")",
          rows: 1)
      }
    }
  }

  private func verdicts(in page: inout Page) {
    let verdicts = proposal.verdictsInOrder
    guard !verdicts.isEmpty else { return }
    page.heading("Verdicts")
    for verdict in verdicts { page.bullet(VerdictView.sentence(for: verdict, full: true)) }
  }

  private func detail(_ reasoning: String, _ points: [String], _ figures: [Figure]) -> String {
    let numbers = figures.map { "\(Quantity.text($0)) (\($0.basis))" }
    return ([reasoning] + points.map { "\n- \($0)" } + numbers.map { "\n- \($0)" }).joined()
  }

  func range(_ estimate: Estimate) -> String {
    "\(Quantity.text(estimate.medium.rounded())) (\(Quantity.text(estimate.low.rounded())) to "
      + "\(Quantity.text(estimate.high.rounded())))"
  }

  /// The change of the monthly bill; without a highest value where a line is unknown.
  func month(of cost: CostChallenge, after prefix: String) -> String {
    guard let monthly = cost.monthlyOperationalCost else { return "the monthly bill is unknown" }
    guard let least = cost.least else { return "\(prefix)\(range(monthly)) a month" }
    return "\(least.isSaving ? "saves " : "")at least \(prefix)\(Quantity.text(least.amount.rounded())) a month "
      + "(\(cost.openLines.count) of \(Quantity.text(cost.infrastructureCosts.count, "line")) unknown)"
  }

  func word(_ constant: String) -> String { constant.lowercased().split(separator: "_").joined(separator: " ") }
}
