import Libcurl
import Mesh
import Ports

// Labels and reviewers: wishes. One that is not granted is a notice, never an error.
extension GitHubHosting {
  struct Granted {
    var pullRequest: GitHubPullRequest
    var changed = false
    var notices: [String] = []
  }

  func grant(
    _ draft: PullRequestDraft, to pullRequest: GitHubPullRequest, isNew: Bool
  ) async throws(PortError) -> Granted {
    var granted = Granted(pullRequest: pullRequest)
    try await addLabels(draft.labels, &granted)
    try await askReviewers(draft.reviewers, isNew: isNew, &granted)
    return granted
  }

  private func addLabels(_ wanted: [String], _ granted: inout Granted) async throws(PortError) {
    let present = Set(granted.pullRequest.labels.map { $0.name.lowercased() })
    let missing = wanted.filter { !present.contains($0.lowercased()) }
    guard !missing.isEmpty else { return }
    let call = GitHubAPI.Call(
      method: .post, path: "issues/\(granted.pullRequest.number)/labels",
      body: api.encode(GitHubLabels(labels: missing)))
    do throws(PortError) {
      granted.pullRequest.labels = try await api.read(
        [GitHubPullRequest.Label].self, call, doing: "Adding labels to pull request #\(granted.pullRequest.number)")
      granted.changed = true
    } catch {
      guard error.reason != .cancelled else { throw error }
      granted.notices.append("The labels \(missing.joined(separator: ", ")) were not added. \(error.message)")
    }
  }

  private func askReviewers(_ wanted: [String], isNew: Bool, _ granted: inout Granted) async throws(PortError) {
    let pullRequest = granted.pullRequest
    var present = Set((pullRequest.requested_reviewers ?? []).map { $0.login.lowercased() })
    present.formUnion((pullRequest.requested_teams ?? []).map { "/" + $0.slug.lowercased() })
    var missing = wanted.filter { !present.contains(Self.key($0)) }
    let author = pullRequest.user?.login.lowercased()
    granted.notices += missing.filter { $0.lowercased() == author }.map(Self.refused)
    missing.removeAll { $0.lowercased() == author }
    do throws(PortError) {
      if !isNew { missing = try await neverAsked(missing, &granted) }
      guard !missing.isEmpty else { return }
      if try await ask(missing, for: pullRequest) {
        granted.changed = true
        return
      }
      // One bad name spoils the whole request, so each is asked alone.
      for reviewer in missing {
        if missing.count > 1, try await ask([reviewer], for: pullRequest) {
          granted.changed = true
        } else {
          granted.notices.append(Self.refused(reviewer))
        }
      }
    } catch {
      guard error.reason != .cancelled else { throw error }
      granted.notices.append("Reviewers were not asked. \(error.message)")
    }
  }

  /// Asks for reviews; false where GitHub does not accept one of the names.
  private func ask(_ names: [String], for pullRequest: GitHubPullRequest) async throws(PortError) -> Bool {
    let work = "Asking for reviews of pull request #\(pullRequest.number)"
    let reviewers = GitHubReviewers(
      reviewers: names.filter { !$0.contains("/") },
      team_reviewers: names.filter { $0.contains("/") }.map { String(Self.key($0).dropFirst()) })
    let call = GitHubAPI.Call(
      method: .post, path: "pulls/\(pullRequest.number)/requested_reviewers", body: api.encode(reviewers))
    let response: HTTPResponse
    do throws(HTTPError) { response = try await api.answer(call) } catch { throw PortError(error, doing: work) }
    if response.status == 422 { return false }
    guard response.isSuccess else { throw api.error(for: response, doing: work) }
    return true
  }

  /// Those who were not asked before, so that a review given or a request taken back is not asked for again; and who
  /// can be asked at all, so that a hopeless request is not repeated on every run.
  private func neverAsked(_ names: [String], _ granted: inout Granted) async throws(PortError) -> [String] {
    guard !names.isEmpty else { return [] }
    let events = try await api.pages(
      GitHubEvent.self, "issues/\(granted.pullRequest.number)/events?per_page=100",
      doing: "Reading the history of pull request #\(granted.pullRequest.number)")
    let requests = events.filter { $0.event == "review_requested" }
    var asked = Set(requests.compactMap { $0.requested_reviewer?.login.lowercased() })
    asked.formUnion(requests.compactMap { $0.requested_team.map { "/" + $0.slug.lowercased() } })
    var possible: [String] = []
    for name in names where !asked.contains(Self.key(name)) {
      if try await canReview(name) { possible.append(name) } else { granted.notices.append(Self.refused(name)) }
    }
    return possible
  }

  private func canReview(_ name: String) async throws(PortError) -> Bool {
    let parts = name.split(separator: "/", maxSplits: 1).map { GitHubAPI.encoded(String($0)) }
    let path =
      parts.count == 2
      ? "/orgs/\(parts[0])/teams/\(parts[1])/repos/\(api.repository)" : "collaborators/\(GitHubAPI.encoded(name))"
    do throws(HTTPError) { return try await api.answer(GitHubAPI.Call(path: path)).status != 404 } catch {
      throw PortError(error, doing: "Asking whether \(name) can review in \(api.repository)")
    }
  }

  /// A user by login, a team by `/` and its slug.
  private static func key(_ name: String) -> String {
    let name = name.lowercased()
    guard let slash = name.firstIndex(of: "/") else { return name }
    return String(name[slash...])
  }

  private static func refused(_ name: String) -> String {
    "\(name) was not asked for a review: only people and teams with access, other than the author, can be asked."
  }
}
