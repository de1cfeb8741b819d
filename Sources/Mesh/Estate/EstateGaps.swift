/// Which topics may have schemas and readers beside those that were read, as the entries of what could not be read say.
public struct EstateGaps: Sendable {
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
  private let clusters: [TopicName: ClusterName]

  public init(_ estate: Estate) {
    clusters = Dictionary(estate.deployment.topics.map { ($0.name, estate.cluster(of: $0).name) }) { first, _ in first }
    let names = estate.clusters.map(\.name)
    for unknown in estate.unknown {
      var what = unknown.what[...]
      let cluster = names.first { what.hasSuffix(" of the cluster \($0)") }
      if let cluster { what = what.dropLast(" of the cluster \(cluster)".count) }
      if let reach = Self.schemas(String(what)) {
        add(reach, cluster, to: \.schemas)
      } else if let reach = Self.groups(String(what)) {
        add(reach, cluster, to: \.groups)
      }
    }
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
