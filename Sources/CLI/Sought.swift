internal import Mesh

/// What a command names for itself, before what the settings say.
struct Sought: Sendable {
  /// An estate snapshot.
  var snapshot: String?
  /// The address of a schema registry.
  var registry: String?

  /// Whether it names a part of a platform that is there now.
  var isLive: Bool { registry != nil }

  /// A cluster with what was named in the place of what its settings say.
  func over(_ cluster: Settings.ClusterPart?) -> Settings.ClusterPart? {
    guard isLive else { return cluster }
    var result = cluster ?? Settings.ClusterPart(name: "default", environment: "default")
    result.snapshot = nil
    result.registryUrl = registry ?? result.registryUrl
    return result
  }

  func check() throws(Refusal) {
    guard snapshot != nil, isLive else { return }
    throw Refusal(
      .usage, "A snapshot is read as it is, so that it cannot be joined with a live source.",
      remedy: "Give either `--from FILE` or `--registry URL`.")
  }
}
