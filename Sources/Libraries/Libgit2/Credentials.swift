/// What may be shown to a server that asks who is there.
public enum Credentials: Sendable {
  case none
  /// A user and a token, over https.
  case token(user: String, secret: String)
  /// A key that the user's ssh agent holds.
  case agent(user: String)
  /// A key in a file, without a passphrase.
  case keyFile(user: String, path: String)
}
