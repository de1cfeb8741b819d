public import Mesh

/// Three challenges weighed into a recommendation, with the numbers that tip it.
public struct Weighing: Sendable {
  private let policy: Settings.DecisionPart

  public init(policy: Settings.DecisionPart = Settings.DecisionPart()) { self.policy = policy }

  /// - Parameter readings: what the state says of the idea's topics, sorted.
  public func decision(on idea: Idea, challenges: Challenges, readings: [TopicReading]) -> Decision {
    let (scope, time, cost) = (challenges.scope, challenges.time, challenges.cost)
    let risk = max(scope.scopeCreepRisk, time.scheduleRisk, cost.costRisk)
    let worth = Double(CostChallenge.Return.allCases.firstIndex(of: cost.roiPotential)!) / 4
    let ease = 1 - Double(ScopeChallenge.Complexity.allCases.firstIndex(of: scope.complexityRating)!) / 4
    let calm = 1 - Double(Risk.allCases.firstIndex(of: risk)!) / 4
    let trust = (idea.confidenceScore + scope.confidenceScore + time.confidenceScore + cost.confidenceScore) / 4
    let score = 0.35 * worth + 0.2 * ease + 0.2 * calm + 0.25 * trust
    let conditions = conditions(idea, challenges, readings)
    let limits = limits(challenges)
    let scored = recommendation(score: score, conditions: conditions)
    let recommendation = limits.isEmpty || scored == .reject ? scored : .reconsider
    return Decision(
      ideaId: idea.ideaId, ideaTitle: idea.title, recommendation: recommendation, overallRisk: risk,
      keyFindings: limits + findings(idea, challenges), conditions: conditions,
      alternativeApproaches: alternatives(idea), tradeOffs: tradeOffs(idea, challenges),
      figures: [
        Figure("worth", worth, unit: "", basis: "return \(cost.roiPotential.rawValue), of minimal 0 to very high 1"),
        Figure(
          "ease", ease, unit: "", basis: "complexity \(scope.complexityRating.rawValue), of very complex 0 to trivial 1"
        ),
        Figure(
          "calm", calm, unit: "", basis: "risk \(risk.rawValue), the highest of the three, of critical 0 to minimal 1"),
        Figure(
          "trust", Numbers.rounded(trust), unit: "",
          basis:
            "mean of the confidence in idea \(Numbers.text(idea.confidenceScore)), scope \(Numbers.text(scope.confidenceScore)), time \(Numbers.text(time.confidenceScore)) and cost \(Numbers.text(cost.confidenceScore))"
        ),
        Figure(
          "score", Numbers.rounded(score), unit: "", basis: "0.35 × worth + 0.2 × ease + 0.2 × calm + 0.25 × trust"),
      ],
      summary: summary(idea, recommendation, challenges),
      detailedReasoning:
        "The score of \(Numbers.text(score)) is read as: from \(Numbers.text(policy.stronglyApprove)) strongly approve, from \(Numbers.text(policy.approve)) approve, from \(Numbers.text(policy.reconsider)) reconsider, below that reject; open conditions turn a yes into a yes with conditions\(limits.isEmpty ? "" : ", and what the policy's limits do not allow is at best reconsidered").",
      confidenceScore: Numbers.rounded(trust))
  }

  /// The limits of the policy that the work would break.
  private func limits(_ challenges: Challenges) -> [String] {
    var broken: [String] = []
    let weeks = challenges.time.estimatedDurationWeeks
    if let most = policy.mostWeeks, weeks > most {
      broken.append("It takes \(Numbers.weeks(weeks)), and the policy's limit is \(Numbers.weeks(most)).")
    }
    if let most = policy.mostMonthlyCost, let monthly = challenges.cost.monthlyOperationalCost, monthly.medium > most {
      let currency = challenges.cost.currency
      broken.append(
        "It adds \(Numbers.text(monthly.medium)) \(currency) to the monthly bill, and the policy's limit is \(Numbers.text(most)) \(currency)."
      )
    }
    return broken
  }

