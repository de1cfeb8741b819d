/// What is checked out in a work tree.
public enum Head: Hashable, Sendable {
  /// A branch, by its full name, and its tip.
  case branch(String, ObjectID)
  case detached(ObjectID)
  /// A branch that has no commit yet, by its full name.
  case unborn(String)
}
