// Where tokens come from.

extension Settings {
  /// A token service (OAuth 2, client credentials); the client's id and secret are secrets, and stand elsewhere.
  public struct OAuthPart: Hashable, Sendable {
    public var tokenUrl: String
    public var scope: String?
    /// Confluent Cloud's id of what the tokens are for: `lsrc-…`.
    public var logicalCluster: String?
    /// `pool-…`
    public var identityPool: String?

    public init(
      tokenUrl: String, scope: String? = nil, logicalCluster: String? = nil, identityPool: String? = nil
    ) {
      self.tokenUrl = tokenUrl
      self.scope = scope
      self.logicalCluster = logicalCluster
      self.identityPool = identityPool
    }
  }
}
