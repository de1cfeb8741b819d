import Mesh
import Subprocess

/// The variables that an MCP server gets: all but meshgen's own, and the secrets of hosting and models.
struct MCPVariables: Sendable {
  private let passedOn: [String: String]

  /// Variables of secrets that the server has no business with, each also as a file with `_FILE` behind it.
  private static let held: Set<String> = [
    "GITHUB_TOKEN", "GH_TOKEN", "GITLAB_TOKEN", "GITEA_TOKEN", "ANTHROPIC_API_KEY", "OPENAI_API_KEY",
    "AWS_SECRET_ACCESS_KEY", "AWS_SESSION_TOKEN", "AWS_BEARER_TOKEN_BEDROCK",
  ]

  init(_ variables: [String: String]) { passedOn = variables.filter { !Self.isHeld($0.key) } }

  var environment: Environment {
    .custom(
      Dictionary(passedOn.compactMap { name, value in Environment.Key(rawValue: name).map { ($0, value) } }) {
        first, _ in first
      })
  }

  /// The server's own credentials, which it may repeat when it fails: told by the names of their variables.
  var secrets: SecretForms {
    SecretForms(
      passedOn.filter { name, value in
        value.utf8.count >= 8
          && ["SECRET", "PASSWORD", "TOKEN", "API_KEY", "CREDENTIAL"].contains { name.uppercased().contains($0) }
      }.map { Secret($0.value) })
  }

  private static func isHeld(_ name: String) -> Bool {
    let name = name.uppercased()
    return name.hasPrefix("MESHGEN_") || held.contains(name)
      || name.hasSuffix("_FILE") && held.contains(String(name.dropLast("_FILE".count)))
  }
}