  private func recommendation(score: Double, conditions: [String]) -> Decision.Recommendation {
    switch score {
    case policy.stronglyApprove...: conditions.isEmpty ? .stronglyApprove : .approveWithConditions
    case policy.approve...: conditions.isEmpty ? .approve : .approveWithConditions
    case policy.reconsider...: .reconsider
    default: .reject
    }
  }

  private func conditions(_ idea: Idea, _ challenges: Challenges, _ readings: [TopicReading]) -> [String] {
    var result: [String] = []
    let unowned = readings.filter { $0.owner == nil }.map(\.name)
    if !unowned.isEmpty, idea.kind != .retirement {
      result.append("A team is named that answers for \(Titles.list(unowned)).")
    }
    let sensitive = readings.filter { !$0.sensitiveFields.isEmpty }
    if !sensitive.isEmpty, idea.kind == .dataProduct || idea.kind == .derivedProduct || idea.kind == .governanceFix {
      let count = sensitive.map(\.sensitiveFields.count).reduce(0, +)
      result.append("A person confirms the categories of the \(count) sensitive \(Numbers.plural(count, "field")).")
    }
    for join in idea.joins where join.confidence < 0.8 {
      result.append("The join of `\(join.from)` to `\(join.to)` is checked on records.")
    }
    let blind = readings.filter { $0.shape == nil }.map(\.name)
    if !blind.isEmpty, idea.kind == .dataProduct || idea.kind == .derivedProduct {
      result.append(
        "\(Titles.list(blind)) \(blind.count == 1 ? "gets" : "get") a schema before anything is promised about \(blind.count == 1 ? "its" : "their") fields."
      )
    }
    if idea.kind == .retirement, idea.remedies.isEmpty { result.append("What is listed to be checked is checked.") }
    let open = challenges.cost.infrastructureCosts.filter { $0.monthlyCost == nil }.map { "“\($0.component)”" }
    if policy.mostMonthlyCost != nil, challenges.cost.monthlyOperationalCost == nil || !open.isEmpty {
      result.append(
        challenges.cost.monthlyOperationalCost == nil
          ? "What it adds to the monthly bill, which is unknown, is found out: the policy has a limit for it."
          : "What \(Titles.list(open)) \(open.count == 1 ? "adds" : "add") to the monthly bill is found out: the policy has a limit for it."
      )
    }
    if !sensitive.isEmpty { result += policy.sensitiveConditions }
    result += policy.conditions
    return result
  }

  private func findings(_ idea: Idea, _ challenges: Challenges) -> [String] {
    let (scope, time, cost) = (challenges.scope, challenges.time, challenges.cost)
    var result = [
      "Complexity \(scope.complexityRating.rawValue): \(Numbers.text(scope.figures.first { $0.name == "complexity" }?.value ?? 0)) points.",
      "\(Numbers.weeks(time.estimatedDurationWeeks)), between \(Numbers.weeks(time.bestCaseWeeks)) and \(Numbers.weeks(time.worstCaseWeeks)).",
      "\(Numbers.text(cost.developmentCostEstimate.medium)) \(cost.currency) to make, between \(Numbers.text(cost.developmentCostEstimate.low)) and \(Numbers.text(cost.developmentCostEstimate.high)).",
    ]
    if let monthly = cost.monthlyOperationalCost {
      if let least = cost.least {
        let open = cost.openLines.count
        let change = "\(Numbers.text(least.amount)) \(cost.currency)"
        let what = "what \(Numbers.counted(open, "of its lines")) \(open == 1 ? "comes" : "come") to is unknown"
        result.append(
          least.isSaving
            ? "What is known takes at least \(change) off the monthly bill: \(what)."
            : "The monthly bill changes by at least \(change): \(what), so that nothing says how much at most.")
      } else {
        result.append(
          "The monthly bill changes by \(Numbers.text(monthly.medium)) \(cost.currency), between \(Numbers.text(monthly.low)) and \(Numbers.text(monthly.high))."
        )
      }
    } else {
      result.append("How the monthly bill changes is unknown.")
    }
    if !cost.unknown.isEmpty {
      result.append("\(Numbers.counted(cost.unknown.count, "inputs of the cost are unknown."))")
    }
    if !scope.dependencies.isEmpty {
      result.append(
        "\(scope.dependencies.count) other \(scope.dependencies.count == 1 ? "proposal shares" : "proposals share") its topics."
      )
    }
    return result
  }

