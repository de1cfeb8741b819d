internal import Mesh

/// Topics whose names begin alike, as `sales.orders` and `sales.refunds` do.
struct TopicFamilies {
  /// A name's levels and words, without what says nothing.
  struct Path: Hashable {
    /// The family's word or words, in the singular, if the topic has one.
    var family: String?
    /// All words that say something, in order, in the singular.
    var words: [String]
    /// The words of the last level; all words where there is one level only.
    var lastLevel: [String]
    /// The first level as it is written, whatever it says: an environment, a company, a server.
    var first: String
    /// Whether the name as it is written has several levels, whatever they say.
    var isDeep: Bool
    /// Whether levels that say something are separated by dots or slashes.
    var isHierarchical: Bool
  }

  /// Families whose first word is also what one of its topics holds, such as `orders` and `order_items`.
  private(set) var entityFamilies: Set<String> = []
  private(set) var paths: [TopicName: Path] = [:]
  private(set) var members: [String: [TopicName]] = [:]

  /// Whether nearly all names begin with a family: then the estate has one scheme, and its families are parts of one
  /// organisation rather than worlds of their own.
  var isSystematic: Bool {
    let placed = members.values.lazy.filter { $0.count > 1 }.map(\.count).reduce(0, +)
    return paths.count >= 8 && Double(placed) >= 0.75 * Double(paths.count)
  }

  /// Whether names begin with a team, and a level behind it tells the team's areas apart.
  let areBehindTeams: Bool

  /// First levels that are whole applications, each with its own copy of the same tables: `summit.app.public.users`
  /// beside `evening.app.public.users`.
  let applications: Set<String>

  init(_ topics: [TopicName], words: Words, vocabulary: Vocabulary, scheme: TeamScheme? = nil) {
    let servers = Self.servers(topics, vocabulary.noise)
    applications = Set(servers.map { words.split(String($0)).joined(separator: "-") })
    let places = Self.copied(topics).subtracting(servers)
    areBehindTeams = scheme.map { Self.areBehindTeams(topics, $0) } ?? false
    var levels: [TopicName: [[String]]] = [:]
    var hierarchical: Set<TopicName> = []
    for topic in topics {
      let (segments, isHierarchical) = Self.segments(
        of: areBehindTeams ? Self.withoutTeam(topic, scheme!) : Self.withoutPlace(topic, places), words: words,
        vocabulary)
      levels[topic] = segments
      if isHierarchical { hierarchical.insert(topic) }
    }
    let business = Set(vocabulary.concepts.flatMap { $0.words.map(words.singular) })
    Self.strip(&levels, business: business)
    levels = Self.flattened(levels, &hierarchical)
    Self.unstage(&levels, hierarchical, business: business, vocabulary)
    let keys = Self.keys(levels, hierarchical)
    var counts: [String: Int] = [:]
    for key in keys.values { if let key { counts[key, default: 0] += 1 } }
    let repeated = Set(hierarchical.compactMap { topic in keys[topic].flatMap { $0 } }.filter { counts[$0]! > 1 })
    for topic in topics.sorted() {
      let segments = levels[topic]!
      var family: String?
      if let key = keys[topic]!,
        counts[key]! > 1 || (segments.count > 1 && hierarchical.contains(topic) && repeated.count > 1)
      {
        family = key
      }
      let all = segments.flatMap { $0 }
      let isDeep = hierarchical.contains(topic) && segments.count > 1
      paths[topic] = Path(
        family: family, words: all, lastLevel: isDeep ? segments.last! : all,
        first: String(topic.rawValue.prefix { !".:/-_".contains($0) }),
        isDeep: topic.rawValue.contains { ".:/".contains($0) }, isHierarchical: isDeep)
      if let family {
        members[family, default: []].append(topic)
        let lasting = all.filter { !vocabulary.states.contains($0) }
        if lasting == [family] || all.last == family { entityFamilies.insert(family) }
      }
    }
  }

