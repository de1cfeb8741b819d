internal import Mesh

/// Names for what is new, in the style of the estate.
struct NamingRule {
  private let existing: [String: [TopicName]]
  /// The sign between words where a name does not show one itself.
  private let joint: String

  init(_ topics: [Topic]) {
    existing = Dictionary(grouping: topics.map(\.name)) { Self.metric($0.rawValue) }
    let dashes = topics.count { $0.name.rawValue.contains("-") }
    let underscores = topics.count { $0.name.rawValue.contains("_") }
    joint = underscores > dashes ? "_" : "-"
  }

  /// `sales.order-lines.v1` → `sales.order-lines-enriched.v1`, `PlayerActivity` → `PlayerActivityEnriched`.
  ///
  /// - Parameter isOwn: whether the product being designed has made a topic itself: its name is not taken.
  func topic(from source: TopicName, word: String, isOwn: (TopicName) -> Bool) -> TopicName {
    var levels = source.rawValue.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    var tail = ""
    if levels.count > 1, Self.isVersion(levels[levels.count - 1]) { tail = "." + levels.removeLast() }
    let last = levels.removeLast()
    var wanted = (levels + [joined(last, word)]).joined(separator: ".") + tail
    var count = 2
    while (existing[Self.metric(wanted)] ?? []).contains(where: { !isOwn($0) }) {
      wanted = (levels + [joined(joined(last, word), String(count))]).joined(separator: ".") + tail
      count += 1
    }
    return TopicName(wanted)
  }

  private func joined(_ name: String, _ word: String) -> String {
    if name.contains("_") { return "\(name)_\(word)" }
    if name.contains("-") { return "\(name)-\(word)" }
    if name.contains(where: \.isUppercase), name.contains(where: \.isLowercase) {
      return name + word.prefix(1).uppercased() + word.dropFirst()
    }
    return name + joint + word
  }

  private static func isVersion(_ level: String) -> Bool {
    level.hasPrefix("v") && level.count > 1 && level.dropFirst().allSatisfy(\.isNumber)
  }

  /// A topic that Kafka's metrics could not tell from one of this name.
  func twin(of topic: TopicName) -> TopicName? {
    existing[Self.metric(topic.rawValue)]?.filter { $0 != topic }.min()
  }

  /// Kafka's metrics do not tell a dot from an underscore.
  private static func metric(_ name: String) -> String { name.replacing(".", with: "_") }

  /// `sales.order-lines` → `SalesOrderLines`, a name that Avro allows.
  static func record(_ topic: TopicName) -> String {
    let name = Words.raw(topic.rawValue).map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
      .filter { $0.isASCII && ($0.isLetter || $0.isNumber) }
    guard let first = name.first else { return "Record" }
    return first.isNumber ? "R\(name)" : name
  }

  /// A statement's name: lower-case letters, digits and dashes, at most 72. Another query has another name, since a
  /// statement cannot be changed and its name is not free again at once.
  static func statement(_ product: ProposalID, _ query: Processing) -> String {
    let slug = ProposalSlug.slug("\(product) insert") ?? "statement"
    var content = query
    content.name = ""
    content.description = ""
    let hash: Fingerprint
    do { hash = try Fingerprint(of: content) } catch { hash = Fingerprint(text: "\(product)\n\(query.output)") }
    return "\(slug.prefix(60))-\(hash.rawValue.prefix(6))"
  }
}
