import Mesh

/// Finds what looks like a secret in a file where none may stand, without ever repeating it.
enum SecretTrace {
  /// Refuses a document in which a value looks like a secret, or a key asks for one.
  static func check(_ document: Document) throws(Misreading) {
    try check(Place(document), key: nil, hostingKind: hostingKind(of: document))
  }

  private static func check(_ place: Place, key: String?, hostingKind: String?) throws(Misreading) {
    switch place.value.content {
    case .object(let members):
      for member in members {
        let path = Place.Path.key(member.key, in: place.path)
        if SecretLook.isSecret(key: member.key), !isName(path) {
          throw Misreading(
            line: member.line, path: path.text, "is a key for a secret, and secrets do not belong in this file",
            remedy: remedy(for: path.text, value: "", hostingKind: hostingKind))
        }
        try check(Place(member.value, at: path), key: member.key, hostingKind: hostingKind)
      }
    case .list(let items):
      for (index, item) in items.enumerated() {
        try check(Place(item, at: .item(index, in: place.path)), key: key, hostingKind: hostingKind)
      }
    case .text(let text) where SecretLook.isSecret(text, inCommand: place.path.text.hasPrefix("secrets.")):
      throw Misreading(
        line: place.value.line, path: place.path.text, "looks like a secret, and secrets do not belong in this file",
        remedy: remedy(for: place.path.text, value: text, hostingKind: hostingKind))
    default: break
    }
  }

  /// Whether a key stands where the user chooses the names, so that it may be any word.
  private static func isName(_ path: Place.Path) -> Bool {
    guard case .key(let key, let parent) = path else { return false }
    if case .whole = parent { return key == "secrets" }
    return ["teams", "domains", "owners", "secrets.commands"].contains(parent.text)
  }

  private static func hostingKind(of document: Document) -> String? {
    guard case .object(let members) = document.content,
      case .object(let hosting)? = members.first(where: { $0.key == "hosting" })?.value.content,
      case .text(let kind)? = hosting.first(where: { $0.key == "kind" })?.value.content
    else { return nil }
    return kind
  }

  /// Which variable holds the secret instead.
  private static func remedy(for path: String, value: String, hostingKind: String?) -> String {
    let variables: String
    if value.hasPrefix("gh") || value.hasPrefix("github_pat_") {
      variables = "GITHUB_TOKEN"
    } else if value.hasPrefix("glpat-") {
      variables = "GITLAB_TOKEN"
    } else if value.hasPrefix("sk-ant-") {
      variables = "ANTHROPIC_API_KEY"
    } else if path.hasPrefix("hosting") {
      variables = ["gitlab": "GITLAB_TOKEN", "gitea": "GITEA_TOKEN"][hostingKind ?? ""] ?? "GITHUB_TOKEN"
    } else if path.hasPrefix("reasoner") {
      variables = "ANTHROPIC_API_KEY, OPENAI_API_KEY or the AWS_… variables"
    } else if path.contains("schema_registry") {
      variables = "MESHGEN_REGISTRY_KEY and MESHGEN_REGISTRY_SECRET"
    } else if path.contains(".connect") {
      variables = "MESHGEN_CONNECT_KEY and MESHGEN_CONNECT_SECRET"
    } else if path.contains(".confluent") {
      variables = "MESHGEN_CLOUD_KEY and MESHGEN_CLOUD_SECRET"
    } else if path.contains(".mcp") {
      variables = "the variable that the MCP server reads"
    } else if path.hasPrefix("clusters") {
      variables = "MESHGEN_KAFKA_KEY and MESHGEN_KAFKA_SECRET"
    } else {
      variables = "the environment variable that docs/configuration.md names for it"
    }
    return
      "Remove it here, give the secret a new value if the file was shared, and set \(variables) in the environment."
  }
}
