public import Mesh
internal import Schemas

/// Makes one estate of the readings of several clusters: the copies of a topic in development, test and production are one
/// topic, which lives where it counts most.
public struct ClusterJoining: Sendable {
  /// A cluster and what is on it.
  public struct Part: Sendable {
    public var cluster: Cluster
    public var topics: [Topic]

    public init(cluster: Cluster, topics: [Topic]) {
      self.cluster = cluster
      self.topics = topics
    }
  }

  private struct Place: Hashable {
    var part: Int
    var topic: TopicName
  }

  private let parts: [Part]
  /// The parts by what counts most, then in the order of the settings.
  private let ranked: [Int]
  /// Where each topic of each part lives; itself for a topic that is no copy.
  private var homes: [Place: Place] = [:]
  /// The parts that some topic lives in.
  private var inhabited: Set<Int> = []

  /// - Parameter environments: those of the settings; the later one counts more where the names say the same.
  public init(_ parts: [Part], environments: [EnvironmentName] = []) {
    self.parts = parts
    let order = EnvironmentOrder(environments)
    ranked = parts.indices.sorted {
      (order.rank(of: parts[$1].cluster.environment), $0) < (order.rank(of: parts[$0].cluster.environment), $1)
    }
    var first: [String: Place] = [:]
    for part in ranked {
      let names = Self.stems(of: parts[part], order)
      for topic in parts[part].topics.map(\.name).sorted() {
        let here = Place(part: part, topic: topic)
        let home = first[names[topic]!] ?? here
        if home == here { first[names[topic]!] = here }
        homes[here] = home
        if home == here { inhabited.insert(part) }
      }
    }
  }

  /// The names without the cluster's own environment; with it, where two would be the same.
  private static func stems(of part: Part, _ order: EnvironmentOrder) -> [TopicName: String] {
    var stems: [TopicName: String] = [:]
    for topic in part.topics {
      let parted = order.parted(topic.name)
      let isOwn = parted.map { order.rank(of: $0.environment) == order.rank(of: part.cluster.environment) } ?? false
      stems[topic.name] = isOwn ? parted!.stem : topic.name.rawValue
    }
    let counts = Dictionary(stems.values.map { ($0, 1) }, uniquingKeysWith: +)
    for (topic, stem) in stems where counts[stem]! > 1 { stems[topic] = topic.rawValue }
    return stems
  }

  /// The cluster that counts most.
  public var lead: Cluster { parts[ranked[0]].cluster }

  private func isHome(_ topic: TopicName, in part: Int) -> Bool {
    let here = Place(part: part, topic: topic)
    return homes[here].map { $0 == here } ?? false
  }

  /// - Parameter readings: of the parts, in their order.
  public func deployment(_ readings: [Deployment]) -> Deployment {
    var joined = Deployment(cluster: lead, topics: [], schemas: [], connectors: [])
    joined.otherClusters = ranked.dropFirst().map { parts[$0].cluster }.sorted { $0.name < $1.name }
    let subjects = readings.indices.map { part in
      let matching = SubjectMatching(topics: parts[part].topics.map(\.name))
      return readings[part].schemas.map(matching.matched)
    }
    let copies = copies(subjects.map(\.latest))
    // A subject is that of one cluster, with the versions that its schemas refer to.
    var owners: [SubjectName: Int] = [:]
    var names = (connectors: Set<ConnectorName>(), access: Set<Access>())
    for part in ranked {
      for var topic in parts[part].topics where isHome(topic.name, in: part) {
        let here = copies[Place(part: part, topic: topic.name)]
        topic.copies = here?.sorted { ($0.environment, $0.cluster, $0.name) < ($1.environment, $1.cluster, $1.name) }
        topic.cluster = part == ranked[0] ? nil : parts[part].cluster.name
        joined.topics.append(topic)
        joined.findings += sameEnvironment(topic, of: part)
      }
      for subject in subjects[part]
      where (subject.topic.map { isHome($0, in: part) } ?? true) && owners[subject.name, default: part] == part {
        owners[subject.name] = part
        joined.schemas.append(subject)
      }
      for var connector in readings[part].connectors {
        let here = connector.topics.filter { isHome($0, in: part) }
        // One that moves the records of copies only says nothing of the topics.
        guard connector.topics.isEmpty || !here.isEmpty else { continue }
        connector.topics = here
        if !names.connectors.insert(connector.name).inserted {
          connector.name = ConnectorName("\(parts[part].cluster.name)/\(connector.name)")
        }
        joined.connectors.append(connector)
      }
      for access in readings[part].access where counts(access, in: part) && names.access.insert(access).inserted {
        joined.access.append(access)
      }
      joined.findings += readings[part].findings
    }
    joined.topics.sort { $0.name < $1.name }
    joined.schemas = joined.schemas.inOrder
    joined.connectors.sort { $0.name < $1.name }
    joined.access.sort { ($0.principal, $0.name, $0.operation) < ($1.principal, $1.name, $1.operation) }
    joined.unknown = unknown(readings.map(\.unknown))
    joined.findings = Set(joined.findings).sorted()
    return joined
  }

