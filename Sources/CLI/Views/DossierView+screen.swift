internal import Mesh

// What of a proposal a decision about it needs, on one screen.

extension DossierView {
  /// The rows of a screen, and of what is shown on it.
  static let screen = 40

  /// How much is said of each part.
  private struct Brevity {
    /// Of an entry.
    var rows: Int
    var statements: Int
    var statementRows: Int
    var conditions: Int
    var conditionRows: Int
    var tradeOffs: Int
    var remedies: Int
    var verdicts: Int
    var saysUnknown = true
  }

  /// The first that fits is taken; the last one always does.
  private static let brevities = [
    Brevity(
      rows: 6, statements: 8, statementRows: 3, conditions: 8, conditionRows: 3, tradeOffs: 2, remedies: 4, verdicts: 9),
    Brevity(
      rows: 3, statements: 6, statementRows: 2, conditions: 8, conditionRows: 2, tradeOffs: 2, remedies: 3, verdicts: 5),
    Brevity(
      rows: 2, statements: 4, statementRows: 2, conditions: 6, conditionRows: 2, tradeOffs: 2, remedies: 2, verdicts: 2),
    Brevity(
      rows: 2, statements: 3, statementRows: 1, conditions: 6, conditionRows: 2, tradeOffs: 2, remedies: 1, verdicts: 1),
    Brevity(
      rows: 1, statements: 3, statementRows: 1, conditions: 5, conditionRows: 1, tradeOffs: 2, remedies: 1, verdicts: 1),
    Brevity(
      rows: 1, statements: 3, statementRows: 1, conditions: 3, conditionRows: 1, tradeOffs: 1, remedies: 1, verdicts: 1),
    Brevity(
      rows: 1, statements: 2, statementRows: 1, conditions: 1, conditionRows: 1, tradeOffs: 1, remedies: 1, verdicts: 1,
      saysUnknown: false),
  ]

  func screen(in page: inout Page) {
    for (place, brevity) in Self.brevities.enumerated() {
      var trial = Page(width: page.width)
      all(brevity, &trial)
      guard trial.lines.count <= Self.screen || place == Self.brevities.count - 1 else { continue }
      return page.add(trial)
    }
  }

  private func all(_ brevity: Brevity, _ page: inout Page) {
    idea(brevity, &page)
    evidence(brevity, &page)
    challenges(brevity, &page)
    decision(brevity, &page)
    solution(brevity, &page)
    words(in: &page)
    said(brevity, &page)
    page.blank()
    let next = NextStep(for: proposal)
    page.line("\(next.sentence, .yellow)")
    if let command = next.command { page.line("  \(command, .bold)") }
    page.line("  \("meshgen show \(proposal.id) --full leaves nothing out", .faint)")
  }

  private func idea(_ brevity: Brevity, _ page: inout Page) {
    let idea = proposal.idea.noun
    title(in: &page)
    page.entry("What", idea.description, rows: brevity.rows)
    page.entry("Why", idea.reasoning, rows: brevity.rows)
    page.entry("Topics", named(idea.relatedTopics.map(\.rawValue), page), rows: 1)
    if let query = idea.query {
      page.entry("Question", query.question, rows: brevity.statementRows)
      page.entry("Key", QueryView.keys(query), rows: 1)
      if let window = QueryView.window(query) { page.entry("Window", window, rows: 1) }
    }
    if !idea.potentialUsers.isEmpty { page.entry("Users", named(idea.potentialUsers, page), rows: 1) }
    page.entry(
      "Rank",
      "\(Quantity.text(idea.rank)): \(idea.ranking.last?.basis ?? "not ranked"), by the rules", rows: 1)
    if let returned = idea.returned { page.entry("Back", "It was rejected before. \(returned)", rows: 1) }
    if !overlaps.isEmpty { page.entry("Overlaps", named(overlaps, page), rows: 1) }
    for remedy in idea.remedies.prefix(brevity.remedies) {
      page.entry("Remedy", "\(RemedyView.words(remedy)): \(remedy.reason)", rows: brevity.statementRows)
    }
    let left = idea.remedies.count - brevity.remedies
    if left > 0, brevity.rows > 1 { page.entry("", "and \(Quantity.text(left, "remedy")) more") }
  }

  private func evidence(_ brevity: Brevity, _ page: inout Page) {
    let all = proposal.idea.noun.evidence
    let shown = all.prefix(brevity.statements)
    let count = shown.count < all.count ? ", \(shown.count) of \(all.count) statements" : ""
    page.heading("Evidence" + (proposal.idea.state.map { " from state \($0)" } ?? "") + count)
    for evidence in shown {
      let figures = evidence.figures.map { Quantity.text($0) }
      page.bullet(
        evidence.statement + (figures.isEmpty ? "" : " [\(figures.joined(separator: "; "))]"),
        rows: brevity.statementRows)
    }
  }

