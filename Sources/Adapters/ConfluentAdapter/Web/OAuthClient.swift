public import Mesh

/// The client of a token service (OAuth 2, client credentials), and where its tokens are good.
public struct OAuthClient: Hashable, Sendable {
  /// Where the service gives tokens.
  public var url: String
  public var id: Secret
  public var secret: Secret
  public var scope: String?
  /// What Confluent Cloud has to be told along with a token: `lsrc-…`.
  public var logicalCluster: String?
  /// `pool-…`
  public var identityPool: String?

  public init(
    url: String, id: Secret, secret: Secret, scope: String? = nil, logicalCluster: String? = nil,
    identityPool: String? = nil
  ) {
    self.url = url
    self.id = id
    self.secret = secret
    self.scope = scope
    self.logicalCluster = logicalCluster
    self.identityPool = identityPool
  }
}