  private func copies(_ subjects: [[Subject]]) -> [Place: [TopicCopy]] {
    let schemas = subjects.map { Dictionary($0.map { ($0.name, $0.schema) }) { first, _ in first } }
    let ofTopic = subjects.map { Dictionary(grouping: $0.filter { $0.topic != nil }) { $0.topic! } }
    var copies: [Place: [TopicCopy]] = [:]
    for part in ranked {
      for topic in parts[part].topics {
        guard let home = homes[Place(part: part, topic: topic.name)], home.part != part else { continue }
        let same = (ofTopic[home.part][home.topic] ?? []).filter { schemas[part][$0.name] == $0.schema }
        copies[home, default: []].append(
          TopicCopy(
            cluster: parts[part].cluster.name, environment: parts[part].cluster.environment, name: topic.name,
            partitions: topic.partitions, replicationFactor: topic.replicationFactor, config: topic.config,
            subjects: same.map(\.name).sorted()))
      }
    }
    return copies
  }

  /// Two clusters of one environment may have two topics of one name; that cannot be told from outside.
  private func sameEnvironment(_ topic: Topic, of part: Int) -> [Finding] {
    let own = parts[part].cluster
    let others = (topic.copies ?? []).filter { $0.environment == own.environment }.map(\.cluster)
    guard !others.isEmpty else { return [] }
    let named = others.map { "`\($0)`" }.joined(separator: ", ")
    return [
      Finding(
        rule: "topic-on-several-clusters", subject: topic.name.rawValue,
        message:
          "`\(topic.name)` is on `\(own.name)` and on \(named) in the environment `\(own.environment)`; it is taken as one topic, read from `\(own.name)`. If it is another one, `exclude` it there."
      )
    ]
  }

  /// What a grant says of a copy is not said of the topic.
  private func counts(_ access: Access, in part: Int) -> Bool {
    guard access.resource == .topic, !access.isPrefix, access.name != "*" else {
      return inhabited.contains(part)
    }
    return isHome(TopicName(access.name), in: part)
  }

  public func usage(_ readings: [Usage]) -> Usage {
    var groups: [GroupName: ConsumerGroup] = [:]
    var joined = Usage(consumerGroups: [])
    for part in ranked {
      for var group in readings[part].consumerGroups {
        let reads = group.reads.filter { isHome($0.topic, in: part) }
        guard group.reads.isEmpty || !reads.isEmpty else { continue }
        group.reads = reads
        guard let same = groups[group.name] else {
          groups[group.name] = group
          continue
        }
        // One group name on two clusters is two groups of one application.
        var both = same
        both.reads = (same.reads + reads).sorted { $0.topic < $1.topic }
        if same.state != group.state { both.state = nil }
        both.members = same.members.flatMap { members in group.members.map { members + $0 } }
        groups[group.name] = both
      }
      joined.idleTopics += readings[part].idleTopics.filter { isHome($0, in: part) }
    }
    joined.consumerGroups = groups.values.sorted { $0.name < $1.name }
    joined.idleTopics.sort()
    joined.activeConsumers = sum(readings.map(\.activeConsumers))
    joined.unknown = unknown(readings.map(\.unknown))
    return joined
  }

  public func metrics(_ readings: [Metrics]) -> Metrics {
    var joined = Metrics(topics: [])
    for part in ranked { joined.topics += readings[part].topics.filter { isHome($0.topic, in: part) } }
    joined.topics.sort { $0.topic < $1.topic }
    joined.totalThroughputMbps = sum(readings.map(\.totalThroughputMbps))
    joined.storageUsedGb = sum(readings.map(\.storageUsedGb))
    let why = "it is measured cluster by cluster"
    joined.avgLatencyMs = .unknown(why)
    joined.errorRate = .unknown(why)
    joined.unknown = unknown(readings.map(\.unknown))
    return joined
  }

  /// A sum of which a part is unknown is unknown.
  private func sum(_ measured: [Measured]) -> Measured {
    var total = 0.0
    for (part, one) in zip(parts, measured) {
      guard let value = one.value else { return .unknown("of `\(part.cluster.name)`: \(one.basis)") }
      total += value
    }
    return .estimated(total, from: "the sum over \(parts.count) clusters")
  }

  /// What no cluster said is unknown as such; what some did not say carries the cluster's name.
  private func unknown(_ readings: [[Unknown]]) -> [Unknown] {
    let sides = zip(parts, readings).flatMap { part, unknown in unknown.map { (part.cluster.name, $0) } }
    return Dictionary(grouping: sides) { $0.1.what }.flatMap { what, said -> [Unknown] in
      guard Set(said.map(\.0)).count == parts.count else {
        return said.map { Unknown("\(what) of the cluster \($0.0)", why: $0.1.why) }
      }
      let reasons = Set(said.map(\.1.why)).sorted()
      if reasons.count == 1 { return [Unknown(what, why: reasons[0])] }
      return [Unknown(what, why: said.map { "\($0.0): \($0.1.why)" }.sorted().joined(separator: "; "))]
    }.sorted()
  }
}
