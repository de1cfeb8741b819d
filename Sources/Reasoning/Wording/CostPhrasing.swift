public import Mesh

/// What a model may say of what an idea costs.
public struct CostPhrasing: Phrasing {
  public let answer: CostChallenge

  public init(_ answer: CostChallenge) { self.answer = answer }

  public var shape: ReplyShape {
    ReplyShape([
      Phrase.computed("development_cost", "What it costs to make, as it is likely, in \(answer.currency)."),
      Phrase.computed(
        "monthly_cost", "By how much the monthly bill changes, as it is likely, in \(answer.currency); null if unknown."
      ),
      Phrase.risk("cost_risk", "How likely it is to cost more."),
      ReplyField(
        "return", .choice(CostChallenge.Return.allCases.map(\.rawValue)),
        "What it brings in. At most what the draft says."),
      Phrase.more("further_savings", "How else it could cost less."),
      Phrase.reasoning,
    ])
  }

  public var draft: Reply {
    Reply([
      "development_cost": .number(answer.developmentCostEstimate.medium),
      "monthly_cost": .number(answer.monthlyOperationalCost?.medium), "cost_risk": .text(answer.costRisk.rawValue),
      "return": .text(answer.roiPotential.rawValue), "further_savings": .texts([]),
      "reasoning": .text(answer.reasoning),
    ])
  }

  public var names: [String] { [answer.ideaId.rawValue, answer.currency] }

  public func answer(saying reply: Reply, by author: String, _ flaws: inout [ReplyFlaw]) -> CostChallenge {
    Phrase.check("development_cost", reply, against: answer.developmentCostEstimate.medium, &flaws)
    Phrase.check("monthly_cost", reply, against: answer.monthlyOperationalCost?.medium, &flaws)
    var challenge = answer
    let returns = CostChallenge.Return.allCases
    if let said = CostChallenge.Return(rawValue: reply.text("return")) {
      if returns.firstIndex(of: said)! > returns.firstIndex(of: answer.roiPotential)! {
        flaws.append(
          ReplyFlaw(
            .contradiction, "`return` is \(said.rawValue), above the computed \(answer.roiPotential.rawValue)."))
      } else {
        challenge.roiPotential = said
      }
    }
    challenge.costRisk = Phrase.risk("cost_risk", reply, atLeast: answer.costRisk, &flaws)
    challenge.costOptimizationOpportunities = Phrase.added(
      reply.texts("further_savings"), to: answer.costOptimizationOpportunities)
    challenge.reasoning = reply.text("reasoning")
    challenge.author = author
    return challenge
  }
}
