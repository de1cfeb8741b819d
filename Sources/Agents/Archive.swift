public import Mesh
internal import Ports

/// The last records of every channel, read once.
public struct Archive: Sendable {
  private let channels: [Channel: [Record]]
  private let index: [Channel: [RecordKey: Record]]
  /// Verdicts that do not count, since they are not signed by whom they name. Sorted by key.
  public let unsigned: [Record]
  let nouns: NounCache
  /// What the settings of the world say.
  let bases: Bases
  /// When it was read: what was put off until a day waits again then.
  let now: Timestamp

  /// Reads every channel of the world's ledger.
  public init(of world: World) async throws {
    var channels: [Channel: [Record]] = [:]
    for channel in Channel.allCases { channels[channel] = try await world.ledger.records(in: channel) }
    var unsigned: [Record] = []
    if let seal = world.seal {
      for record in channels[.checkpoints] ?? [] where try await !world.seals.holds(record, under: seal) {
        unsigned.append(record)
      }
      let keys = Set(unsigned.map(\.key))
      channels[.checkpoints]?.removeAll { keys.contains($0.key) }
    }
    self.unsigned = unsigned
    self.channels = channels
    index = channels.mapValues { Dictionary($0.map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first }) }
    nouns = world.nouns
    bases = try Bases(in: world.settings)
    now = world.clock.now()
  }

  /// Sorted by key.
  public func records(in channel: Channel) -> [Record] { channels[channel] ?? [] }

  public func record(_ key: RecordKey, in channel: Channel) -> Record? {
    index[channel]?[key]
  }

  func noun<Noun: Decodable & Sendable>(_ type: Noun.Type, of record: Record) throws -> Noun {
    try nouns.read(type, from: record)
  }

  func nouns<Noun: Decodable & Sendable>(_ type: Noun.Type, in channel: Channel) throws -> [(Record, Noun)] {
    try records(in: channel).map { ($0, try noun(type, of: $0)) }
  }

  /// The estate that was read last; nil before the first discovery.
  public func estate() throws -> Estate? {
    guard let latest, let deployment = record(latest, in: .deployment) else { return nil }
    let usage = record(deployment.key, in: .usage)
    let metrics = record(deployment.key, in: .metrics)
    let present = [deployment, usage, metrics].compactMap { $0 }
    return Estate(
      number: present.compactMap(\.state).max() ?? 1,
      takenAt: present.map(\.timestamp).max() ?? deployment.timestamp,
      deployment: try noun(Deployment.self, of: deployment),
      usage: try usage.map { try noun(Usage.self, of: $0) }
        ?? Usage(consumerGroups: [], unknown: [Unknown("consumer groups", why: "not read yet")]),
      metrics: try metrics.map { try noun(Metrics.self, of: $0) }
        ?? Metrics(topics: [], unknown: [Unknown("metrics", why: "not read yet")]))
  }

  /// The cluster that was discovered last: every discovery of another one, or of one that changed, opens a new state.
  var latest: RecordKey? {
    records(in: .deployment).max { ($0.state ?? 0, $0.timestamp, $0.key) < ($1.state ?? 0, $1.timestamp, $1.key) }?.key
  }

  /// The number of the newest state among these channels, over all clusters; 0 before the first.
  func newestState(in channels: [Channel]) -> Int {
    channels.flatMap { records(in: $0) }.compactMap(\.state).max() ?? 0
  }

  /// What the current state must have been made from to count.
  func readings(of cluster: RecordKey) -> [String: Fingerprint] {
    var inputs: [String: Fingerprint] = [:]
    inputs["deployment"] = record(cluster, in: .deployment)?.fingerprint
    inputs["usage"] = record(cluster, in: .usage)?.fingerprint
    inputs["metrics"] = record(cluster, in: .metrics)?.fingerprint
    return inputs
  }

  /// The estate with the current state that was made from it; nil while there is none.
  public func understood() throws -> Understood? {
    guard let estate = try estate() else { return nil }
    let key = RecordKey(estate.cluster.name.rawValue)
    // One that was understood under other settings counts until it is understood anew.
    guard let record = record(key, in: .current),
      record.nouns == readings(of: key)
    else { return nil }
    return Understood(estate: estate, state: try noun(CurrentState.self, of: record), fingerprint: record.fingerprint)
  }
}

/// A state, and what was understood of it.
public struct Understood: Sendable {
  public var estate: Estate
  public var state: CurrentState
  /// Of the current state's record.
  public var fingerprint: Fingerprint
}
