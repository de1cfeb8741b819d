/// What the `git` program or a server said when it refused, read as an error with a remedy.
internal import Ports

struct GitComplaint {
  private let text: String
  private let address: String

  init(_ text: String, from address: String, hiding secrets: [String]) {
    self.text = Self.scrubbed(text, of: secrets)
    self.address = Self.scrubbed(address, of: secrets)
  }

  var error: PortError {
    let lower = text.lowercased()
    for row in Self.rows where row.signs.contains(where: { lower.contains($0) }) {
      return PortError(
        row.reason, "\(row.message) (\(address))\(row.quotes ? ": \(gist)" : "")".asSentence, remedy: row.remedy)
    }
    return PortError(
      .failed, "Git could not reach \(address): \(gist)".asSentence,
      remedy: "Run `git ls-remote \(address)` to see more.")
  }

  private struct Row {
    var signs: [String]
    var reason: PortError.Reason
    var message: String
    var remedy: String
    var quotes = false
  }

  /// The first row with a sign in the text counts.
  private static let rows: [Row] = [
    Row(
      signs: [
        "stale info", "non-fast-forward", "fetch first", "cannot lock ref", "failed to update ref",
        "reference already exists", "incorrect old value",
      ],
      reason: .conflict, message: "The remote has moved since it was read", remedy: "Run the command again."),
    Row(
      signs: ["without `workflow` scope", "without workflow scope", "refusing to allow"],
      reason: .forbidden, message: "The token may not write workflow files",
      remedy: "Give the token the `workflow` scope (fine-grained: Workflows write).", quotes: true),
    Row(
      signs: ["protected branch", "gh006", "gh013", "repository rule violations"],
      reason: .forbidden, message: "A rule of the remote protects the branch",
      remedy: "Ask for an exception for `meshgen/*` and `refs/meshgen/*`, or push as somebody who may.", quotes: true),
    Row(
      signs: ["hook declined"], reason: .refused, message: "A hook of the remote refused the push",
      remedy: "Do what the hook says, then run the command again.", quotes: true),
    Row(
      signs: ["is currently checked out", "refusing to update checked out branch"], reason: .refused,
      message: "The branch is checked out at the remote",
      remedy: "Check out another branch there, or push to a bare repository."),
    Row(
      signs: ["gh001", "large files detected"], reason: .refused, message: "The remote refuses a file of this size",
      remedy: "Make the schemas smaller, or raise the limit.", quotes: true),
    Row(
      signs: ["host key verification failed", "no matching host key", "remote host identification has changed"],
      reason: .refused, message: "The host key is unknown or has changed",
      remedy: "Compare it with the one that the host publishes, then add it to ~/.ssh/known_hosts."),
    Row(
      signs: ["certificate", "ssl peer", "server verification failed"], reason: .refused,
      message: "The certificate is not to be trusted",
      remedy: "Check the address, or add the authority to the system's certificates (git: http.sslCAInfo).",
      quotes: true),
    Row(
      signs: ["permission denied (", "too many authentication failures"], reason: .unauthorized,
      message: "The ssh server refused the key", remedy: "Check `ssh-add -l`, and that the host knows your key."),
    Row(
      signs: [
        "authentication failed", "could not read username", "could not read password", "invalid username or",
        "error: 401", "terminal prompts disabled",
      ],
      reason: .unauthorized, message: "The remote wants to know who is there",
      remedy: "Set a token such as GITHUB_TOKEN, or set up a credential helper for git."),
    Row(
      signs: ["error: 403", "write access to repository not granted", "permission to", "access denied", "forbidden"],
      reason: .forbidden, message: "The remote does not allow this",
      remedy: "Ask for write access, or use a token with Contents write.", quotes: true),
    Row(
      signs: [
        "repository not found", "error: 404", "does not appear to be a git repository", "not found",
        "no such file or directory",
      ],
      reason: .notFound, message: "The remote repository is not there, or may not be seen",
      remedy: "Check the address with `git remote -v` and that the token or key may read it."),
    Row(
      signs: [
        "could not resolve host", "connection refused", "network is unreachable", "failed to connect",
        "could not connect", "no route to host", "name or service not known", "temporary failure in name resolution",
        "connection reset", "error: 50", "hung up", "early eof", "couldn't connect",
      ],
      reason: .unreachable, message: "The remote cannot be reached", remedy: "Check the network and the address.",
      quotes: true),
    Row(
      signs: ["timed out", "operation too slow"], reason: .timedOut, message: "The remote did not answer in time",
      remedy: "Check the network, then run the command again."),
  ]

  /// The line that says why, without Git's advice.
  private var gist: String {
    let lines = text.split(whereSeparator: \.isNewline).map { $0.trimmingSpaces }.filter { !$0.isEmpty }
    let telling =
      lines.first { $0.hasPrefix("remote:") && $0.count > 10 } ?? lines.first { $0.hasPrefix("fatal:") }
      ?? lines.first { $0.hasPrefix("error:") || $0.hasPrefix("!") } ?? lines.first
    return String((telling ?? "no reason was given").prefix(300))
  }

  /// The text without tokens, and without what stands before an `@` in addresses.
  static func scrubbed(_ text: String, of secrets: [String]) -> String {
    var clean = text
    for secret in secrets where !secret.isEmpty {
      while let range = clean.range(of: secret) { clean.replaceSubrange(range, with: "•••") }
    }
    var result = ""
    var rest = clean[...]
    while let mark = rest.range(of: "://") {
      result += rest[..<mark.upperBound]
      rest = rest[mark.upperBound...]
      let authority = rest.prefix { !"/ \n'\"".contains($0) }
      if let at = authority.lastIndex(of: "@") { rest = rest[rest.index(after: at)...] }
    }
    return result + rest
  }
}

extension StringProtocol {
  var trimmingSpaces: String {
    String(drop { $0 == " " || $0 == "\t" }.reversed().drop { $0 == " " || $0 == "\t" }.reversed())
  }
}

extension String {
  var asSentence: String { hasSuffix(".") ? self : self + "." }
}
