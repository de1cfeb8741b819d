public import Mesh
public import Ports

/// A branch offered for review, once: looked up by branch, then opened, updated or left as it is.
public struct OpenPullRequest: Sendable {
  private let hosting: any Hosting
  private let author: Person
  private let settings: Settings.HostingPart

  public init(hosting: any Hosting, settings: Settings.HostingPart, author: Person) {
    self.hosting = hosting
    self.settings = settings
    self.author = author
  }

  /// What a person closed or merged is not opened again: it is returned as it is. Another solution
  /// that a person approved later is a new pull request of the same branch.
  public func callAsFunction(
    _ commit: Commit, _ product: RenderedProduct, of approval: Approval<Solution>
  ) async throws(PortError) -> Offer {
    let draft = PullRequestDraft(
      title: product.pullRequestTitle, body: product.pullRequestBody, head: commit.branch, base: settings.base,
      labels: product.labels, reviewers: settings.reviewers, draft: settings.draft,
      at: approval.at, author: author)
    guard let found = try await hosting.pullRequest(of: commit.branch) else { return try await hosting.open(draft) }
    switch found.state {
    case .open: return try await hosting.update(found, to: draft)
    case .merged where found.commit != commit.id, .closed where found.commit != commit.id:
      return try await hosting.open(draft)
    case .merged, .closed: return Offer(found, changed: false)
    }
  }
}
