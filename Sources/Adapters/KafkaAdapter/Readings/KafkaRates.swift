import Librdkafka
import Mesh

/// How much is produced, from where the partitions ended at two moments.
enum KafkaRates {
  static let right = "Describe on the topic"

  /// What the two samples say of a topic.
  enum Change: Hashable, Sendable {
    case records(Int64, seconds: Double)
    case unknown(String)
  }

  static func change(
    of topic: ClusterMetadata.Topic, from first: EndSample, to second: EndSample, hiding secrets: [Secret]
  ) -> Change {
    if let error = topic.error { return .unknown(error.reason(right, hiding: secrets)) }
    if topic.partitions.contains(where: { $0.leader < 0 }) { return .unknown("a partition has no leader") }
    guard let before = first.topics[topic.name], let after = second.topics[topic.name] else {
      return .unknown("the topic was not there at both samples")
    }
    if let error = before.error ?? after.error { return .unknown(error.reason(right, hiding: secrets)) }
    var records: Int64 = 0
    for partition in topic.partitions {
      guard let start = before.offsets[partition.id], let end = after.offsets[partition.id] else {
        return .unknown("partition \(partition.id) was not there at both samples")
      }
      guard end >= start else { return .unknown("offsets went back between the samples: the topic was made anew") }
      records += end - start
    }
    let seconds = (after.at - before.at).inSeconds
    guard seconds > 0 else { return .unknown("the samples are too close to one another") }
    return .records(records, seconds: seconds)
  }

  /// What is known of a partition of a topic to which nothing was added between the samples.
  struct Quiet: Hashable, Sendable {
    var first: Int64
    var end: Int64
    /// The first record of the window; nil where there is none.
    var since: Int64?
    /// Whether its records carry times at all; not asked where that is clear.
    var isDated: Bool
  }

  /// The rate over the window of a topic that stood still between the samples: a few seconds of silence are no evidence
  /// that a topic is idle.
  static func quietRate(_ partitions: [Quiet], keeping: Keeping?, pace: KafkaPace) -> Measured {
    var records: Int64 = 0
    var isCut = false
    for partition in partitions {
      if let since = partition.since {
        records += max(0, partition.end - since)
        isCut = isCut || since == partition.first && since > 0
      } else if partition.end > partition.first {
        guard partition.isDated else {
          return .unknown("nothing was produced in \(pace.sampleText), and its records carry no times")
        }
      } else if partition.end > 0, keeping?.holds(for: pace.window) != true {
        return .unknown(
          "nothing was produced in \(pace.sampleText), and nothing that could tell more is kept that long")
      }
    }
    let rate = rounded(Double(records) / pace.window.inSeconds)
    return isCut
      ? .estimated(rate, from: "the records of \(pace.windowText) that are still kept")
      : .measured(rate, over: pace.windowText)
  }

  /// Three digits are all that a short sample is good for.
  static func rounded(_ rate: Double) -> Double {
    guard rate > 0 else { return 0 }
    var scale = 1.0
    while rate * scale < 100 { scale *= 10 }
    return (rate * scale).rounded() / scale
  }
}
