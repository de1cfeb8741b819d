/// What a pull request should say.
public struct PullRequestDraft: Hashable, Sendable {
  public var title: String
  /// Markdown; its first line is a comment that names the proposal.
  public var body: String
  public var head: BranchName
  public var base: BranchName
  public var labels: [String]
  /// Users and `org/team` teams, without `@`.
  public var reviewers: [String]
  public var draft: Bool
  /// For hostings that keep pull requests as commits: when the solution was approved, and as whom meshgen commits.
  public var at: Timestamp
  public var author: Person

  public init(
    title: String, body: String, head: BranchName, base: BranchName, labels: [String], reviewers: [String],
    draft: Bool, at: Timestamp, author: Person
  ) {
    self.title = title
    self.body = body
    self.head = head
    self.base = base
    self.labels = labels
    self.reviewers = reviewers
    self.draft = draft
    self.at = at
    self.author = author
  }
}
