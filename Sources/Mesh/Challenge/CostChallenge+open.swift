// What of the monthly bill nobody could compute.

extension CostChallenge {
  /// The lines without an amount: whatever they come to is not in the sum.
  public var openLines: [Line] { infrastructureCosts.filter { $0.monthlyCost == nil } }

  /// Whether the sum may be anything beyond the lines that are known, so that it has no highest value.
  public var isMonthlyCostOpen: Bool { monthlyOperationalCost == nil || !openLines.isEmpty }
}
