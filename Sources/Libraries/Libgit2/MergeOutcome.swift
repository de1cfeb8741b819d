/// What came of merging two commits in memory.
public enum MergeOutcome: Hashable, Sendable {
  case tree(ObjectID)
  /// The paths that both sides changed, sorted.
  case conflicts([String])
}
