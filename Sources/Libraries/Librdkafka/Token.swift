/// A token that proves to the brokers who we are, for SASL OAUTHBEARER.
public struct Token: Sendable, CustomStringConvertible, CustomDebugStringConvertible {
  let text: String
  /// When it ends, in milliseconds since 1970.
  let end: Int64
  let principal: String
  /// Names and values that go along with it, sorted by name.
  let extensions: [(name: String, value: String)]

  public init(_ text: String, end: Int64, principal: String, extensions: [String: String] = [:]) {
    self.text = text
    self.end = end
    self.principal = principal
    self.extensions = extensions.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  public var description: String { "•••" }
  public var debugDescription: String { "•••" }
}
