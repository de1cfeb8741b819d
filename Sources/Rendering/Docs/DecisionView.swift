internal import Mesh

/// What was decided, by whom, and why.
struct DecisionView: View {
  let proposal: ProposalID
  let record: DecisionRecord
  let hours: Double
  let approvedBy: Person
  let approvedAt: Timestamp

  static let form = ViewForm<DecisionView>([
    .text("proposal", "The id of the proposal.") { MarkdownText.code($0.proposal.rawValue) },
    .text("ideaTitle", "The title of the idea.") { MarkdownText.inline($0.record.decision.ideaTitle) },
    .text("recommendation", "What was recommended.") { MarkdownText.code($0.record.decision.recommendation.rawValue) },
    .text("risk", "How risky it is.") { MarkdownText.code($0.record.decision.overallRisk.rawValue) },
    .text("summary", "Why, in short.") { MarkdownText.inline($0.record.decision.summary) },
    .text("reasoning", "Why, at length.") { MarkdownText.inline($0.record.decision.detailedReasoning) },
    .text("complexity", "How much work it looked like.") { view in
      MarkdownText.code(view.record.challenges.scope.complexityRating.rawValue)
    },
    .text("scope", "What the challenge of its scope says.") { view in
      MarkdownText.inline(view.record.challenges.scope.reasoning)
    },
    .text("time", "What the challenge of its duration says.") { view in
      MarkdownText.inline(view.record.challenges.time.reasoning)
    },
    .text("cost", "What the challenge of its cost says.") { view in
      MarkdownText.inline(view.record.challenges.cost.reasoning)
    },
    .text("weeks", "How many weeks it takes: likely, best and worst.") { view in
      let time = view.record.challenges.time
      return MarkdownText.cell(
        "\(Decimal.text(time.estimatedDurationWeeks)) (\(Decimal.text(time.bestCaseWeeks)) to \(Decimal.text(time.worstCaseWeeks)))"
      )
    },
    .text("hours", "How many working hours the solution takes.") { view in
      MarkdownText.cell(Decimal.text(view.hours))
    },
    .text("monthly", "How the monthly bill changes.") { view in
      let cost = view.record.challenges.cost
      return MarkdownText.cell(
        cost.monthlyOperationalCost.map { monthly in
          cost.least.map {
            "at least \(Decimal.text($0.amount)) \(cost.currency)\($0.isSaving ? " less" : ""); \(cost.openLines.count) of \(cost.infrastructureCosts.count) lines are unknown"
          }
            ?? "\(Decimal.text(monthly.medium)) \(cost.currency) (\(Decimal.text(monthly.low)) to \(Decimal.text(monthly.high)))"
            + (cost.unknown.isEmpty ? "" : ", as far as it is known")
        } ?? "unknown")
    },
    .text("ideaApprovedBy", "Who approved the idea.") {
      MarkdownText.person($0.record.ideaApprovedBy.name, $0.record.ideaApprovedBy.email)
    },
    .text("ideaApprovedAt", "When.") { MarkdownText.inline($0.record.ideaApprovedAt.day) },
    .text("decisionApprovedBy", "Who approved the decision.") {
      MarkdownText.person($0.record.decisionApprovedBy.name, $0.record.decisionApprovedBy.email)
    },
    .text("decisionApprovedAt", "When.") { MarkdownText.inline($0.record.decisionApprovedAt.day) },
    .text("solutionApprovedBy", "Who approved the solution.") {
      MarkdownText.person($0.approvedBy.name, $0.approvedBy.email)
    },
    .text("solutionApprovedAt", "When.") { MarkdownText.inline($0.approvedAt.day) },
    .views("conditions", "What must hold.") { $0.record.decision.conditions.map(LineView.init) },
    .views("findings", "What was found.") { $0.record.decision.keyFindings.map(LineView.init) },
    .views("alternatives", "What else could be done.") { view in
      view.record.decision.alternativeApproaches.map(LineView.init)
    },
    .views("tradeOffs", "What is gained and given up.") { view in
      view.record.decision.tradeOffs.map { TradeOffView(tradeOff: $0) }
    },
    .views("unknown", "What nobody measured.") { view in
      view.record.challenges.cost.unknown.map { LineView("\($0.what): \($0.why)") }
    },
  ])

  /// Of the product, the oldest first.
  static func all(_ approved: ApprovedSolution, where isShown: (Chapter) -> Bool = { _ in true }) -> [DecisionView] {
    let solution = approved.solution
    let earlier = solution.chapters.filter(isShown).map { chapter in
      DecisionView(
        proposal: chapter.ideaId, record: chapter.decisionRecord, hours: chapter.estimatedEffortHours,
        approvedBy: chapter.approvedBy, approvedAt: chapter.approvedAt)
    }
    return earlier + [
      DecisionView(
        proposal: solution.ideaId, record: solution.decisionRecord, hours: solution.estimatedEffortHours,
        approvedBy: approved.person, approvedAt: approved.at)
    ]
  }
}

/// What is gained and given up.
struct TradeOffView: View {
  let tradeOff: Decision.TradeOff

  static let form = ViewForm<TradeOffView>([
    .text("gain", "What is gained.") { MarkdownText.cell($0.tradeOff.gain) },
    .text("price", "What is given up.") { MarkdownText.cell($0.tradeOff.price) },
  ])
}
