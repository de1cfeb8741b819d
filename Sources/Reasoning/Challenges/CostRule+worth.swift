// What the numbers of the cost come to: return, risk and confidence, each with its arithmetic.

internal import Mesh

extension CostRule {
  /// A return that rests on a sum which is open is no better than this, however much it looks.
  static let mostWhereOpen = CostChallenge.Return.moderate

  /// Points of value for each thousand that it costs in its first year.
  func gain(
    _ idea: Idea, development: Estimate, _ lines: [CostChallenge.Line]
  ) -> (promise: CostChallenge.Return, figure: Figure) {
    let value = idea.ranking.first { $0.name == "value" }?.value ?? 0
    let known = lines.compactMap(\.monthlyCost)
    let monthly = max(0, known.map(\.medium).reduce(0, +))
    let year = development.medium + 12 * monthly
    let each = value / max(year / 1000, 0.1)
    let computed = promise(of: each)
    let open = lines.count - known.count
    // What is retired saves more where more is unknown; everything else costs more.
    let most: CostChallenge.Return =
      open == 0 || idea.kind == .retirement
      ? .veryHigh : Self.mostWhereOpen
    let promise = Self.order(computed) < Self.order(most) ? computed : most
    var basis =
      "\(Numbers.points(value)) of value ÷ (\(Numbers.text(development.medium)) \(prices.currency) to make + 12 × \(Numbers.text(monthly)) a month, in thousands"
      + (year < 100 ? ", at least 0.1" : "") + "): minimal below 0.5, low below 1.5, moderate below 4, high below 10"
    if Self.order(computed) > Self.order(most) {
      basis +=
        "; \(Self.word(computed)), but held at \(Self.word(most)) while \(open) of \(lines.count) lines of the bill \(open == 1 ? "is" : "are") unknown"
    } else if open > 0 {
      basis += "; \(open) of \(lines.count) lines of the bill \(open == 1 ? "is" : "are") unknown and not in it"
    }
    return (
      promise,
      Figure("return", Numbers.rounded(each), unit: "points per 1000 \(prices.currency)", basis: basis)
    )
  }

  func risk(
    _ lines: [CostChallenge.Line], _ unknown: [Unknown], development: Estimate
  ) -> (risk: Risk, figure: Figure) {
    var reasons: [String] = []
    let open = lines.count { $0.monthlyCost == nil }
    if open * 2 > lines.count { reasons.append("\(open) of \(lines.count) lines of the bill are unknown") }
    let high = Numbers.text(development.high)
    if development.high > 10_000 { reasons.append("\(high) \(prices.currency) to make is more than 10000") }
    if development.high > 50_000 { reasons.append("it is more than 50000") }
    let monthly = lines.compactMap(\.monthlyCost).reduce(.zero, +).high
    if monthly > 1000 { reasons.append("\(Numbers.text(monthly)) \(prices.currency) a month is more than 1000") }
    return Risk.counted("cost risk", reasons)
  }

  func confidence(_ lines: [CostChallenge.Line], known: Int, unknown: Int) -> Figure {
    let share = lines.isEmpty ? 1 : Double(known) / Double(lines.count)
    let value = 0.9 * share - (unknown == 0 ? 0 : 0.1)
    return Figure(
      "confidence in the cost", Numbers.rounded(max(0.2, value)), unit: "",
      basis: (lines.isEmpty ? "0.9, nothing is added to the bill" : "0.9 × \(known) of \(lines.count) lines known")
        + (unknown == 0 ? "" : " − 0.1 for what is unknown") + (value < 0.2 ? ", at least 0.2" : ""))
  }

  private func promise(of points: Double) -> CostChallenge.Return {
    switch points {
    case ..<0.5: .minimal
    case ..<1.5: .low
    case ..<4: .moderate
    case ..<10: .high
    default: .veryHigh
    }
  }

  private static func order(_ promise: CostChallenge.Return) -> Int {
    CostChallenge.Return.allCases.firstIndex(of: promise)!
  }

  private static func word(_ promise: CostChallenge.Return) -> String {
    promise.rawValue.lowercased().replacing("_", with: " ")
  }
}
