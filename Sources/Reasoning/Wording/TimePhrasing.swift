public import Mesh

/// What a model may say of how long an idea takes.
public struct TimePhrasing: Phrasing {
  public let answer: TimeChallenge

  public init(_ answer: TimeChallenge) { self.answer = answer }

  public var shape: ReplyShape {
    ReplyShape([
      Phrase.computed("best_case_weeks", "Weeks at best."),
      Phrase.computed("estimated_weeks", "Weeks as they are likely."),
      Phrase.computed("worst_case_weeks", "Weeks at worst."),
      Phrase.risk("schedule_risk", "How likely it is to take longer."),
      Phrase.more("further_risk_factors", "What else may make it take longer."),
      Phrase.more("further_parallel_work", "What else can be done at the same time."),
      Phrase.reasoning,
    ])
  }

  public var draft: Reply {
    Reply([
      "best_case_weeks": .number(answer.bestCaseWeeks), "estimated_weeks": .number(answer.estimatedDurationWeeks),
      "worst_case_weeks": .number(answer.worstCaseWeeks), "schedule_risk": .text(answer.scheduleRisk.rawValue),
      "further_risk_factors": .texts([]), "further_parallel_work": .texts([]), "reasoning": .text(answer.reasoning),
    ])
  }

  public var names: [String] { [answer.ideaId.rawValue] }

  public func answer(saying reply: Reply, by author: String, _ flaws: inout [ReplyFlaw]) -> TimeChallenge {
    Phrase.check("best_case_weeks", reply, against: answer.bestCaseWeeks, &flaws)
    Phrase.check("estimated_weeks", reply, against: answer.estimatedDurationWeeks, &flaws)
    Phrase.check("worst_case_weeks", reply, against: answer.worstCaseWeeks, &flaws)
    var challenge = answer
    challenge.scheduleRisk = Phrase.risk("schedule_risk", reply, atLeast: answer.scheduleRisk, &flaws)
    challenge.timeRiskFactors = Phrase.added(reply.texts("further_risk_factors"), to: answer.timeRiskFactors)
    challenge.parallelWorkOpportunities = Phrase.added(
      reply.texts("further_parallel_work"), to: answer.parallelWorkOpportunities)
    challenge.reasoning = reply.text("reasoning")
    challenge.author = author
    return challenge
  }
}
