/// Everything that an approved solution is written as.
public struct RenderedProduct: Hashable, Sendable {
  /// Sorted by path.
  public var artifacts: [Artifact]
  /// The folders and files that belong to this product alone.
  public var ownFolders: [String]
  /// The fingerprint of the templates that were used.
  public var templates: Fingerprint
  /// Subject, body and trailers.
  public var commitMessage: String
  public var pullRequestTitle: String
  /// Markdown; its first line is a comment that names the proposal.
  public var pullRequestBody: String
  public var labels: [String]

  public init(
    artifacts: [Artifact], ownFolders: [String], templates: Fingerprint, commitMessage: String,
    pullRequestTitle: String, pullRequestBody: String, labels: [String]
  ) {
    self.artifacts = artifacts
    self.ownFolders = ownFolders
    self.templates = templates
    self.commitMessage = commitMessage
    self.pullRequestTitle = pullRequestTitle
    self.pullRequestBody = pullRequestBody
    self.labels = labels
  }
}