  private func alternatives(_ idea: Idea) -> [String] {
    switch idea.kind {
    case .dataProduct:
      ["Adopt the topics as they are and name contracts later.", "Leave them as they are: nobody answers for them."]
    case .derivedProduct where idea.query?.form == .aggregated:
      ["Offer the input as a product and let readers sum it up.", "Sum it up in the readers' own store."]
    case .derivedProduct:
      ["Offer the inputs as products and let readers join them.", "Join in the readers' own store."]
    case .adoption: ["Leave them outside of Terraform until a domain claims them."]
    case .governanceFix: ["Set it right by hand in the platform, without a review."]
    case .optimisation: ["Wait until it hurts, and measure first."]
    case .retirement: ["Keep it and name an owner."]
    }
  }

  private func tradeOffs(_ idea: Idea, _ challenges: Challenges) -> [Decision.TradeOff] {
    let hours = "\(Numbers.text(challenges.time.effortHours.medium)) hours"
    let cost = challenges.cost
    let bill =
      cost.monthlyOperationalCost.map { monthly in
        cost.least.map { "at least \(Numbers.text($0.amount)) \(cost.currency) \($0.isSaving ? "less " : "")a month" }
          ?? "\(Numbers.text(monthly.medium)) \(cost.currency) a month"
      } ?? "an unknown change of the bill"
    switch idea.kind {
    case .dataProduct:
      return [
        .init(
          gain: "Owner, contract and page for \(Numbers.counted(idea.relatedTopics.count, "topics")).",
          price: "\(hours), and the promise must be kept."),
        .init(
          gain: "New readers find the data.",
          price: challenges.cost.monthlyOperationalCost == nil
            ? "What each new reader costs is unknown."
            : "Each new reader costs \(bill)."),
      ]
    case .derivedProduct where idea.query?.form == .aggregated:
      let numbers = Numbers.counted(1 + (idea.query?.measures.count ?? 0), "numbers")
      return [
        .init(
          gain: "\(numbers) of each window computed once.", price: "\(hours), \(bill), and a statement to be watched.")
      ]
    case .derivedProduct:
      return [
        .init(
          gain: "\(idea.joins.count) \(Numbers.plural(idea.joins.count, "join")) made once.",
          price: "\(hours), \(bill), and a statement to be watched.")
      ]
    case .adoption: return [.init(gain: "What runs is described by code.", price: "\(hours) of review.")]
    case .governanceFix:
      return [
        .init(
          gain: "\(Numbers.counted(idea.remedies.count, "things")) set right.",
          price: "\(hours), and changes that were possible are refused from then on.")
      ]
    case .optimisation where !idea.failedConnectors.isEmpty:
      let count = idea.failedConnectors.count + idea.topicRemedies.count
      return [
        .init(gain: "\(Numbers.counted(count, "things")) that went wrong set right.", price: "\(hours).")
      ]
    case .optimisation:
      return [
        .init(
          gain:
            "\(Numbers.counted(idea.remedies.count, "things")) set right before \(idea.remedies.count == 1 ? "it goes" : "they go") wrong.",
          price: idea.remedies.contains(where: RemedyWords.isCode)
            ? "\(hours), \(bill), and a change to what runs." : "\(hours).")
      ]
    case .retirement:
      return [.init(gain: "One topic less to pay and to look after.", price: "Whoever reads it unseen loses it.")]
    }
  }

  private func summary(_ idea: Idea, _ recommendation: Decision.Recommendation, _ challenges: Challenges) -> String {
    let words = recommendation.rawValue.lowercased().replacing("_", with: " ")
    return
      "\(Titles.sentence(words)): \(challenges.scope.complexityRating.rawValue.lowercased().replacing("_", with: " ")) work of about \(Numbers.weeks(challenges.time.estimatedDurationWeeks)) for a return that looks \(challenges.cost.roiPotential.rawValue.lowercased().replacing("_", with: " "))."
  }
}
