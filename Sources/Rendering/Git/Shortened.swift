internal import Mesh

// A solution for a place with a limit.
extension ApprovedSolution {
  /// The same with long texts cut and long lists shortened, for a place with a limit.
  func shortened(to limit: Int, lines: Int) -> ApprovedSolution {
    func cut(_ text: String) -> String { text.count <= limit ? text : text.prefix(limit - 1) + "…" }
    func cuts(_ texts: [String]) -> [String] { texts.prefix(lines).map(cut) }
    var short = self
    var decision = solution.decisionRecord.decision
    decision.ideaTitle = cut(decision.ideaTitle)
    decision.summary = cut(decision.summary)
    decision.detailedReasoning = cut(decision.detailedReasoning)
    decision.keyFindings = cuts(decision.keyFindings)
    decision.conditions = cuts(decision.conditions)
    decision.alternativeApproaches = cuts(decision.alternativeApproaches)
    decision.tradeOffs = decision.tradeOffs.prefix(lines).map { .init(gain: cut($0.gain), price: cut($0.price)) }
    short.solution.decisionRecord.decision = decision
    var challenges = solution.decisionRecord.challenges
    challenges.scope.reasoning = cut(challenges.scope.reasoning)
    challenges.time.reasoning = cut(challenges.time.reasoning)
    challenges.cost.reasoning = cut(challenges.cost.reasoning)
    challenges.cost.unknown = challenges.cost.unknown.prefix(lines).map { Unknown(cut($0.what), why: cut($0.why)) }
    short.solution.decisionRecord.challenges = challenges
    short.solution.risksAndMitigations = solution.risksAndMitigations.prefix(lines).map {
      RiskAndMitigation(risk: cut($0.risk), mitigation: cut($0.mitigation), severity: $0.severity)
    }
    short.solution.evidence = solution.evidence.prefix(lines).map { evidence in
      Evidence(
        cut(evidence.statement), topics: Array(evidence.topics.prefix(lines)),
        figures: evidence.figures.prefix(lines).map {
          Figure(cut($0.name), $0.value, unit: cut($0.unit), basis: cut($0.basis))
        })
    }
    return short
  }
}
