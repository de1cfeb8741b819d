/// The shared files of a mesh as they should be, and the words with which a change of them is offered.
public struct RenderedIndex: Hashable, Sendable {
  /// Those that differ from the base branch or are as they should be; what a person edited is not among them.
  public var artifacts: [Artifact]
  /// Files on the base branch that meshgen wrote and that nothing calls for any more.
  public var obsolete: [String]
  /// Subject, body and trailers.
  public var commitMessage: String
  public var pullRequestTitle: String
  /// Markdown; its first line is a comment that names the index.
  public var pullRequestBody: String
  public var labels: [String]
  /// What was left alone, and why.
  public var notices: [String]

  public init(
    artifacts: [Artifact], obsolete: [String], commitMessage: String, pullRequestTitle: String,
    pullRequestBody: String, labels: [String], notices: [String]
  ) {
    self.artifacts = artifacts
    self.obsolete = obsolete
    self.commitMessage = commitMessage
    self.pullRequestTitle = pullRequestTitle
    self.pullRequestBody = pullRequestBody
    self.labels = labels
    self.notices = notices
  }
}
