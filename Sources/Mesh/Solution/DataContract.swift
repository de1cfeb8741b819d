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

  public init(
    id: String, version: String, status: Status, serviceLevels: [ServiceLevel], limitations: String? = nil
  ) {
    self.id = id
    self.version = version
    self.status = status
    self.serviceLevels = serviceLevels
    self.limitations = limitations
  }
}
