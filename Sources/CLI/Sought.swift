internal import Mesh

/// What a command names for itself, before what the settings say.
struct Sought: Sendable {
  /// An estate snapshot.
  var snapshot: String?
  /// The address of a schema registry.
  var registry: String?
  /// The servers of a Kafka cluster, and the file that says how they are reached.
  var bootstrap: String?
  var clientProperties: String?
  /// Patterns of topics, in the place of those of the settings.
  var include: [String] = []
  var exclude: [String] = []

  /// Whether it names a part of a platform that is there now.
  var isLive: Bool { registry != nil || isWhole }

  /// Whether it names a Kafka cluster, which is then read in the place of those of the settings.
  var isWhole: Bool { bootstrap != nil || clientProperties != nil }

  /// The clusters of the settings, with what was named in the place of what they say.
  func over(_ clusters: [Settings.ClusterPart]) -> [Settings.ClusterPart] {
    let none = Settings.ClusterPart(name: "default", environment: "default")
    if isWhole || clusters.isEmpty && isLive { return [over(none)] }
    return clusters.map(over)
  }

  private func over(_ cluster: Settings.ClusterPart) -> Settings.ClusterPart {
    var result = cluster
    if !include.isEmpty { result.include = include }
    if !exclude.isEmpty { result.exclude = exclude }
    guard isLive else { return result }
    result.snapshot = nil
    result.kafkaBootstrap = bootstrap ?? result.kafkaBootstrap
    result.kafkaPropertiesFile = clientProperties ?? result.kafkaPropertiesFile
    result.registryUrl = registry ?? result.registryUrl
    return result
  }

  func check() throws(Refusal) {
    guard snapshot != nil, isLive else { return }
    throw Refusal(
      .usage, "A snapshot is read as it is, so that it cannot be joined with a live source.",
      remedy: "Give `--from FILE`, or `--bootstrap-server` and `--registry`, but not both.")
  }
}
