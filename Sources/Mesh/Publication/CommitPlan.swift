/// A commit to be made: everything that its id follows from.
public struct CommitPlan: Hashable, Sendable {
  public var branch: BranchName
  /// The parent. Nil only where the repository has no commit at all.
  public var base: CommitID
  /// The product's files, all of them.
  public var artifacts: [Artifact]
  /// Folders that belong to the product alone: what is in them at the base and not among the artifacts is deleted.
  public var ownFolders: [String]
  public var author: Person
  public var at: Timestamp
  /// Subject, body and trailers.
  public var message: String

  public init(
    branch: BranchName, base: CommitID, artifacts: [Artifact], ownFolders: [String], author: Person, at: Timestamp,
    message: String
  ) {
    self.branch = branch
    self.base = base
    self.artifacts = artifacts.sorted()
    self.ownFolders = ownFolders.sorted()
    self.author = author
    self.at = at
    self.message = message
  }
}
