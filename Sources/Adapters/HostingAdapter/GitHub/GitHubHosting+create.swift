import Libcurl
import Mesh
import Ports

// Opening a pull request once, whatever becomes of the answer.
extension GitHubHosting {
  enum Creation {
    case created(GitHubPullRequest, notices: [String])
    case found(GitHubPullRequest)
    /// The base branch has all commits of the branch; this is the last pull request that the branch had.
    case nothingToOffer(GitHubPullRequest)
  }

  /// What is sent, as far as GitHub's answers change it.
  private struct Wish {
    var isDraft: Bool
    var limit = 60_000
    var notices: [String] = []
  }

  /// What became of one attempt.
  private enum Outcome {
    case settled(Creation)
    /// Refused for something that the wish no longer holds.
    case changed
    /// The branch is not there yet: a push is not visible everywhere at once.
    case early(PortError)
    /// It may have been opened all the same.
    case unclear(PortError)
  }

  func create(_ draft: PullRequestDraft) async throws(PortError) -> Creation {
    var wish = Wish(isDraft: draft.draft)
    var attempt = 1
    while true {
      switch try await post(draft, &wish) {
      case .settled(let creation): return creation
      case .changed: continue
      case .early(let error):
        guard attempt < tempo.attempts else { throw error }
        try await rest(attempt)
      case .unclear(let error):
        try await rest(attempt)
        if let found = try await find(draft.head, preferring: draft.base, onlyOpen: true) { return .found(found) }
        guard attempt < tempo.attempts else { throw error }
      }
      attempt += 1
    }
  }

  private func post(_ draft: PullRequestDraft, _ wish: inout Wish) async throws(PortError) -> Outcome {
    let work = "Opening a pull request for \(draft.head) in \(api.repository)"
    let creation = GitHubCreation(
      title: PullRequestText.title(draft.title), head: draft.head.rawValue, base: draft.base.rawValue,
      body: PullRequestText.body(draft.body, limit: wish.limit), draft: wish.isDraft ? true : nil)
    let response: HTTPResponse
    switch await api.outcome(
      of: GitHubAPI.Call(method: .post, path: "pulls", body: api.encode(creation), isRepeatable: false))
    {
    case .success(let answer): response = answer
    case .failure(let error):
      let problem = PortError(error, doing: work)
      guard error.mayHaveArrived, [.timedOut, .cutOff, .badAnswer, .tooLarge].contains(error.kind) else {
        throw problem
      }
      return .unclear(problem)
    }
    let problem = api.error(for: response, doing: work)
    switch (response.status, GitHubRefusal(response).invalid) {
    case (201, _):
      do throws(PortError) {
        return .settled(
          .created(try api.decode(GitHubPullRequest.self, response, doing: work), notices: wish.notices))
      } catch {
        return .unclear(error)
      }
    case (408, _), (500...599, _): return .unclear(problem)
    case (422, .alreadyExists):
      guard let found = try await search(draft) else { throw problem }
      return .settled(.found(found))
    case (422, .noCommits):
      guard let last = try await find(draft.head, preferring: nil, onlyOpen: false) else { throw problem }
      return .settled(.nothingToOffer(last))
    case (422, .draftsUnsupported) where wish.isDraft:
      wish.isDraft = false
      wish.notices.append("\(api.repository) has no drafts; the pull request was opened for review.")
      return .changed
    case (422, .tooLong) where wish.limit > 15_000:
      wish.limit /= 2
      return .changed
    case (422, .headMissing): return .early(problem)
    default: throw problem
    }
  }

  /// Looks for what GitHub says is there; lists may lag behind.
  private func search(_ draft: PullRequestDraft) async throws(PortError) -> GitHubPullRequest? {
    for attempt in 1...tempo.attempts {
      if let found = try await find(draft.head, preferring: draft.base, onlyOpen: true) { return found }
      if attempt < tempo.attempts { try await rest(attempt) }
    }
    return nil
  }

  private func rest(_ attempt: Int) async throws(PortError) {
    do { try await tempo.sleep(.seconds(1 << min(attempt - 1, 4))) } catch {
      throw PortError(
        .cancelled, "The pull request was not waited for.", remedy: "Run it again; nothing is done twice.")
    }
  }
}
