/// What an output port costs its readers.
public struct ContractPrice: Hashable, Codable, Sendable {
  public var amount: Double
  public var currency: String
  /// `month`
  public var unit: String
  /// What the number rests on.
  public var basis: String

  public init(amount: Double, currency: String, unit: String, basis: String) {
    self.amount = amount
    self.currency = currency
    self.unit = unit
    self.basis = basis
  }
}
