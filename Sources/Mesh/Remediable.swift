/// An error that says what to do next.
public protocol Remediable: Error {
  /// A stable word for scripts, such as `not-found`.
  var kind: String { get }
  /// What failed and where, in whole sentences, without secrets.
  var message: String { get }
  /// What to do next, in whole sentences.
  var remedy: String { get }
}
