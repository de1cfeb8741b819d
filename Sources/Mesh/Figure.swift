/// A number that someone may want to check: what it is, its unit, and what it was computed from.
public struct Figure: Hashable, Codable, Sendable {
  /// What is counted or measured, such as `topics` or `monthly storage cost`.
  public var name: String
  /// Nil when it is unknown; `basis` then says why.
  public var value: Double?
  /// `topics`, `records/s`, `GB`, `USD/month`, `weeks`, … Empty for a plain ratio.
  public var unit: String
  /// The inputs and the arithmetic, such as `3 topics × 0.5 days`.
  public var basis: String

  public init(_ name: String, _ value: Double?, unit: String, basis: String) {
    self.name = name
    self.value = value
    self.unit = unit
    self.basis = basis
  }

  public init(_ name: String, _ measured: Measured, unit: String) {
    self.init(name, measured.value, unit: unit, basis: measured.basis)
  }
}
