public import Mesh
public import Ports
internal import Reasoning

/// Reads the platform once and returns it as a value. A source that fails leaves unknown, never an empty list that looks
/// like an answer.
public struct DiscoverEstate: Sendable {
  private let platforms: [Platform]
  private let environments: [EnvironmentName]

  /// - Parameters:
  ///   - platforms: the clusters, in the order of the settings; one at least.
  ///   - environments: those of the settings, which say what counts more where several clusters are read.
  public init(platforms: [Platform], environments: [EnvironmentName] = []) {
    self.platforms = platforms
    self.environments = environments
  }

  public init(platform: Platform) { self.init(platforms: [platform]) }

  /// The cluster that counts most; what is read is recorded under its name.
  public func cluster() async throws(PortError) -> Cluster {
    if platforms.count == 1 { return try await platforms[0].topics.cluster() }
    return try await joining().lead
  }

  /// What is deployed. Without topics there is no estate, so their failure is an error: also that of one of several
  /// clusters, whose topics would seem to have gone.
  public func deployment() async throws(PortError) -> Deployment {
    let readings = try await each { platform throws(PortError) in try await ClusterReading(platform).deployment() }
    if readings.count == 1 { return readings[0] }
    return try await joining().deployment(readings)
  }

  /// Who reads what.
  public func usage() async throws(PortError) -> Usage {
    let readings = try await each { platform throws(PortError) in await ClusterReading(platform).usage() }
    return readings.count == 1 ? readings[0] : try await joining().usage(readings)
  }

  /// How much flows.
  public func metrics() async throws(PortError) -> Metrics {
    let readings = try await each { platform throws(PortError) in await ClusterReading(platform).metrics() }
    return readings.count == 1 ? readings[0] : try await joining().metrics(readings)
  }

  private func joining() async throws(PortError) -> ClusterJoining {
    ClusterJoining(
      try await each { platform throws(PortError) in
        ClusterJoining.Part(
          cluster: try await platform.topics.cluster(), topics: try await platform.topics.topics().value)
      }, environments: environments)
  }

  /// The answers of all clusters, which are asked at once, in their order.
  private func each<Answer: Sendable>(
    _ ask: @escaping @Sendable (Platform) async throws(PortError) -> Answer
  ) async throws(PortError) -> [Answer] {
    if platforms.count == 1 { return [try await ask(platforms[0])] }
    let answers = await withTaskGroup(of: (Int, Result<Answer, PortError>).self) { group in
      for (place, platform) in platforms.enumerated() {
        group.addTask {
          do throws(PortError) {
            return (place, .success(try await ask(platform)))
          } catch {
            return (place, .failure(error))
          }
        }
      }
      return await group.reduce(into: [(Int, Result<Answer, PortError>)]()) { $0.append($1) }
    }
    var inOrder: [Answer] = []
    for (_, answer) in answers.sorted(by: { $0.0 < $1.0 }) { inOrder.append(try answer.get()) }
    return inOrder
  }
}

/// One cluster as its sources tell it.
private struct ClusterReading {
  private let platform: Platform

  init(_ platform: Platform) { self.platform = platform }

  /// What is deployed; its topics must be there.
  func deployment() async throws(PortError) -> Deployment {
    let cluster = try await platform.topics.cluster()
    let topics = try await platform.topics.topics()
    let subjects = await answer("schemas", platform.subjects) { source throws(PortError) in try await source.subjects()
    }
    let connectors = await answer("connectors", platform.connectors) { source throws(PortError) in
      try await source.connectors()
    }
    let access = await answer("access", platform.access) { source throws(PortError) in try await source.access() }
    var deployment = Deployment(
      cluster: cluster,
      topics: topics.value.sorted(on: \.name),
      schemas: subjects.value.inOrder,
      connectors: connectors.value.sorted(on: \.name),
      access: access.value.sorted { ($0.principal, $0.name, $0.operation) < ($1.principal, $1.name, $1.operation) },
      unknown: (topics.unknown + subjects.unknown + connectors.unknown + access.unknown).sorted(),
      findings: (topics.findings + subjects.findings + connectors.findings + access.findings).sorted())
    deployment.otherClusters = platform.otherClusters
    return deployment
  }

  /// Who reads what.
  func usage() async -> Usage {
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
  func metrics() async -> Metrics {
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
