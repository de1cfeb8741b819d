internal import Mesh

/// Who probably answers for a topic, and why: the platform's word first, then the configuration, then what
/// documentation says, then the only account that writes to it.
struct OwnerRanking {
  let rules: [DomainName: TeamName]
  private let writers: [TopicName: Set<String>]

  init(_ index: EstateIndex, vocabulary: Vocabulary) {
    rules = Dictionary(
      vocabulary.domainRules.compactMap { rule in rule.owner.map { (rule.domain, $0) } }
    ) { first, _ in first }
    var writers: [TopicName: Set<String>] = [:]
    for access in index.estate.deployment.access
    where access.resource == .topic && !access.isPrefix && Self.writes(access.operation) {
      if let name = access.displayName, !name.isEmpty { writers[TopicName(access.name), default: []].insert(name) }
    }
    self.writers = writers
  }

  func owner(of topic: Topic, shape: RecordShape?, domain: DomainName?) -> (TeamName, String)? {
    if let owner = topic.owner { return (owner, "The platform names it.") }
    if let domain, let owner = rules[domain] { return (owner, "The configuration makes it the owner of `\(domain)`.") }
    for (text, place) in [(topic.documentation, "topic"), (shape?.documentation, "schema")] {
      if let text, let owner = Self.named(in: text) {
        return (TeamName(owner), "The documentation of the \(place) names it.")
      }
    }
    if let writers = writers[topic.name], writers.count == 1, let only = writers.first {
      return (TeamName(only), "Its account is the only one that may write to the topic.")
    }
    return nil
  }

  private static func writes(_ operation: String) -> Bool {
    ["write", "developerwrite", "resourceowner"].contains(operation.lowercased())
  }

  /// `Owner: payments-team`, `owned by payments-team`.
  private static func named(in text: String) -> String? {
    let lower = text.lowercased()
    for mark in ["owner:", "owned by ", "owning team:", "data owner:"] {
      guard let range = lower.firstRange(of: mark) else { continue }
      let distance = lower.distance(from: lower.startIndex, to: range.upperBound)
      guard distance <= text.count else { continue }
      let rest = text.dropFirst(distance).drop { $0 == " " }
      let name = rest.prefix { $0.isLetter || $0.isNumber || "-_@/.".contains($0) }
      let trimmed = name.hasSuffix(".") ? name.dropLast() : name
      if !trimmed.isEmpty { return String(trimmed) }
    }
    return nil
  }
}
