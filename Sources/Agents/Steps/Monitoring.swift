internal import Mesh
internal import Pipeline
internal import Ports

/// The steps of the three agents that read the platform. A reading that says the same writes nothing.
enum Monitoring {
  static func deployment(_ world: World, _ archive: Archive, _ scope: Scope) async throws -> Draft {
    let deployment = try await discover(world).deployment()
    return try draft(deployment, .deployment, of: deployment.cluster.name, "deployment", world, archive)
  }

  static func usage(_ world: World, _ archive: Archive, _ scope: Scope) async throws -> Draft {
    let discover = try discover(world)
    return try draft(
      try await discover.usage(), .usage, of: try await discover.cluster().name, "usage", world, archive)
  }

  static func metrics(_ world: World, _ archive: Archive, _ scope: Scope) async throws -> Draft {
    let discover = try discover(world)
    return try draft(
      try await discover.metrics(), .metrics, of: try await discover.cluster().name, "metrics", world, archive)
  }

  private static func discover(_ world: World) throws -> DiscoverEstate {
    guard !world.platforms.isEmpty else {
      throw Refusal(
        .configuration, "No platform is configured, so there is nothing to discover.",
        remedy: "Name a snapshot with `--from FILE`, or a cluster in meshgen.yaml.")
    }
    return DiscoverEstate(platforms: world.platforms, environments: world.settings.environments)
  }

  /// When the platform was as it was read: now, unless all that was read had been saved before.
  private static func takenAt(_ world: World) -> Timestamp {
    let saved = world.platforms.compactMap(\.takenAt)
    return saved.count == world.platforms.count ? saved.max()! : world.clock.now()
  }

  private static func draft(
    _ reading: some Encodable & Sendable, _ channel: Channel, of cluster: ClusterName, _ agent: String, _ world: World,
    _ archive: Archive
  ) throws -> Draft {
    let key = RecordKey(cluster.rawValue)
    let last = archive.record(key, in: channel)
    // The three readings of one discovery are one state: the first that differs opens it, the others join it as long as
    // nothing was made of it yet.
    let newest = archive.newestState(in: [.deployment, .usage, .metrics])
    let understood = archive.newestState(in: [.current])
    let number = newest > understood && newest > (last?.state ?? 0) ? newest : newest + 1
    let record = try Record(
      channel: channel, key: key, revision: (last?.revision ?? 0) + 1,
      timestamp: takenAt(world), agent: agent, state: number, inputs: [:], body: reading)
    // What says the same as before is new all the same where another cluster was read in between.
    guard last?.fingerprint != record.fingerprint || archive.latest != key else { return Draft() }
    world.nouns.keep(reading, of: record)
    return Draft(records: [record])
  }
}
