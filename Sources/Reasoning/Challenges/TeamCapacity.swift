public import Mesh

/// How many hours a week a team can give to a product.
public struct TeamCapacity: Hashable, Sendable {
  /// Where the owner is unknown, or says nothing else.
  public var weeklyHours: Double
  public var ofTeam: [TeamName: Double]

  public init(weeklyHours: Double = 12, ofTeam: [TeamName: Double] = [:]) {
    self.weeklyHours = weeklyHours
    self.ofTeam = ofTeam
  }

  func hours(of owner: TeamName?) -> Figure {
    if let owner, let hours = ofTeam[owner], hours > 0 {
      return Figure("hours a week", hours, unit: "h/week", basis: "the configuration of the team \(owner)")
    }
    return Figure(
      "hours a week", max(1, weeklyHours), unit: "h/week",
      basis: owner == nil
        ? "assumed for one engineer beside other work, since no owner is known"
        : "assumed for one engineer of \(owner!) beside other work")
  }
}
