public import Mesh

/// What a model may say of the scope of an idea.
public struct ScopePhrasing: Phrasing {
  public let answer: ScopeChallenge

  public init(_ answer: ScopeChallenge) { self.answer = answer }

  public var shape: ReplyShape {
    ReplyShape([
      ReplyField(
        "complexity_rating", .choice(ScopeChallenge.Complexity.allCases.map(\.rawValue)),
        "How complex it is. At least what the draft says."),
      Phrase.risk("scope_creep_risk", "How much its scope may grow."),
      Phrase.more("further_technical_challenges", "What else is hard about it."),
      Phrase.more("further_scope_adjustments", "How else a first version could be smaller."),
      Phrase.reasoning,
    ])
  }

  public var draft: Reply {
    Reply([
      "complexity_rating": .text(answer.complexityRating.rawValue),
      "scope_creep_risk": .text(answer.scopeCreepRisk.rawValue),
      "further_technical_challenges": .texts([]), "further_scope_adjustments": .texts([]),
      "reasoning": .text(answer.reasoning),
    ])
  }

  public var names: [String] { [answer.ideaId.rawValue] + answer.integrationPoints + answer.dependencies }

  public func answer(saying reply: Reply, by author: String, _ flaws: inout [ReplyFlaw]) -> ScopeChallenge {
    var challenge = answer
    let ratings = ScopeChallenge.Complexity.allCases
    if let rating = ScopeChallenge.Complexity(rawValue: reply.text("complexity_rating")) {
      if ratings.firstIndex(of: rating)! < ratings.firstIndex(of: answer.complexityRating)! {
        flaws.append(
          ReplyFlaw(
            .talkedDown,
            "`complexity_rating` is \(rating.rawValue), below the computed \(answer.complexityRating.rawValue)."))
      } else {
        challenge.complexityRating = rating
      }
    }
    challenge.scopeCreepRisk = Phrase.risk("scope_creep_risk", reply, atLeast: answer.scopeCreepRisk, &flaws)
    challenge.technicalChallenges = Phrase.added(
      reply.texts("further_technical_challenges"), to: answer.technicalChallenges)
    challenge.recommendedScopeAdjustments = Phrase.added(
      reply.texts("further_scope_adjustments"), to: answer.recommendedScopeAdjustments)
    challenge.reasoning = reply.text("reasoning")
    challenge.author = author
    return challenge
  }
}
