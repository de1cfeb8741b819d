/// The terms of one output port.
public struct DataContract: Hashable, Codable, Sendable {
  public enum Status: String, Codable, Sendable { case proposed, active, deprecated, retired }

  /// A UUID that follows from the mesh, the product and the topic.
  public var id: String
  /// Of the contract, `1.0.0`.
  public var version: String
  public var status: Status
  public var serviceLevels: [ServiceLevel]
  /// What must not be done with the data.
  public var limitations: String?
  /// What is not promised, and why; nil where nothing is to be said.
  public var notPromised: [Unknown]?
  /// Nil where it is not known.
  public var price: ContractPrice?

  public init(
    id: String, version: String, status: Status, serviceLevels: [ServiceLevel], limitations: String? = nil
  ) {
    self.id = id
    self.version = version
    self.status = status
    self.serviceLevels = serviceLevels
    self.limitations = limitations
  }

  /// The same contract with other terms: a newer version where they differ.
  public func revised(_ terms: DataContract, isWider: Bool) -> DataContract {
    var revised = terms
    revised.id = id
    revised.status = status
    revised.version = version
    guard revised != self || isWider else { return self }
    var numbers = version.split(separator: ".").map { Int($0) ?? 0 }
    while numbers.count < 3 { numbers.append(0) }
    numbers = isWider ? [numbers[0], numbers[1] + 1, 0] : [numbers[0], numbers[1], numbers[2] + 1]
    revised.version = numbers.map(String.init).joined(separator: ".")
    return revised
  }
}
