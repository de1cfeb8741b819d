/// What a platform tells of how a connector is set, without a secret: neither one that it covers nor one that it shows.
public struct ConnectorSettings: Hashable, Codable, Sendable {
  public var values: [String: String]
  /// The settings whose values the platform covers, such as `kafka.api.secret`.
  public var masked: [String]
  /// The settings whose values the platform shows, but look secret and are not kept.
  public var withheld: [String]

  /// Sorts out what may be kept.
  public init(told: [String: String], masked: [String] = [], withheld: [String] = []) {
    let covered = told.filter { $0.value.contains("**") }.keys
    let secret = told.filter { !$0.value.contains("**") && Self.isSecret($0.key, $0.value) }.keys
    self.masked = Set(masked + covered).sorted()
    self.withheld = Set(withheld + secret).subtracting(self.masked).sorted()
    let hidden = Set(self.masked + self.withheld)
    values = told.filter { !hidden.contains($0.key) }
  }

  /// All settings whose values are not known, sorted.
  public var hidden: [String] { (masked + withheld).sorted() }

  /// In doubt, it is one.
  private static func isSecret(_ key: String, _ value: String) -> Bool {
    if SecretLook.isSecret(key: key) || SecretLook.isSecret(value) { return true }
    let words = key.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    let joined = words.joined()
    return ["key", "keys", "auth", "sig", "signature"].contains(words.last)
      || ["jaas", "passphrase", "sharedaccess", "connectionstring"].contains { joined.contains($0) }
  }
}
