/// A number that nobody can know exactly: low, likely and high.
public struct Estimate: Hashable, Codable, Sendable {
  public var low: Double
  public var medium: Double
  public var high: Double

  public init(low: Double, medium: Double, high: Double) {
    self.low = low
    self.medium = medium
    self.high = high
  }

  public static func + (left: Self, right: Self) -> Self {
    Estimate(low: left.low + right.low, medium: left.medium + right.medium, high: left.high + right.high)
  }

  public static let zero = Estimate(low: 0, medium: 0, high: 0)
}
