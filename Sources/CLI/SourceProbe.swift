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

    static let registry = Rights(
      subjects: "read access to every subject (in Confluent Cloud DeveloperRead on the subjects)")
    static let connect = Rights(connectors: "GET on /connectors and what lies below it")
    static let cloud = Rights(
      topics: "Operator on the environment and the cluster, and DeveloperRead on the topics",
      subjects: "DeveloperRead on the subjects, for the key of the registry",
      connectors: "DeveloperRead on the connectors",
      access: "OrganizationAdmin, or EnvironmentAdmin for its own bindings",
      groups: "DeveloperRead on the consumer groups", metrics: "MetricsViewer on the cluster")
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
      checks.append(
        await check("topics", right: rights.topics) { () throws(PortError) in
          _ = try await topics.cluster()
          return Self.seen(try await topics.topics())
        })
    }
    if let subjects {
      checks.append(
        await check("schemas", right: rights.subjects) { () throws(PortError) in
          Self.seen(try await subjects.subjects())
        })
    }
    if let connectors {
      checks.append(
        await check("connectors", right: rights.connectors) { () throws(PortError) in
          Self.seen(try await connectors.connectors())
        })
    }
    if let access {
      checks.append(
        await check("access", right: rights.access) { () throws(PortError) in Self.seen(try await access.access()) })
    }
    if let groups {
      checks.append(
        await check("consumer groups", right: rights.groups) { () throws(PortError) in
          let usage = try await groups.usage()
          return Self.seen(usage.consumerGroups.count, usage.unknown)
        })
    }
    if let metrics {
      checks.append(
        await check("metrics", right: rights.metrics) { () throws(PortError) in
          let metrics = try await metrics.metrics()
          return Self.seen(metrics.topics.count, metrics.unknown)
        })
    }
    return checks
  }

  private func check(
    _ what: String, right: String, _ ask: () async throws(PortError) -> String
  ) async -> Check {
    do throws(PortError) {
      return Check(source, what, .passed(try await ask()))
    } catch {
      return Check(source, what, error, missingRight: right)
    }
  }

  private static func seen<Item>(_ reading: Reading<[Item]>) -> String { seen(reading.value.count, reading.unknown) }

  /// How many, and the first part that could not be read.
  private static func seen(_ count: Int, _ unknown: [Unknown]) -> String {
    guard let first = unknown.min() else { return "\(count) read" }
    let more = unknown.count > 1 ? ", and \(unknown.count - 1) more" : ""
    return "\(count) read; not \(first.what): \(first.why)\(more)"
  }
}
