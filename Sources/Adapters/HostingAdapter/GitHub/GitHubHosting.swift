import Libcurl
public import Mesh
public import Ports

/// Pull requests on GitHub: github.com, Enterprise Server, Enterprise Cloud with data residency.
public struct GitHubHosting: Hosting {
  let api: GitHubAPI
  let tempo: GitHubTempo

  /// `repository` is `owner/name`; `url` is what the settings say, or nil for github.com.
  public init(repository: String, url: String?, token: Secret, time: any TimeSource) throws(PortError) {
    try self.init(repository: repository, url: url, token: token, time: time, tempo: GitHubTempo())
  }

  package init(
    repository: String, url: String?, token: Secret, time: any TimeSource, tempo: GitHubTempo
  ) throws(PortError) {
    let parts = repository.split(separator: "/", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { part in
      !part.isEmpty && part != "." && part != ".."
        && part.utf8.allSatisfy {
          (48...57).contains($0) || (65...90).contains($0) || (97...122).contains($0) || "-._".utf8.contains($0)
        }
    }
    guard parts.count == 2, isPlain else {
      throw PortError(
        .refused, "`hosting.repository` is not the name of a repository: \(repository.debugDescription).",
        remedy: "Set it to OWNER/NAME, such as acme/data-mesh.")
    }
    guard !token.exposed.isEmpty else {
      throw PortError(
        .unauthorized, "There is no token for GitHub.", remedy: "Set GITHUB_TOKEN or GH_TOKEN.")
    }
    let address = try GitHubAddress(url)
    let client: CurlClient
    do throws(HTTPError) {
      client = try CurlClient(CurlClient.Settings(proxies: address.isLoopback ? .none : .fromEnvironment))
    } catch {
      throw PortError(error, doing: "Starting libcurl")
    }
    api = GitHubAPI(
      address: address, repository: repository, token: token, client: client, time: time, tempo: tempo)
    self.tempo = tempo
  }

  public func pullRequest(of head: BranchName) async throws(PortError) -> PullRequest? {
    try await find(head, preferring: nil, onlyOpen: false)?.value
  }

  public func open(_ draft: PullRequestDraft) async throws(PortError) -> Offer {
    if let found = try await find(draft.head, preferring: draft.base, onlyOpen: true) {
      return try await bring(found, to: draft)
    }
    switch try await create(draft) {
    case .created(let pullRequest, let notices):
      let wishes = try await grant(draft, to: pullRequest, isNew: true)
      return Offer(wishes.pullRequest.value, changed: true, notices: notices + wishes.notices)
    case .found(let pullRequest):
      var offer = try await bring(pullRequest, to: draft)
      // Another process or a lost answer made it: to whoever asked, it is new.
      offer.changed = true
      return offer
    case .nothingToOffer(let last):
      return Offer(
        last.value, changed: false,
        notices: ["\(draft.base) already holds all that \(draft.head) offers; there is nothing to review."])
    }
  }

  public func update(_ pullRequest: PullRequest, to draft: PullRequestDraft) async throws(PortError) -> Offer {
    let current = try await api.read(
      GitHubPullRequest.self, GitHubAPI.Call(path: "pulls/\(pullRequest.number)"),
      doing: "Reading pull request #\(pullRequest.number) of \(api.repository)")
    // What a person closed or merged stays as they left it.
    guard current.state == "open" else { return Offer(current.value, changed: false) }
    return try await bring(current, to: draft)
  }

  /// The pull request of a branch of this very repository. GitHub ignores a filter it does not like and then lists
  /// all, so each is looked at.
  func find(
    _ head: BranchName, preferring base: BranchName?, onlyOpen: Bool
  ) async throws(PortError) -> GitHubPullRequest? {
    let asked = api.repository
    let filter = "head=\(GitHubAPI.encoded("\(api.owner):\(head)"))&state=\(onlyOpen ? "open" : "all")&per_page=100"
    let isOurs: (GitHubPullRequest) -> Bool = { [api] pullRequest in
      pullRequest.head.ref == head.rawValue
        && pullRequest.head.repo?.full_name.lowercased() == api.repository.lowercased()
    }
    let isBest: (GitHubPullRequest) -> Bool = { $0.state == "open" && (base == nil || $0.base.ref == base?.rawValue) }
    let all = try await api.pages(
      GitHubPullRequest.self, "pulls?\(filter)", doing: "Looking for the pull request of \(head) in \(asked)",
      isEnough: { $0.contains { isOurs($0) && isBest($0) } })
    // Under its new name the repository may have a new owner, for whom the filter must ask.
    if api.repository != asked { return try await find(head, preferring: base, onlyOpen: onlyOpen) }
    let ours = all.filter(isOurs)
    return ours.first(where: isBest) ?? ours.first { $0.state == "open" } ?? ours.max { $0.number < $1.number }
  }

  /// Makes an open pull request say what the draft says.
  private func bring(_ current: GitHubPullRequest, to draft: PullRequestDraft) async throws(PortError) -> Offer {
    var limit = 60_000
    while true {
      let (title, body) = (PullRequestText.title(draft.title), PullRequestText.body(draft.body, limit: limit))
      var edit = GitHubEdit()
      if !PullRequestText.isSame(current.title, title) { edit.title = title }
      if !PullRequestText.isSame(current.body ?? "", body) { edit.body = body }
      if current.base.ref != draft.base.rawValue { edit.base = draft.base.rawValue }
      var edited = current
      if edit != GitHubEdit() {
        let work = "Updating pull request #\(current.number) of \(api.repository)"
        let call = GitHubAPI.Call(method: .patch, path: "pulls/\(current.number)", body: api.encode(edit))
        let response: HTTPResponse
        do throws(HTTPError) { response = try await api.answer(call) } catch { throw PortError(error, doing: work) }
        if response.status == 422, limit > 15_000, GitHubRefusal(response).invalid == .tooLong {
          limit /= 2
          continue
        }
        guard response.isSuccess else { throw api.error(for: response, doing: work) }
        edited = try api.decode(GitHubPullRequest.self, response, doing: work)
      }
      let wishes = try await grant(draft, to: edited, isNew: false)
      return Offer(
        wishes.pullRequest.value, changed: edit != GitHubEdit() || wishes.changed, notices: wishes.notices)
    }
  }
}

extension GitHubPullRequest {
  /// The pull request in our words.
  var value: PullRequest {
    PullRequest(
      number: number, url: html_url, state: merged_at != nil ? .merged : state == "open" ? .open : .closed,
      title: title, head: BranchName(head.ref), base: BranchName(base.ref), commit: CommitID(head.sha),
      draft: draft ?? false, labels: labels.map(\.name), body: body ?? "")
  }
}