  /// First levels below which the same topics stand again: data centres, countries, environments.
  private static func copied(_ topics: [TopicName]) -> Set<Substring> {
    var firsts: [Substring: Set<Substring>] = [:]
    var sizes: [Substring: Int] = [:]
    for topic in topics {
      let parts = topic.rawValue.split(separator: ".", maxSplits: 1)
      guard parts.count == 2, parts[1].utf8.contains(0x2e) else { continue }
      firsts[parts[1], default: []].insert(parts[0])
      sizes[parts[0], default: 0] += 1
    }
    var shared: [Substring: Int] = [:]
    for places in firsts.values where places.count > 1 { for place in places { shared[place, default: 0] += 1 } }
    // A place that holds nothing of its own is one; what it copies is one too.
    let copies = Set(shared.filter { $0.value > 1 && 2 * $0.value >= sizes[$0.key]! }.keys)
    guard !copies.isEmpty else { return [] }
    return firsts.values.reduce(into: copies) { all, places in
      if places.count > 1, !places.isDisjoint(with: copies) { all.formUnion(places) }
    }
  }

  /// `otter.listings.published` and `lynx.search.ran`: most topics share their second level with another one.
  private static func servers(_ topics: [TopicName], _ noise: Set<String>) -> Set<Substring> {
    var tables: [Substring: Set<Substring>] = [:]
    var known: [Substring: Bool] = [:]
    let saysNothing = { (level: Substring) in
      if let said = known[level] { return said }
      let said = Words.raw(String(level)).allSatisfy { isNoise($0, noise) }
      known[level] = said
      return said
    }
    for topic in topics {
      let parts = topic.rawValue.split(separator: ".")
      // Between the application and its table stands only what says how it keeps it.
      guard parts.count > 2,
        parts[1..<(parts.count - 1)].allSatisfy(saysNothing), !saysNothing(parts[0])
      else { continue }
      tables[parts[0], default: []].insert(parts[parts.count - 1])
    }
    guard tables.count >= 3, tables.values.map(\.count).reduce(0, +) * 2 >= topics.count else { return [] }
    var homes: [Substring: Int] = [:]
    for held in tables.values { for table in held { homes[table, default: 0] += 1 } }
    let alike = tables.filter { _, held in held.contains { homes[$0]! > 1 } }
    // Where all hold the same, they are one application in several places.
    let own = tables.filter { _, held in held.contains { homes[$0] == 1 } }
    return alike.count >= 3 && own.count * 2 > tables.count ? Set(tables.keys) : []
  }

  private static func areBehindTeams(_ topics: [TopicName], _ scheme: TeamScheme) -> Bool {
    var seconds: [Substring: Int] = [:]
    for topic in topics where scheme.team(of: topic) != nil {
      let parts = topic.rawValue.split(separator: ".")
      if parts.count > 2 { seconds[parts[1], default: 0] += 1 }
    }
    let shared = seconds.values.filter { $0 > 1 }
    return shared.count > 2 && 2 * shared.reduce(0, +) >= topics.count
  }

  private static func withoutTeam(_ topic: TopicName, _ scheme: TeamScheme) -> TopicName {
    guard scheme.team(of: topic) != nil, let dot = topic.rawValue.firstIndex(of: ".") else { return topic }
    let rest = topic.rawValue[topic.rawValue.index(after: dot)...]
    return rest.isEmpty ? topic : TopicName(String(rest))
  }

  private static func withoutPlace(_ topic: TopicName, _ places: Set<Substring>) -> TopicName {
    guard !places.isEmpty, let dot = topic.rawValue.firstIndex(of: "."), places.contains(topic.rawValue[..<dot]) else {
      return topic
    }
    return TopicName(String(topic.rawValue[topic.rawValue.index(after: dot)...]))
  }

