/// Something that can go wrong with a solution, and what is done about it.
public struct RiskAndMitigation: Hashable, Codable, Sendable {
  public var risk: String
  public var mitigation: String
  public var severity: Risk

  public init(risk: String, mitigation: String, severity: Risk) {
    self.risk = risk
    self.mitigation = mitigation
    self.severity = severity
  }
}
