import Libcurl
import Ports

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// An answer of GitHub that is not the one hoped for, and what it means.
struct GitHubRefusal: Hashable, Sendable {
  /// What a 422 is about, as far as it matters here.
  enum Invalid: Hashable, Sendable {
    case alreadyExists, noCommits, headMissing, baseMissing, unrelated, draftsUnsupported, tooLong, reviewer, other
  }

  let response: HTTPResponse
  let failure: GitHubFailure

  init(_ response: HTTPResponse) {
    self.response = response
    do {
      failure = try JSONDecoder().decode(GitHubFailure.self, from: Data(response.body))
    } catch {
      // Proxies and gateways answer with pages of their own; the status says enough.
      failure = GitHubFailure()
    }
  }

  /// All that GitHub says, in lower case: wordings differ between versions, so only parts of them are looked for.
  private var words: String {
    ([failure.message, failure.documentation] + failure.details.compactMap(\.message)).joined(separator: "\n")
      .lowercased()
  }

  var invalid: Invalid {
    let words = words
    if words.contains("already exists") || failure.details.contains(where: { $0.code == "already_exists" }) {
      return .alreadyExists
    }
    if words.contains("no commits between") { return .noCommits }
    if words.contains("no history in common") { return .unrelated }
    if words.contains("draft pull requests are not supported") { return .draftsUnsupported }
    if words.contains("too long") { return .tooLong }
    if words.contains("review may") || words.contains("reviews may") || words.contains("review cannot") {
      return .reviewer
    }
    if failure.details.contains(where: { $0.field == "head" }) { return .headMissing }
    if failure.details.contains(where: { $0.field == "base" }) { return .baseMissing }
    return .other
  }

  /// A limit that GitHub names only in words.
  static func wordedLimit(_ response: HTTPResponse) -> Duration? {
    guard response.status == 403 || response.status == 429 else { return nil }
    let words = GitHubRefusal(response).words
    return words.contains("secondary rate limit") || words.contains("secondary-rate-limit") ? .seconds(60) : nil
  }

  private var isRateLimit: Bool {
    Retry.isRateLimited(response) || Self.wordedLimit(response) != nil
      || response.status == 403 && words.contains("rate limit exceeded")
  }

  /// What GitHub said, fit for a message: one line, short, and never a token that a proxy may have echoed.
  private func said(without token: String) -> String {
    let parts = [failure.message] + failure.details.compactMap { $0.message ?? $0.code }
    var text = parts.filter { !$0.isEmpty }.joined(separator: ": ")
    if !token.isEmpty { text = text.replacing(token, with: "•••") }
    text = String(
      text.map { $0.isNewline || $0.isWhitespace ? " " : $0 }.filter {
        !$0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 }
      })
    if text.count > 300 { text = text.prefix(300) + "…" }
    while text.hasSuffix(".") { text.removeLast() }
    return text.isEmpty ? "status \(response.status)" : text
  }

  /// The error for whoever asked, with the remedy for this very refusal.
  func error(doing work: String, in repository: String, at address: GitHubAddress, token: String, now: Int) -> PortError
  {
    func make(_ reason: PortError.Reason, _ remedy: String) -> PortError {
      PortError(reason, "\(work) failed: \(address.host) says «\(said(without: token))».", remedy: remedy)
    }
    if isRateLimit {
      let wait = Retry.wait(namedBy: response, now: now) ?? Self.wordedLimit(response) ?? .seconds(60)
      return make(
        .rateLimited,
        "Run it again in \(Self.words(for: wait)); nothing is done twice. Another token has its own limit.")
    }
    // The token was left behind on the way to a stranger.
    if [401, 403, 404].contains(response.status), !response.url.isEmpty, !response.url.hasPrefix(address.origin + "/") {
      return make(.refused, "The address leads to another host, which gets no token: check `hosting.url`.")
    }
    switch response.status {
    case 400: return make(.failed, "Check that `hosting.url` is the address of a GitHub API; if it is, this is a bug.")
    case 401:
      return make(
        .unauthorized,
        "Set GITHUB_TOKEN or GH_TOKEN to a token that is valid for \(address.host), not expired or revoked.")
    case 403: return make(.forbidden, forbiddenRemedy(in: repository))
    case 404:
      return make(
        .notFound,
        "Either \(repository) is absent or misspelled (`hosting.repository`), or the token may not see it: "
          + "it needs Contents and Pull requests (read and write) on that repository.")
    case 408, 500...599: return make(.unreachable, "Try again later; nothing is done twice.")
    case 409: return make(.conflict, "Check that \(repository) has a first commit, then run it again.")
    case 410: return make(.unsupported, "Enable issues in the settings of \(repository), or remove what needs them.")
    case 422: return make(invalid == .other ? .failed : .conflict, invalidRemedy(in: repository))
    case 451: return make(.forbidden, "Access to \(repository) is blocked for legal reasons; ask its owner.")
    case 200..<400:
      return make(.malformed, "Check that `hosting.url` is the address of a GitHub API and not of its pages.")
    default: return make(.failed, "Check `hosting.url` and `hosting.repository`, then run it again.")
    }
  }

  private func forbiddenRemedy(in repository: String) -> String {
    let words = words
    if let single = response.headers["X-GitHub-SSO"] {
      let url = single.firstRange(of: "url=").map { String(single[$0.upperBound...]) }
      return "Authorize the token for single sign-on\(url.map { " at \($0)" } ?? ""), then run it again."
    }
    if words.contains("saml") { return "Authorize the token for single sign-on in its settings, then run it again." }
    if words.contains("create or approve pull requests") {
      return "Enable «Allow GitHub Actions to create and approve pull requests» in the settings of \(repository), "
        + "or use another token."
    }
    if words.contains("archived") {
      return "\(repository) is archived: unarchive it, or set another `hosting.repository`."
    }
    let needed = response.headers["X-Accepted-GitHub-Permissions"].map { " GitHub asks for \($0)." } ?? ""
    return "Give the token Contents and Pull requests (read and write) on \(repository)"
      + " (a classic token: the scope repo).\(needed)"
  }

  private func invalidRemedy(in repository: String) -> String {
    switch invalid {
    case .headMissing: "Push the branch to \(repository), then run it again."
    case .baseMissing: "Set `hosting.base` to a branch that exists in \(repository)."
    case .noCommits: "Nothing needs to be done: the base branch already holds what the branch offers."
    case .unrelated: "Delete the branch, so that it is made anew from the base branch, and run it again."
    case .alreadyExists: "Run it again: there is a pull request for the branch, which will then be found."
    case .tooLong: "Shorten the templates of the pull request."
    case .draftsUnsupported: "Turn drafts off in `hosting`."
    case .reviewer, .other: "Check `hosting` in the settings against what GitHub says, then run it again."
    }
  }

  private static func words(for wait: Duration) -> String {
    let seconds = Int(wait.components.seconds)
    if seconds < 120 { return "\(max(1, seconds)) seconds" }
    if seconds < 7_200 { return "\((seconds + 59) / 60) minutes" }
    return "\((seconds + 3_599) / 3_600) hours"
  }
}
