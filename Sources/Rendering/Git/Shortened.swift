internal import Mesh

// A solution for a place with a limit.
extension ApprovedSolution {
  /// The same with long texts cut and long lists shortened, for a place with a limit.
  func shortened(to limit: Int, lines: Int) -> ApprovedSolution {
    func cut(_ text: String) -> String { text.count <= limit ? text : text.prefix(limit - 1) + "…" }
    var short = self
    short.solution.decisionRecord = solution.decisionRecord.shortened(cut, lines: lines)
    short.solution.chapters = solution.chapters.map { chapter in
      var chapter = chapter
      chapter.decisionRecord = chapter.decisionRecord.shortened(cut, lines: lines)
      return chapter
    }
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

extension DecisionRecord {
  fileprivate func shortened(_ cut: (String) -> String, lines: Int) -> DecisionRecord {
    func cuts(_ texts: [String]) -> [String] { texts.prefix(lines).map(cut) }
    var short = self
    short.decision.ideaTitle = cut(decision.ideaTitle)
    short.decision.summary = cut(decision.summary)
    short.decision.detailedReasoning = cut(decision.detailedReasoning)
    short.decision.keyFindings = cuts(decision.keyFindings)
    short.decision.conditions = cuts(decision.conditions)
    short.decision.alternativeApproaches = cuts(decision.alternativeApproaches)
    short.decision.tradeOffs = decision.tradeOffs.prefix(lines).map { .init(gain: cut($0.gain), price: cut($0.price)) }
    short.challenges.scope.reasoning = cut(challenges.scope.reasoning)
    short.challenges.time.reasoning = cut(challenges.time.reasoning)
    short.challenges.cost.reasoning = cut(challenges.cost.reasoning)
    short.challenges.cost.unknown = challenges.cost.unknown.prefix(lines).map {
      Unknown(cut($0.what), why: cut($0.why))
    }
    return short
  }
}