  private static func segments(
    of topic: TopicName, words: Words, _ vocabulary: Vocabulary
  ) -> (segments: [[String]], isHierarchical: Bool) {
    let noise = vocabulary.noise
    let levels = Self.levels(of: topic.rawValue, vocabulary)
    let parts = levels.map { words.split(String($0)) }
    let isOfX12 = parts.contains { $0.contains(where: x12.contains) }
    var segments = parts.map { part in
      meaningful(isOfX12 ? part.flatMap { words.spelledOut("x12" + $0, or: [$0]) } : part, noise: noise)
    }
    // `messages` of `shop.public.messages` is a table.
    if levels.count > 2, segments.last?.isEmpty == true, schemas.contains(levels[levels.count - 2].lowercased()) {
      segments[segments.count - 1] = parts[parts.count - 1]
    }
    segments.removeAll(where: \.isEmpty)
    if segments.allSatisfy({ $0.allSatisfy(vocabulary.stages.contains) }) {
      // The last level that says more than a version or a stage: `events` of `claims.public.events`.
      let spoken = parts.map {
        $0.filter {
          !vocabulary.stages.contains($0) && $0.utf8.count > 1 && !$0.allSatisfy(\.isNumber) && !isVersion($0)
        }
      }
      segments = spoken.last { !$0.isEmpty }.map { [$0] } ?? segments
    }
    guard segments.count < 2 else { return (segments, true) }
    var flat = segments.first ?? []
    // `save-order` is what happens to an order.
    if flat.count > 1, vocabulary.commands.contains(flat[0]) { flat.append(flat.removeFirst()) }
    return (flat.map { [$0] }, false)
  }

  /// The levels of a name as it is written. Two underscores stand for a dot where there is none, and what they set apart
  /// is more than a stage.
  private static func levels(of name: String, _ vocabulary: Vocabulary) -> [Substring] {
    let levels = name.split { ".:/".contains($0) }
    guard levels.count == 1, holdsTwoUnderscores(name) else { return levels }
    let parts = name.split(separator: "__").filter { part in
      !Words.raw(String(part)).allSatisfy { vocabulary.stages.contains($0) || isNoise($0, vocabulary.noise) }
    }
    return parts.count > 1 ? parts : levels
  }

  private static func holdsTwoUnderscores(_ name: String) -> Bool {
    var wasOne = false
    for byte in name.utf8 {
      let isOne = byte == UInt8(ascii: "_")
      if isOne, wasOne { return true }
      wasOne = isOne
    }
    return false
  }

  /// Names in which a number of three digits is a kind of X12's messages.
  private static let x12: Set<String> = ["edi", "x12", "ansi", "as2"]

  private static func meaningful(_ words: [String], noise: Set<String>) -> [String] {
    let rest = words.filter { word in
      // A letter alone is a stage or a part of some machine's name.
      word.utf8.count > 1 && !isNoise(word, noise) && !word.allSatisfy(\.isNumber)
        && !isVersion(word)
    }
    return rest
  }

  private static let schemas: Set<String> = ["public", "dbo"]

  private static func isVersion(_ word: String) -> Bool {
    word.hasPrefix("v") && word.utf8.count > 1 && word.dropFirst().allSatisfy(\.isNumber)
  }

  /// `dbserver1` says as little as `dbserver`.
  static func isNoise(_ word: String, _ noise: Set<String>) -> Bool {
    if noise.contains(word) { return true }
    guard word.last?.isNumber == true else { return false }
    var bare = word[...]
    while bare.last?.isNumber == true { bare = bare.dropLast() }
    return noise.contains(String(bare))
  }

  /// A first level that nearly every topic has names the company or the server, not a business area.
  private static func strip(_ levels: inout [TopicName: [[String]]], business: Set<String>) {
    guard levels.count >= 4 else { return }
    for _ in 0..<4 {
      let deep = levels.filter { $0.value.count > 1 }
      let first = Dictionary(grouping: deep.keys) { levels[$0]![0] }
      guard
        let (common, topics) = first.max(by: { ($0.value.count, $1.key.joined()) < ($1.value.count, $0.key.joined()) }),
        Double(topics.count) >= 0.6 * Double(levels.count)
      else { return }
      let second = Set(topics.map { levels[$0]![1] })
      // A word of business in front is a domain, unless it is all there is.
      let isAll = topics.count == levels.count
      guard isAll || (second.count > 1 && !common.contains(where: business.contains)) else { return }
      // Tables that stand side by side below it are told apart by the words that they begin with.
      let beginnings = Set(second.compactMap(\.first)).count
      guard isAll || topics.count > second.count || (second.contains { $0.count > 1 } && 2 * beginnings < topics.count)
      else { return }
      for topic in topics { levels[topic]!.removeFirst() }
    }
  }

