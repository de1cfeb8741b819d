internal import Mesh

/// Ids for people: ASCII, lower case, at most fifty characters, stable for the same proposal.
struct ProposalSlug {
  static let longest = 50

  /// `Gaming analytics` → `gaming-analytics`; nil when no letter or digit is left.
  static func slug(_ text: String) -> String? {
    var result = ""
    for character in text {
      for plain in Words.plain(character).lowercased() {
        if plain.isASCII, plain.isLetter || plain.isNumber {
          result.append(plain)
        } else if !result.isEmpty, !result.hasSuffix("-") {
          result.append("-")
        }
      }
    }
    while result.hasSuffix("-") { result.removeLast() }
    guard !result.isEmpty else { return nil }
    return shortened(result, to: longest)
  }

  /// The ids of all identities: the one already taken, else the wanted slug, with a hash where two would be alike.
  static func ids(
    wanted: [(identity: IdeaIdentity, text: String)], taken: [ProposalID: IdeaIdentity]
  ) -> [IdeaIdentity: ProposalID] {
    var known: [IdeaIdentity: ProposalID] = [:]
    for id in taken.keys.sorted() where known[taken[id]!] == nil { known[taken[id]!] = id }
    var claims: [String: Set<IdeaIdentity>] = [:]
    for entry in wanted where known[entry.identity] == nil {
      claims[slug(entry.text) ?? entry.identity.kind.rawValue, default: []].insert(entry.identity)
    }
    var ids: [IdeaIdentity: ProposalID] = [:]
    for entry in wanted {
      if let id = known[entry.identity] {
        ids[entry.identity] = id
        continue
      }
      let slug = slug(entry.text) ?? entry.identity.kind.rawValue
      let isFree = taken[ProposalID(slug)] == nil && claims[slug]!.count == 1
      ids[entry.identity] = isFree ? ProposalID(slug) : hashed(slug, entry.identity, taken: taken)
    }
    return ids
  }

  private static func hashed(
    _ slug: String, _ identity: IdeaIdentity, taken: [ProposalID: IdeaIdentity]
  ) -> ProposalID {
    let digits = Fingerprint(text: identity.text).rawValue
    for length in [6, 12, 24] {
      let id = ProposalID("\(shortened(slug, to: longest - length - 1))-\(digits.prefix(length))")
      if taken[id] == nil || taken[id] == identity { return id }
    }
    return ProposalID(String(digits.prefix(longest)))
  }

  private static func shortened(_ slug: String, to length: Int) -> String {
    guard slug.utf8.count > length else { return slug }
    var short = String(slug.prefix(length))
    while short.hasSuffix("-") { short.removeLast() }
    return short
  }
}
