public import Mesh

// What was computed, as facts that a text may cite.

extension ScopePhrasing {
  public var facts: [Evidence] { [answer.fact] }
}

extension TimePhrasing {
  public var facts: [Evidence] { [answer.fact] }
}

extension CostPhrasing {
  public var facts: [Evidence] { [answer.fact] + answer.lines }
}

extension DecisionPhrasing {
  public var facts: [Evidence] {
    [
      Evidence(
        "The rules recommend \(answer.recommendation.rawValue) at a risk of \(answer.overallRisk.rawValue).",
        figures: answer.figures)
    ] + (answer.conditions + answer.keyFindings).map { Evidence($0) }
  }
}

extension Challenges {
  /// The three in a sentence each, with their numbers.
  public var facts: [Evidence] { [scope.fact, time.fact, cost.fact] }
}

extension ScopeChallenge {
  var fact: Evidence {
    Evidence(
      "Its scope is \(complexityRating.rawValue), the risk that it grows \(scopeCreepRisk.rawValue).", figures: figures)
  }
}

extension TimeChallenge {
  var fact: Evidence {
    Evidence(
      "It takes \(Numbers.weeks(estimatedDurationWeeks)), at best \(Numbers.weeks(bestCaseWeeks)) and at worst \(Numbers.weeks(worstCaseWeeks)); the risk that it takes longer is \(scheduleRisk.rawValue).",
      figures: figures
        + implementationPhases.map {
          Figure($0.name, $0.durationWeeks, unit: "weeks", basis: $0.description)
        })
  }
}

extension CostChallenge {
  var fact: Evidence {
    let build = developmentCostEstimate
    let monthly =
      monthlyOperationalCost.map { monthly in
        least.map {
          ($0.isSaving
            ? "the lines that are known take at least \(Numbers.text($0.amount)) off the monthly bill"
            : "the lines that are known change the monthly bill by at least \(Numbers.text($0.amount))")
            + ", and \(openLines.count) of \(infrastructureCosts.count) lines are unknown"
        }
          ?? "the monthly bill changes by \(Numbers.text(monthly.medium)), from \(Numbers.text(monthly.low)) to \(Numbers.text(monthly.high))"
      } ?? "how the monthly bill changes is unknown"
    return Evidence(
      "It costs \(Numbers.text(build.medium)) \(currency) to make, from \(Numbers.text(build.low)) to \(Numbers.text(build.high)); \(monthly). The risk that it costs more is \(costRisk.rawValue), the return \(roiPotential.rawValue).",
      figures: figures + amounts("to make", build, unit: currency)
        + (monthlyOperationalCost.map { amounts("a month", $0, unit: "\(currency)/month") } ?? []))
  }

  private func amounts(_ name: String, _ estimate: Estimate, unit: String) -> [Figure] {
    [("at least", estimate.low), ("likely", estimate.medium), ("at most", estimate.high)].map {
      Figure("\($0.0) \(name)", $0.1, unit: unit, basis: "computed")
    }
  }

  /// The lines of the monthly bill.
  var lines: [Evidence] {
    infrastructureCosts.map { line in
      Evidence(
        "\(line.component): \(line.notes)",
        figures: line.monthlyCost.map {
          [Figure(line.component, $0.medium, unit: "\(currency)/month", basis: line.notes)]
        }
          ?? [])
    }
  }
}
