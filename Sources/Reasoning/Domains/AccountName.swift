/// A team's name as the account of its programs tells it: `User:sa-payments-service` is of `payments`.
struct AccountName {
  private let words: Vocabulary.AccountWords

  init(_ words: Vocabulary.AccountWords) { self.words = words }

  func isTechnical(_ piece: String) -> Bool { words.technical.contains(piece.lowercased()) }

  /// Nil for an account that is nobody's: an opaque id, an administrator, a tool.
  func team(principal: String, displayName: String?) -> String? {
    if let displayName, !displayName.isEmpty { return team(displayName, isOpaque: false) }
    var name = principal[...]
    if let colon = name.firstIndex(of: ":") { name = name[name.index(after: colon)...] }
    if let start = name.firstRange(of: "CN=") { name = name[start.upperBound...].prefix { $0 != "," } }
    return team(String(name.prefix { $0 != "@" }), isOpaque: true)
  }

  private func team(_ name: String, isOpaque: Bool) -> String? {
    guard name != "*", !name.isEmpty else { return nil }
    if isOpaque, Self.isId(name) { return nil }
    var parts = name.split { "-_./ ".contains($0) }.map(String.init)
    while parts.count > 1, let last = parts.last, words.technical.contains(last.lowercased()) || Self.isStage(last) {
      parts.removeLast()
    }
    while parts.count > 1, let first = parts.first, words.technical.contains(first.lowercased()) { parts.removeFirst() }
    let lower = parts.map { $0.lowercased() }
    let isOfPlatform =
      lower.allSatisfy(words.roles.contains) && (lower.count == 1 || lower.contains(where: words.servants.contains))
    guard !isOfPlatform, !words.tools.contains(lower[0]), !words.tools.contains(lower.last!) else { return nil }
    guard parts.count > 1 || !words.technical.contains(lower[0]) else { return nil }
    return parts.joined(separator: "-")
  }

  /// The `p` of `zv-kern-p`: the letter of a stage behind the name.
  private static func isStage(_ part: String) -> Bool { part.utf8.count == 1 && "pPtTdDqQiI".contains(part) }

  /// `sa-4x7k2m`, `u-12ab`, `1000234`.
  private static func isId(_ name: String) -> Bool {
    let parts = name.split(separator: "-")
    if parts.count == 2, ["sa", "u", "pool", "group"].contains(parts[0]), parts[1].contains(where: \.isNumber) {
      return true
    }
    return name.allSatisfy { $0.isNumber || $0.isHexDigit || $0 == "-" } && name.contains(where: \.isNumber)
  }
}
