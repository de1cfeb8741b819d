/// Data offered on purpose, by a domain, with an owner and a promise.
public struct DataProduct: Hashable, Codable, Sendable {
  /// Also the name of its folders and its branch.
  public var id: ProposalID
  public var title: String
  public var purpose: String
  public var domain: DomainName?
  /// Nil until a team is named; the files say so.
  public var owner: TeamName?
  /// An e-mail address or a handle; nil until a person is named.
  public var steward: String?
  public var inputPorts: [InputPort]
  public var outputPorts: [OutputPort]
  public var potentialUsers: [String]
  /// What it offered before and no longer looks after, under contracts that have ended; nil where there is none.
  public var retiredPorts: [OutputPort]?

  public init(
    id: ProposalID, title: String, purpose: String, domain: DomainName?, owner: TeamName?, steward: String?,
    inputPorts: [InputPort], outputPorts: [OutputPort], potentialUsers: [String]
  ) {
    self.id = id
    self.title = title
    self.purpose = purpose
    self.domain = domain
    self.owner = owner
    self.steward = steward
    self.inputPorts = inputPorts
    self.outputPorts = outputPorts
    self.potentialUsers = potentialUsers
  }
}
