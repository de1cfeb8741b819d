/// A measurable promise.
public struct ServiceLevel: Hashable, Codable, Sendable {
  /// `retention`, `latency`, `availability`, `throughput`, `frequency`, …: a name that ODCS knows.
  public var property: String
  public var value: Double
  /// `d`, `ms`, `%`, `records/s`, …
  public var unit: String
  /// What the number rests on.
  public var basis: String

  public init(property: String, value: Double, unit: String, basis: String) {
    self.property = property
    self.value = value
    self.unit = unit
    self.basis = basis
  }
}
