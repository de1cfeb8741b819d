public import Mesh

/// What a token service is asked for, with the credentials of a client (OAuth 2, client credentials).
public struct TokenRequest: Sendable {
  /// What the service gave.
  public struct Granted: Sendable {
    public var token: Secret
    /// When it ends, in milliseconds since 1970.
    public var end: Int64

    public init(token: Secret, end: Int64) {
      self.token = token
      self.end = end
    }
  }

  /// Why there is no token, in words without secrets.
  public struct Failure: Error, Hashable, Sendable {
    public let message: String
    public init(_ message: String) { self.message = message }
  }

  /// Asks the service; blocks the thread it is called on.
  public typealias Source = @Sendable (TokenRequest) -> Result<Granted, Failure>

  public var url: String
  public var clientId: String
  public var clientSecret: Secret
  public var scope: String?
  /// Names and values that the brokers are told along with the token.
  public var extensions: [String: String]

  public init(
    url: String, clientId: String, clientSecret: Secret, scope: String? = nil, extensions: [String: String] = [:]
  ) {
    self.url = url
    self.clientId = clientId
    self.clientSecret = clientSecret
    self.scope = scope
    self.extensions = extensions
  }
}
