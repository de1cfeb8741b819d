import FilesAdapter
import TestSupport

/// The shop's estate as a snapshot file.
enum ShopSnapshot {
  static let text = SnapshotFile.text(of: Shop.estate)

  /// As many areas of two topics each as are asked for, so that each becomes a proposal.
  static func text(areas: Int) -> String {
    let topics = (1...areas).flatMap { ["area\($0).things.made", "area\($0).things.sold"] }
    let list = topics.map { topic in
      "{\"name\": \"\(topic)\", \"partitions\": 3, \"replicationFactor\": 3, \"config\": {}}"
    }
    return """
      {"formatVersion": 1, "takenAt": "2026-01-01T00:00:00Z",
       "cluster": {"name": "shop", "environment": "prod"},
       "topics": [\(list.joined(separator: ",\n"))]}
      """
  }
}
