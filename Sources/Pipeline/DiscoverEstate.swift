public import Mesh
public import Ports

/// Reads the platform once and returns it as a value. A source that fails leaves unknown, never an empty list that looks
/// like an answer.
public struct DiscoverEstate: Sendable {
  private let platform: Platform

  public init(platform: Platform) { self.platform = platform }

  /// What is deployed. Without topics there is no estate, so their failure is an error.
  public func deployment() async throws(PortError) -> Deployment {
    let cluster = try await platform.topics.cluster()
    let topics = try await platform.topics.topics()
    let subjects = await answer("schemas", platform.subjects) { source throws(PortError) in try await source.subjects()
    }
    let connectors = await answer("connectors", platform.connectors) { source throws(PortError) in
      try await source.connectors()
    }
    let access = await answer("access", platform.access) { source throws(PortError) in try await source.access() }
    return Deployment(
      cluster: cluster,
      topics: topics.value.sorted { $0.name < $1.name },
      schemas: subjects.value.sorted { $0.name < $1.name },
      connectors: connectors.value.sorted { $0.name < $1.name },
      access: access.value.sorted { ($0.principal, $0.name, $0.operation) < ($1.principal, $1.name, $1.operation) },
      unknown: (topics.unknown + subjects.unknown + connectors.unknown + access.unknown).sorted(),
      findings: (topics.findings + subjects.findings + connectors.findings + access.findings).sorted())
  }

  /// Who reads what.
  public func usage() async -> Usage {
    guard let source = platform.groups else {
      return Usage(consumerGroups: [], unknown: [Unknown("consumer groups", why: "no source is configured")])
    }
    do {
      var usage = try await source.usage()
      usage.consumerGroups.sort { $0.name < $1.name }
      return usage
    } catch {
      return Usage(consumerGroups: [], unknown: [Unknown("consumer groups", why: error.message)])
    }
  }

  /// How much flows.
  public func metrics() async -> Metrics {
    guard let source = platform.metrics else {
      return Metrics(topics: [], unknown: [Unknown("metrics", why: "no source is configured")])
    }
    do {
      var metrics = try await source.metrics()
      metrics.topics.sort { $0.topic < $1.topic }
      return metrics
    } catch {
      return Metrics(topics: [], unknown: [Unknown("metrics", why: error.message)])
    }
  }

  private func answer<Source: Sendable, Item: Sendable>(
    _ what: String, _ source: Source?, _ ask: (Source) async throws(PortError) -> Reading<[Item]>
  ) async -> Reading<[Item]> {
    guard let source else { return Reading([], unknown: [Unknown(what, why: "no source is configured")]) }
    do {
      return try await ask(source)
    } catch {
      return Reading([], unknown: [Unknown(what, why: error.message)])
    }
  }
}
