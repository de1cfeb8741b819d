/// What of an estate could not be read, as its entries say: parts of a cluster, single items, and which topics may have
/// schemas and readers beside those that were read.
public struct EstateGaps: Sendable {
  /// What a rule takes to be missing where it was read, and not found.
  public enum Part: Sendable { case schemas, owners, tags }

  /// An entry, and the cluster of which it was said; nil for all of them.
  private struct Entry: Sendable {
    var unknown: Unknown
    var cluster: ClusterName?

    /// A topic whose cluster is not known may be on any.
    func concerns(_ topic: ClusterName?) -> Bool { cluster == nil || topic == nil || cluster == topic }
  }

  /// Where something is missing.
  private struct Gap: Sendable {
    /// Whether the list itself is not whole.
    var isOfList = false
    var isEverywhere = false
    var clusters: Set<ClusterName> = []
    var topics: Set<TopicName> = []
  }

  /// What an entry is about.
  private enum Reach {
    /// Part of the list, or all of it.
    case list
    /// What each of them reads.
    case reading
    case subject(String)
    case topic(TopicName)
  }

  private var schemas = Gap()
  private var groups = Gap()
  private var wholes: [Part: [Entry]] = [:]
  private let usage: [Entry]
  private let clusters: [TopicName: ClusterName]
  /// Subjects and topics of which one thing could not be read, by name.
  public private(set) var subjects: Set<SubjectName> = []
  public private(set) var topicsWithoutOwner: Set<TopicName> = []

  public init(_ estate: Estate) {
    let names = estate.clusters.map(\.name)
    usage = estate.usage.unknown.sorted().map { Self.entry($0, names) }
    var reaches: [(reach: Reach, cluster: ClusterName?, gap: WritableKeyPath<Self, Gap>)] = []
    var wholes: [Part: [Entry]] = [:]
    for unknown in estate.unknown {
      let entry = Self.entry(unknown, names)
      let what = entry.unknown.what
      if let reach = Self.schemas(what) {
        reaches.append((reach, entry.cluster, \.schemas))
        if case .list = reach { wholes[.schemas, default: []].append(entry) }
        if case .subject(let subject) = reach { subjects.insert(SubjectName(subject)) }
      } else if let reach = Self.groups(what) {
        reaches.append((reach, entry.cluster, \.groups))
      } else if let part = Self.part(what) {
        wholes[part, default: []].append(entry)
      } else if what.hasPrefix("owner of ") {
        topicsWithoutOwner.insert(TopicName(String(what.dropFirst("owner of ".count))))
      }
    }
    self.wholes = wholes
    // Most estates were read whole, and need no search for the cluster of each topic.
    clusters =
      reaches.isEmpty
      ? [:]
      : Dictionary(estate.deployment.topics.map { ($0.name, estate.cluster(of: $0).name) }) { first, _ in first }
    for (reach, cluster, gap) in reaches { add(reach, cluster, to: gap) }
  }

  private static func entry(_ unknown: Unknown, _ clusters: [ClusterName]) -> Entry {
    for cluster in clusters {
      let end = " of the cluster \(cluster)"
      guard unknown.what.hasSuffix(end) else { continue }
      return Entry(unknown: Unknown(String(unknown.what.dropLast(end.count)), why: unknown.why), cluster: cluster)
    }
    return Entry(unknown: unknown, cluster: nil)
  }

  /// Whether a part was not read whole on a cluster, so that nothing follows there from what is missing.
  public func isUnknown(_ part: Part, on cluster: ClusterName?) -> Bool {
    wholes[part]?.contains { $0.concerns(cluster) } ?? false
  }

  /// What is not known of the groups that may read from a cluster.
  public func ofGroups(on cluster: ClusterName?) -> [Unknown] {
    usage.filter { $0.concerns(cluster) }.map(\.unknown)
  }

  /// Whether there may be schemas that were not read.
  public var mayHaveMoreSchemas: Bool { schemas.isOfList }

  /// Whether there may be consumer groups that were not read.
  public var mayHaveMoreGroups: Bool { groups.isOfList }

  /// Whether a topic may have schemas that were not read.
  public func mayHaveMoreSchemas(_ topic: TopicName) -> Bool { reaches(topic, schemas) }

  /// Whether a topic may be read by groups of which that was not read.
  public func mayHaveMoreReaders(_ topic: TopicName) -> Bool { reaches(topic, groups) }

  private func reaches(_ topic: TopicName, _ gap: Gap) -> Bool {
    gap.isEverywhere || gap.topics.contains(topic) || clusters[topic].map(gap.clusters.contains) ?? false
  }

  private mutating func add(_ reach: Reach, _ cluster: ClusterName?, to gap: WritableKeyPath<Self, Gap>) {
    switch reach {
    case .topic(let topic): self[keyPath: gap].topics.insert(topic)
    case .subject(let subject):
      self[keyPath: gap].isOfList = true
      // `orders-value` is of `orders`, `orders-com.acme.Order` too; one named after its record may be of any topic.
      var start = subject[...]
      while let dash = start.lastIndex(of: "-") {
        start = start[..<dash]
        if clusters[TopicName(String(start))] != nil {
          self[keyPath: gap].topics.insert(TopicName(String(start)))
          return
        }
      }
      spread(cluster, gap)
    case .list:
      self[keyPath: gap].isOfList = true
      spread(cluster, gap)
    case .reading: spread(cluster, gap)
    }
  }

  private mutating func spread(_ cluster: ClusterName?, _ gap: WritableKeyPath<Self, Gap>) {
    if let cluster {
      self[keyPath: gap].clusters.insert(cluster)
    } else {
      self[keyPath: gap].isEverywhere = true
    }
  }

  private static func schemas(_ what: String) -> Reach? {
    let small = what.lowercased()
    if ["schemas", "subjects", "schema registry", "registry"].contains(small) { return .list }
    if small.hasPrefix("schemas after the first ") || small.hasPrefix("schema registry of ") { return .list }
    if small.hasSuffix(" further subjects") { return .list }
    for start in ["schema of the subject ", "subject "] where small.hasPrefix(start) {
      return .subject(String(what.dropFirst(start.count)))
    }
    return nil
  }

  private static func part(_ what: String) -> Part? {
    switch what.lowercased() {
    case "owners", "owners of the topics": .owners
    case "tags", "tags of the topics": .tags
    case let what where what.hasPrefix("tags of the topics after the first "): .tags
    default: nil
    }
  }

  private static func groups(_ what: String) -> Reach? {
    let small = what.lowercased()
    if ["consumer groups", "some consumer groups"].contains(small) { return .list }
    if small.hasPrefix("consumer groups after the first ") || small.hasSuffix(" further consumer groups") {
      return .list
    }
    if small.hasPrefix("consumer group ") { return .list }
    if small.hasPrefix("group "), let range = what.firstRange(of: " on topic ") {
      return .topic(TopicName(String(what[range.upperBound...])))
    }
    if small.hasPrefix("offsets of ") { return .reading }
    let isOfGroups = small.contains(" group ") || small.contains(" groups") || small.contains(" consumer group")
    let starts = ["lag of ", "members and lag of ", "topics of "]
    return isOfGroups && starts.contains(where: small.hasPrefix) ? .reading : nil
  }
}
