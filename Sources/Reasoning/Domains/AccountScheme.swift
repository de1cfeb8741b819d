internal import Mesh

/// How an estate's accounts are named, where platforms make their names of a team, an application and a random end:
/// `payments_order-api_3fa9c1_prod`.
struct AccountScheme {
  /// What stands between the team and the application; nil where names are not made so.
  private let mark: Character?
  private let names: AccountName

  init(_ access: some Sequence<Access>, _ words: Vocabulary.AccountWords) {
    let principals = Set(access.lazy.filter { $0.displayName == nil }.map(\.principal))
    let names = AccountName(words)
    mark = ["_", "/", ":"].first { Self.holds(principals, $0, names) }
    self.names = names
  }

  /// The team of an account; nil for one that is nobody's.
  func team(of access: Access) -> String? {
    if let mark, access.displayName == nil, let levels = Self.levels(access.principal, mark, names) {
      return levels.team
    }
    return names.team(principal: access.principal, displayName: access.displayName)
  }

  /// Several teams, of which some have several applications, and pieces that hold dashes of their own.
  private static func holds(_ principals: Set<String>, _ mark: Character, _ names: AccountName) -> Bool {
    var applications: [String: Set<String>] = [:]
    var (fitting, dashed) = (0, 0)
    for principal in principals {
      guard let levels = levels(principal, mark, names) else { continue }
      applications[levels.team, default: []].insert(levels.application)
      fitting += 1
      if levels.application.contains("-") || levels.team.contains("-") { dashed += 1 }
    }
    return fitting >= 4 && 10 * fitting >= 6 * principals.count && 10 * dashed >= 3 * fitting && applications.count > 1
      && applications.values.contains { $0.count > 1 }
  }

  private static func levels(
    _ principal: String, _ mark: Character, _ names: AccountName
  ) -> (team: String, application: String)? {
    var name = principal[...]
    if let colon = name.firstIndex(of: ":") { name = name[name.index(after: colon)...] }
    var parts = name.split(separator: mark).map(String.init)
    while parts.count > 1, let last = parts.last, names.isTechnical(last) || isRandom(last) { parts.removeLast() }
    while parts.count > 2, let first = parts.first, names.isTechnical(first) || first == "system" {
      parts.removeFirst()
    }
    guard parts.count == 2, !names.isTechnical(parts[0]),
      names.team(principal: parts[0], displayName: parts[0]) != nil
    else { return nil }
    return (parts[0], parts[1])
  }

  /// `3fa9c1`: digits among the letters that count to fifteen.
  private static func isRandom(_ part: String) -> Bool {
    part.utf8.count >= 5 && part.allSatisfy(\.isHexDigit) && part.contains(where: \.isNumber)
  }
}
