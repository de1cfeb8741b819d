public import Mesh

/// What requests to AWS are signed with.
public struct AWSKey: Sendable {
  public var id: String
  public var secret: Secret
  /// Of a key that holds for a while only.
  public var session: Secret?

  public init(id: String, secret: Secret, session: Secret? = nil) {
    self.id = id
    self.secret = secret
    self.session = session
  }
}

/// How a request to Bedrock is shown to be ours.
public enum BedrockPass: Sendable {
  case token(Secret)
  case key(AWSKey)
}
