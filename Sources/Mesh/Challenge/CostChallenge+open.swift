// What of the monthly bill nobody could compute.

extension CostChallenge {
  /// The lines without an amount: whatever they come to is not in the sum.
  public var openLines: [Line] { infrastructureCosts.filter { $0.monthlyCost == nil } }

  /// What the lines that are known promise while others are open, a month: so much more at least, or, where they save, so
  /// much less at least; nil where no line is open, or none is known.
  public var least: (isSaving: Bool, amount: Double)? {
    guard let monthly = monthlyOperationalCost, !openLines.isEmpty else { return nil }
    return monthly.medium < 0 ? (true, -monthly.high) : (false, monthly.low)
  }

  /// Whether the sum may be anything beyond the lines that are known, so that it has no highest value.
  public var isMonthlyCostOpen: Bool { monthlyOperationalCost == nil || !openLines.isEmpty }
}