  private func challenges(_ brevity: Brevity, _ page: inout Page) {
    guard proposal.scope != nil || proposal.time != nil || proposal.cost != nil else { return }
    page.heading("Challenges")
    if let scope = proposal.scope?.noun {
      page.entry(
        "Scope",
        "\(word(scope.complexityRating.rawValue)), risk of growing \(word(scope.scopeCreepRisk.rawValue))", rows: 1)
      if let radius = scope.figures.first(where: { $0.name == ScopeChallenge.blastRadius }) {
        page.entry("", "Blast radius: \(radius.basis).", rows: 1)
      }
    }
    if let time = proposal.time?.noun {
      page.entry(
        "Time",
        "\(Quantity.text(time.estimatedDurationWeeks)) weeks (\(Quantity.text(time.bestCaseWeeks)) to "
          + "\(Quantity.text(time.worstCaseWeeks))), risk \(word(time.scheduleRisk.rawValue))", rows: 1)
    }
    if let cost = proposal.cost?.noun {
      page.entry(
        "Cost",
        "\(cost.currency) \(range(cost.developmentCostEstimate)) to build, \(month(of: cost, after: ""))", rows: 1)
      let open = cost.openLines.count
      let unknown =
        open == 0 || cost.monthlyOperationalCost != nil
        ? ""
        : ", \(open) of \(Quantity.text(cost.infrastructureCosts.count, "line")) of the bill unknown"
      page.entry(
        "", "Return \(word(cost.roiPotential.rawValue)); prices of \(cost.pricesOf)\(unknown).", rows: 1)
      if !cost.unknown.isEmpty, brevity.saysUnknown {
        page.entry("", "Unknown: \(named(cost.unknown.map(\.what), page, beside: 10)).", rows: 1)
      }
    }
  }

  private func decision(_ brevity: Brevity, _ page: inout Page) {
    guard let decision = proposal.decision?.noun else { return }
    page.heading("Decision")
    page.entry(
      "Advice", "\(word(decision.recommendation.rawValue)), overall risk \(word(decision.overallRisk.rawValue))")
    let left = decision.conditions.count - brevity.conditions
    for (place, condition) in decision.conditions.prefix(brevity.conditions).enumerated() {
      let more = left > 0 && place == brevity.conditions - 1 ? "(and \(left) more) " : ""
      page.entry("Condition", more + condition, rows: brevity.conditionRows)
    }
    for tradeOff in decision.tradeOffs.prefix(brevity.tradeOffs) {
      page.entry("Trade-off", "\(tradeOff.gain) Price: \(tradeOff.price)", rows: brevity.statementRows)
    }
  }

  private func solution(_ brevity: Brevity, _ page: inout Page) {
    guard let solution = proposal.solution?.noun else { return }
    page.heading("Solution")
    let product = solution.product
    page.entry(
      "Answers", "owner \(product.owner?.rawValue ?? "not named yet"), steward \(product.steward ?? "not named yet")",
      rows: 1)
    page.entry("Approach", solution.technicalApproach, rows: brevity.rows)
    if !solution.newTopics.isEmpty {
      page.entry("Creates", named(solution.newTopics.map(\.topic.rawValue), page), rows: 1)
    }
    let governance = solution.dataGovernance
    page.entry(
      "Class", "\(governance.classification.rawValue.lowercased()): \(governance.classificationReason)",
      rows: brevity.statementRows)
  }

  /// The last words of people, and where the files are.
  private func said(_ brevity: Brevity, _ page: inout Page) {
    let verdicts = proposal.verdictsInOrder
    if !verdicts.isEmpty || proposal.implementation != nil { page.blank() }
    for verdict in verdicts.suffix(brevity.verdicts) {
      // A yes that waits again says why.
      let isPast = verdict.answer == .approve && verdict.checkpoint == proposal.waiting?.checkpoint
      page.entry(
        "Said", VerdictView.sentence(for: verdict, full: false) + (isPast ? " It has changed since." : ""),
        rows: brevity.statementRows)
    }
    if let implementation = proposal.implementation?.noun {
      let review = implementation.pullRequest.map { ", review #\($0.number) \($0.state.rawValue) at \($0.url)" } ?? ""
      page.entry("Branch", "\(implementation.commit.branch)\(review)", rows: 1)
    }
  }

  /// As many as fit into a row, and how many more there are.
  private func named(_ items: [String], _ page: Page, beside used: Int = 0) -> String {
    let room = page.width - 12 - used - " and 1000 more".count
    var shown: [String] = []
    var width = 0
    for item in items {
      width += DisplayWidth.of(item) + 2
      guard shown.isEmpty || width <= room else { break }
      shown.append(item)
    }
    let left = items.count - shown.count
    return shown.joined(separator: ", ") + (left > 0 ? " and \(left) more" : "")
  }
}
