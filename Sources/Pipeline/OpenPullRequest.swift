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
    try await offer(
      commit, title: product.pullRequestTitle, body: product.pullRequestBody, labels: product.labels, at: approval.at)
  }

  /// The same for the files that several products share: what a person closed is opened again only when it has changed.
  public func callAsFunction(
    _ commit: Commit, _ index: RenderedIndex, at time: Timestamp
  ) async throws(PortError) -> Offer {
    try await offer(
      commit, title: index.pullRequestTitle, body: index.pullRequestBody, labels: index.labels, at: time)
  }

  private func offer(
    _ commit: Commit, title: String, body: String, labels: [String], at time: Timestamp
  ) async throws(PortError) -> Offer {
    let draft = PullRequestDraft(
      title: title, body: body, head: commit.branch, base: settings.base, labels: labels,
      reviewers: settings.reviewers, draft: settings.draft, at: time, author: author)
    guard let found = try await hosting.pullRequest(of: commit.branch) else { return try await hosting.open(draft) }
    switch found.state {
    case .open: return try await hosting.update(found, to: draft)
    case .merged where found.commit != commit.id, .closed where found.commit != commit.id:
      return try await hosting.open(draft)
    case .merged, .closed: return Offer(found, changed: false)
    }
  }
}
