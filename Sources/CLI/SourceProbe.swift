internal import Mesh
internal import Ports

/// Tries a source by asking what discovery asks of it, for sources that know of no smaller question.
struct SourceProbe: Probe {
  /// What each part needs, in the words of the platform; docs/permissions.md lists them.
  struct Rights {
    var topics = "read access to the cluster"
    var subjects = "read access to the subjects"
    var connectors = "read access to the connectors"
    var access = "read access to the role bindings"
    var groups = "read access to the consumer groups"
    var metrics = "read access to the metrics"
    /// What single parts of these need, by how their names begin.
    var details: [(part: String, right: String)] = []

    /// Nil where it is the right to the whole.
    func right(to part: String) -> String? { details.first { part.hasPrefix($0.part) }?.right }

    static let registry = Rights(
      subjects: "read access to every subject (in Confluent Cloud DeveloperRead on the subjects)")
    static let connect = Rights(connectors: "GET on /connectors and what lies below it")
    static let cloud = Rights(
      topics: "Operator on the environment and the cluster, and DeveloperRead on the topics",
      subjects: "DeveloperRead on the subjects, for the key of the registry",
      connectors: "DeveloperRead on the connectors",
      access: "OrganizationAdmin, or EnvironmentAdmin for its own bindings",
      groups: "DeveloperRead on the consumer groups", metrics: "MetricsViewer on the cluster",
      details: [
        ("settings of the topics", "DeveloperRead on the topics, for the key of the cluster"),
        ("tags of the topics", "DataDiscovery on the environment, for the key of the registry"),
        ("business metadata", "DataDiscovery on the environment, for the key of the registry"),
        ("schema registry", "Operator on the environment"),
        ("ACLs", "Describe on the cluster, for the key of the cluster"),
        ("lag of the consumer groups", "MetricsViewer on the cluster"),
      ])
    static let server = Rights(
      topics: "`list-topics` and what it needs, for the server's own credentials",
      subjects: "`list-schemas` and what it needs, for the server's own credentials",
      connectors: "`list-connectors` and what it needs, for the server's own credentials",
      groups: "`list-consumer-groups` and what it needs, for the server's own credentials")
  }

  let source: String
  let rights: Rights
  var topics: (any TopicSource)?
  var subjects: (any SubjectSource)?
  var connectors: (any ConnectorSource)?
  var access: (any AccessSource)?
  var groups: (any GroupSource)?
  var metrics: (any MetricSource)?

  init(
    _ source: String, _ rights: Rights, topics: (any TopicSource)? = nil, subjects: (any SubjectSource)? = nil,
    connectors: (any ConnectorSource)? = nil, access: (any AccessSource)? = nil, groups: (any GroupSource)? = nil,
    metrics: (any MetricSource)? = nil
  ) {
    self.source = source
    self.rights = rights
    self.topics = topics
    self.subjects = subjects
    self.connectors = connectors
    self.access = access
    self.groups = groups
    self.metrics = metrics
  }

  func checks() async -> [Check] {
    var checks: [Check] = []
    if let topics {
      do throws(PortError) { _ = try await topics.cluster() } catch {
        // Where not even the cluster is found, everything else would fail for the same reason.
        return [Check(source, parts.joined(separator: ", "), error, missingRight: rights.topics)]
      }
      checks += await check("topics", right: rights.topics) { () throws(PortError) in
        Self.seen(try await topics.topics())
      }
    }
    if let subjects {
      checks += await check("schemas", right: rights.subjects) { () throws(PortError) in
        Self.seen(try await subjects.subjects())
      }
    }
    if let connectors {
      checks += await check("connectors", right: rights.connectors) { () throws(PortError) in
        Self.seen(try await connectors.connectors())
      }
    }
    if let access {
      checks += await check("access", right: rights.access) { () throws(PortError) in
        Self.seen(try await access.access())
      }
    }
    if let groups {
      checks += await check("consumer groups", right: rights.groups) { () throws(PortError) in
        let usage = try await groups.usage()
        return (usage.consumerGroups.count, usage.unknown)
      }
    }
    if let metrics {
      checks += await check("metrics", right: rights.metrics) { () throws(PortError) in
        let metrics = try await metrics.metrics()
        return (metrics.topics.count, metrics.unknown)
      }
    }
    return Self.joined(checks)
  }

  /// What is asked for, in that order.
  private var parts: [String] {
    [
      (topics != nil, "topics"), (subjects != nil, "schemas"), (connectors != nil, "connectors"),
      (access != nil, "access"), (groups != nil, "consumer groups"), (metrics != nil, "metrics"),
    ].filter(\.0).map(\.1)
  }

  /// One line for what was read, and one for each part of it that failed.
  private func check(
    _ what: String, right: String, _ ask: () async throws(PortError) -> (count: Int, unknown: [Unknown])
  ) async -> [Check] {
    do throws(PortError) {
      let (count, unknown) = try await ask()
      let failed = unknown.sorted().compactMap { part in
        part.failure.map { failure in
          Check(
            source, part.what,
            .failed(
              message: part.why, remedy: failure.remedy,
              missingRight: failure.isDenied ? rights.right(to: part.what) ?? right : nil))
        }
      }
      return [Check(source, what, .passed(Self.told(count, unknown.filter { $0.failure == nil })))] + failed
    } catch {
      return [Check(source, what, error, missingRight: right)]
    }
  }

  private static func seen<Item>(_ reading: Reading<[Item]>) -> (count: Int, unknown: [Unknown]) {
    (reading.value.count, reading.unknown)
  }

  /// How many, and the first part that the source does not tell.
  private static func told(_ count: Int, _ untold: [Unknown]) -> String {
    guard let first = untold.min() else { return "\(count) read" }
    let more = untold.count > 1 ? ", and \(untold.count - 1) more" : ""
    return "\(count) read; not \(first.what): \(first.why)\(more)"
  }

  /// One cause is said once, with all that fails of it.
  private static func joined(_ checks: [Check]) -> [Check] {
    var joined: [Check] = []
    var places: [String: Int] = [:]
    for check in checks {
      guard case .failed(let message, _, _) = check.outcome else {
        joined.append(check)
        continue
      }
      if let place = places[message] {
        joined[place].what += ", \(check.what)"
      } else {
        places[message] = joined.count
        joined.append(check)
      }
    }
    return joined
  }
}
