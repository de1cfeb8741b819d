public import Mesh

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// With what a web API is asked.
public enum Credentials: Hashable, Sendable {
  case none
  /// A key and its secret, or a user and a password.
  case key(Secret, Secret)
  case bearer(Secret)
  /// Tokens that a service gives, each for a while.
  case tokens(OAuthTokens)

  /// A key with its secret; a secret alone is a token.
  public init(key: Secret?, secret: Secret?) {
    self =
      switch (key, secret) {
      case (let key?, let secret?): .key(key, secret)
      case (nil, let token?): .bearer(token)
      default: .none
      }
  }

  /// The line of the request that carries them, where it is the same for all.
  var authorization: String? {
    switch self {
    case .none, .tokens: nil
    case .key(let key, let secret): "Basic " + Data("\(key.exposed):\(secret.exposed)".utf8).base64EncodedString()
    case .bearer(let token): "Bearer \(token.exposed)"
    }
  }

  /// What must not come back in a message.
  var secrets: SecretForms {
    switch self {
    case .none, .tokens: .none
    case .key(let key, let secret): SecretForms([], login: (key, secret))
    case .bearer(let token): SecretForms([token])
    }
  }
}
