/// One thing to do to a tree.
public enum TreeChange: Hashable, Sendable {
  case put(TreeEntry)
  /// Takes away a file; it is no error when there is none.
  case remove(path: String)

  public var path: String {
    switch self {
    case .put(let entry): entry.path
    case .remove(let path): path
    }
  }
}
