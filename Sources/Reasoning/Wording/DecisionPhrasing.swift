public import Mesh

/// What a model may say of a decision: it may advise more caution than the rules, never less.
public struct DecisionPhrasing: Phrasing {
  public let answer: Decision

  public init(_ answer: Decision) { self.answer = answer }

  public var shape: ReplyShape {
    ReplyShape([
      ReplyField(
        "recommendation", .choice(Decision.Recommendation.allCases.map(\.rawValue)),
        "What to do. What the draft says, or something more careful."),
      Phrase.risk("overall_risk", "How much can go wrong."),
      ReplyField("summary", .text(most: 800), "What the three challenges come to, on one screen."),
      ReplyField("detailed_reasoning", .text(most: 2_000), "Why, for those who want to know more."),
      Phrase.more("further_conditions", "What else must hold for the recommendation to stand."),
      Phrase.more("further_findings", "What else was found."),
      Phrase.more("further_alternatives", "What else could be done."),
      ReplyField(
        "further_trade_offs", .objects(["gain", "price"], most: 3, each: 300),
        "What else is gained, and what is given up for it. Only what follows from the facts."),
    ])
  }

  public var draft: Reply {
    Reply([
      "recommendation": .text(answer.recommendation.rawValue), "overall_risk": .text(answer.overallRisk.rawValue),
      "summary": .text(answer.summary), "detailed_reasoning": .text(answer.detailedReasoning),
      "further_conditions": .texts([]), "further_findings": .texts([]), "further_alternatives": .texts([]),
      "further_trade_offs": .objects([]),
    ])
  }

  public var names: [String] { [answer.ideaId.rawValue] }

  public func answer(saying reply: Reply, by author: String, _ flaws: inout [ReplyFlaw]) -> Decision {
    var decision = answer
    let order = Decision.Recommendation.allCases
    if let said = Decision.Recommendation(rawValue: reply.text("recommendation")) {
      if order.firstIndex(of: said)! < order.firstIndex(of: answer.recommendation)! {
        flaws.append(
          ReplyFlaw(
            .talkedDown,
            "`recommendation` is \(said.rawValue), less careful than the computed \(answer.recommendation.rawValue)."))
      } else {
        decision.recommendation = said
      }
    }
    decision.overallRisk = Phrase.risk("overall_risk", reply, atLeast: answer.overallRisk, &flaws)
    decision.summary = reply.text("summary")
    decision.detailedReasoning = reply.text("detailed_reasoning")
    decision.conditions = Phrase.added(reply.texts("further_conditions"), to: answer.conditions)
    decision.keyFindings = Phrase.added(reply.texts("further_findings"), to: answer.keyFindings)
    decision.alternativeApproaches = Phrase.added(
      reply.texts("further_alternatives"), to: answer.alternativeApproaches)
    decision.tradeOffs += reply.objects("further_trade_offs").map {
      Decision.TradeOff(gain: $0["gain"] ?? "", price: $0["price"] ?? "")
    }
    decision.author = author
    return decision
  }
}
