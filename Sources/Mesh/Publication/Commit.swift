/// A commit that holds a product's files, and what it changed.
public struct Commit: Hashable, Codable, Sendable {
  public struct Change: Hashable, Codable, Sendable {
    public enum Kind: String, Codable, Sendable { case added, modified, deleted }

    public var path: String
    public var change: Kind

    public init(path: String, change: Kind) {
      self.path = path
      self.change = change
    }
  }

  public var id: CommitID
  public var branch: BranchName
  public var base: CommitID
  /// Against the base, sorted by path.
  public var files: [Change]

  public init(id: CommitID, branch: BranchName, base: CommitID, files: [Change]) {
    self.id = id
    self.branch = branch
    self.base = base
    self.files = files
  }
}
