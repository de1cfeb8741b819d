/// A branch offered for review.
public struct PullRequest: Hashable, Codable, Sendable {
  public enum State: String, Codable, Sendable { case open, merged, closed }

  public var number: Int
  public var url: String
  public var state: State
  public var title: String
  public var head: BranchName
  public var base: BranchName
  /// The tip of the head branch as the hosting knows it.
  public var commit: CommitID?
  public var draft: Bool
  public var labels: [String]
  public var body: String

  public init(
    number: Int, url: String, state: State, title: String, head: BranchName, base: BranchName, commit: CommitID? = nil,
    draft: Bool = false, labels: [String] = [], body: String = ""
  ) {
    self.number = number
    self.url = url
    self.state = state
    self.title = title
    self.head = head
    self.base = base
    self.commit = commit
    self.draft = draft
    self.labels = labels
    self.body = body
  }
}
