internal import Mesh

/// Topics whose names begin alike, as `sales.orders` and `sales.refunds` do.
struct TopicFamilies {
  /// A name's levels and words, without what says nothing.
  struct Path: Hashable {
    /// The family's word or words, in the singular, if the topic has one.
    var family: String?
    /// All words that say something, in order, in the singular.
    var words: [String]
    /// Whether levels are separated by dots or slashes.
    var isHierarchical: Bool
  }

  /// Families whose first word is also what one of its topics holds, such as `orders` and `order_items`.
  private(set) var entityFamilies: Set<String> = []
  private(set) var paths: [TopicName: Path] = [:]
  private(set) var members: [String: [TopicName]] = [:]

  init(_ topics: [TopicName], words: Words, vocabulary: Vocabulary) {
    var levels: [TopicName: [[String]]] = [:]
    var hierarchical: Set<TopicName> = []
    for topic in topics {
      let (segments, isHierarchical) = Self.segments(of: topic, words: words, noise: vocabulary.noise)
      levels[topic] = segments
      if isHierarchical { hierarchical.insert(topic) }
    }
    let business = Set(vocabulary.concepts.flatMap { $0.words.map(words.singular) })
    Self.strip(&levels, business: business)
    let keys = levels.mapValues { Self.key(of: $0) }
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
      paths[topic] = Path(
        family: family, words: all, isHierarchical: hierarchical.contains(topic) && segments.count > 1)
      if let family {
        members[family, default: []].append(topic)
        if all == [family] || all.last == family { entityFamilies.insert(family) }
      }
    }
  }

  private static func segments(
    of topic: TopicName, words: Words, noise: Set<String>
  ) -> (segments: [[String]], isHierarchical: Bool) {
    let levels = topic.rawValue.split { ".:/".contains($0) }
    var segments = levels.map { meaningful(words.split(String($0)), noise: noise) }.filter { !$0.isEmpty }
    if segments.isEmpty { segments = [words.split(topic.rawValue)].filter { !$0.isEmpty } }
    guard segments.count < 2 else { return (segments, true) }
    return ((segments.first ?? []).map { [$0] }, false)
  }

  private static func meaningful(_ words: [String], noise: Set<String>) -> [String] {
    let rest = words.filter { word in
      !isNoise(word, noise) && !word.allSatisfy(\.isNumber)
        && !(word.hasPrefix("v") && word.count > 1 && word.dropFirst().allSatisfy(\.isNumber))
    }
    return rest
  }

  /// `dbserver1` says as little as `dbserver`.
  private static func isNoise(_ word: String, _ noise: Set<String>) -> Bool {
    if noise.contains(word) { return true }
    guard word.last?.isNumber == true else { return false }
    var bare = word[...]
    while bare.last?.isNumber == true { bare = bare.dropLast() }
    return noise.contains(String(bare))
  }

  /// A first level that nearly every topic has names the company or the server, not a business area.
  private static func strip(_ levels: inout [TopicName: [[String]]], business: Set<String>) {
    for _ in 0..<3 {
      let deep = levels.filter { $0.value.count > 1 }
      guard levels.count >= 4 else { return }
      let first = Dictionary(grouping: deep.keys) { levels[$0]![0] }
      guard
        let (common, topics) = first.max(by: { ($0.value.count, $1.key.joined()) < ($1.value.count, $0.key.joined()) }),
        Double(topics.count) >= 0.6 * Double(levels.count)
      else { return }
      let second = Dictionary(grouping: topics) { levels[$0]![1] }
      guard second.count > 1, second.contains(where: { $0.value.count > 1 }), !common.contains(where: business.contains)
      else { return }
      for topic in topics { levels[topic]!.removeFirst() }
    }
  }

  private static func key(of segments: [[String]]) -> String? {
    segments.first.map { $0.joined(separator: "-") }
  }
}
