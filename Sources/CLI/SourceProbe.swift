internal import Mesh
internal import Ports

/// Tries a source by asking what discovery asks of it, for sources that know of no smaller question.
struct SourceProbe: Probe {
  let source: String
  var topics: (any TopicSource)?
  var subjects: (any SubjectSource)?
  var connectors: (any ConnectorSource)?
  var access: (any AccessSource)?

  init(
    _ source: String, topics: (any TopicSource)? = nil, subjects: (any SubjectSource)? = nil,
    connectors: (any ConnectorSource)? = nil, access: (any AccessSource)? = nil
  ) {
    self.source = source
    self.topics = topics
    self.subjects = subjects
    self.connectors = connectors
    self.access = access
  }

  func checks() async -> [Check] {
    var checks: [Check] = []
    if let topics {
      checks.append(
        await check("topics", right: "read access to the cluster") { () throws(PortError) in
          _ = try await topics.cluster()
          return Self.seen(try await topics.topics())
        })
    }
    if let subjects {
      checks.append(
        await check("schemas", right: "read access to the subjects") { () throws(PortError) in
          Self.seen(try await subjects.subjects())
        })
    }
    if let connectors {
      checks.append(
        await check("connectors", right: "read access to the connectors") { () throws(PortError) in
          Self.seen(try await connectors.connectors())
        })
    }
    if let access {
      checks.append(
        await check("access", right: "read access to the role bindings") { () throws(PortError) in
          Self.seen(try await access.access())
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

  /// How many, and the first part that could not be read.
  private static func seen<Item>(_ reading: Reading<[Item]>) -> String {
    let count = "\(reading.value.count) read"
    guard let first = reading.unknown.sorted().first else { return count }
    let more = reading.unknown.count > 1 ? ", and \(reading.unknown.count - 1) more" : ""
    return "\(count); not \(first.what): \(first.why)\(more)"
  }
}
