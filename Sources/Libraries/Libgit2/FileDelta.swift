/// How one file differs between two trees.
public struct FileDelta: Hashable, Sendable {
  public enum Change: String, Sendable { case added, modified, deleted }

  public let path: String
  public let change: Change

  public init(path: String, change: Change) {
    self.path = path
    self.change = change
  }
}