  /// What is left of a name whose levels all others share, such as a table's, is told apart by its words.
  private static func flattened(_ levels: [TopicName: [[String]]], _ hierarchical: inout Set<TopicName>)
    -> [TopicName: [[String]]]
  {
    var levels = levels
    let single = levels.filter { $0.value.count == 1 && $0.value[0].count > 0 && hierarchical.contains($0.key) }
    let firsts = Set(single.values.map { $0[0] })
    guard single.count > 3, Double(single.count) >= 0.6 * Double(levels.count),
      Double(firsts.count) > 0.7 * Double(single.count)
    else { return levels }
    for (topic, segments) in single {
      levels[topic] = segments[0].map { [$0] }
      hierarchical.remove(topic)
    }
    return levels
  }

  /// What stands in front of a name may say how far it has come: `ingest-spans`, `enriched.orders`. The vocabulary knows
  /// such words; another one is found out where most of what it stands in front of also begins names without it.
  private static func unstage(
    _ levels: inout [TopicName: [[String]]], _ hierarchical: Set<TopicName>, business: Set<String>,
    _ vocabulary: Vocabulary
  ) {
    for _ in 0..<3 {
      var beginnings: [String: Int] = [:]
      var seconds: [String: Set<String>] = [:]
      var alone: Set<String> = []
      var known: Set<String> = []
      for (topic, segments) in levels where segments.first?.count == 1 {
        let first = segments[0][0]
        beginnings[first, default: 0] += 1
        guard segments.count > 1 else {
          alone.insert(first)
          continue
        }
        if vocabulary.stages.contains(first) { known.insert(first) }
        if !hierarchical.contains(topic) { seconds[first, default: []].insert(segments[1][0]) }
      }
      var fronts: [String: Int] = [:]
      for behind in seconds.values { for second in behind { fronts[second, default: 0] += 1 } }
      let found = seconds.filter { first, behind in
        // What stands in front of things that nothing else stands in front of is where they come from.
        guard behind.count > 3, !business.contains(first), behind.count(where: { fronts[$0]! > 1 }) > 1 else {
          return false
        }
        let elsewhere = behind.count { $0 != first && beginnings[$0] != nil && !vocabulary.states.contains($0) }
        return elsewhere >= 3 && 10 * elsewhere >= 4 * behind.count && behind.count(where: alone.contains) > 1
      }
      let stages = known.union(found.keys)
      guard !stages.isEmpty else { return }
      for (topic, segments) in levels where segments.count > 1 && segments[0].count == 1 {
        if stages.contains(segments[0][0]) { levels[topic]!.removeFirst() }
      }
    }
  }

  /// The family of each topic. `routes` goes with the many whose names, such as `transit__routes`, say where they come
  /// from, where several such copies stand beside them.
  private static func keys(_ levels: [TopicName: [[String]]], _ hierarchical: Set<TopicName>) -> [TopicName: String?] {
    var keys = levels.mapValues { Self.key(of: $0) }
    var sources: [[String]: Set<String>] = [:]
    for topic in hierarchical {
      guard let segments = levels[topic], segments.count > 1, let key = Self.key(of: segments) else { continue }
      sources[segments.dropFirst().flatMap { $0 }, default: []].insert(key)
    }
    guard !sources.isEmpty else { return keys }
    var copies: [String: [TopicName]] = [:]
    for (topic, segments) in levels where !hierarchical.contains(topic) {
      if let from = sources[segments.flatMap { $0 }], from.count == 1 { copies[from.first!, default: []].append(topic) }
    }
    for (key, topics) in copies where topics.count >= 3 { for topic in topics { keys[topic] = key } }
    return keys
  }

  private static func key(of segments: [[String]]) -> String? {
    segments.first.map { $0.joined(separator: "-") }
  }
}
