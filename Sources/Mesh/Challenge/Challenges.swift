/// An idea questioned from its three sides.
public struct Challenges: Hashable, Codable, Sendable {
  public var scope: ScopeChallenge
  public var time: TimeChallenge
  public var cost: CostChallenge

  public init(scope: ScopeChallenge, time: TimeChallenge, cost: CostChallenge) {
    self.scope = scope
    self.time = time
    self.cost = cost
  }
}
