internal import Mesh

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What the environment says. It is read here and nowhere else.
struct Environment: Sendable {
  private let variables: [String: String]

  init(_ variables: [String: String] = ProcessInfo.processInfo.environment) { self.variables = variables }

  /// What is set and not empty.
  func callAsFunction(_ name: String) -> String? {
    guard let value = variables[name], !value.isEmpty else { return nil }
    return value
  }

  /// For the resolver of secrets, which picks those it needs.
  var all: [String: String] { variables }

  /// `NO_COLOR` and a dumb terminal turn colours off.
  var wantsColours: Bool { self("NO_COLOR") == nil && self("TERM") != "dumb" }

  /// The editor for `refine`.
  var editor: String? { self("VISUAL") ?? self("EDITOR") }

  /// The region that AWS's own programs take.
  var awsRegion: String? { self("AWS_REGION") ?? self("AWS_DEFAULT_REGION") }

  var sshCommand: String? { self("GIT_SSH_COMMAND") }

  /// The person as Git would take it from the environment, before its configuration.
  var person: Person? {
    guard let name = self("GIT_AUTHOR_NAME"), let email = self("GIT_AUTHOR_EMAIL") ?? self("EMAIL") else { return nil }
    return Person(name: name, email: email)
  }

  /// The moment that counts as now, for pictures and demonstrations.
  func now() throws(Refusal) -> Timestamp? {
    guard let text = self("MESHGEN_NOW") else { return nil }
    guard let time = Timestamp(text) else {
      throw Refusal(
        .configuration, "MESHGEN_NOW is `\(text)`, which is not a time.",
        remedy: "Write it as 2026-01-31T12:00:00Z, or unset it.")
    }
    return time
  }
}
