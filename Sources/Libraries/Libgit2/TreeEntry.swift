/// One file of a tree: its path from the root, its mode and its content's name.
public struct TreeEntry: Hashable, Sendable {
  public enum Mode: UInt32, Sendable {
    case file = 0o100644
    case executable = 0o100755
    case link = 0o120000
    case submodule = 0o160000
  }

  public let path: String
  public let mode: Mode
  public let id: ObjectID

  public init(path: String, mode: Mode, id: ObjectID) {
    self.path = path
    self.mode = mode
    self.id = id
  }
}
