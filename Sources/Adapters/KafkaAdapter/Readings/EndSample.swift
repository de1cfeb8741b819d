import Librdkafka

/// Where every partition ended at a moment: one of the two samples of a rate.
struct EndSample: Sendable {
  /// The partitions of one topic, as far as they answered.
  struct Ends: Hashable, Sendable {
    var at: ContinuousClock.Instant
    var offsets: [Int32: Int64]
    /// Why a partition did not answer.
    var error: KafkaError?
  }

  var topics: [String: Ends] = [:]

  /// Adds answers that came at one moment.
  mutating func add(_ answers: [PartitionOffset], at moment: ContinuousClock.Instant) {
    for answer in answers {
      var ends = topics[answer.topic] ?? Ends(at: moment, offsets: [:])
      if let offset = answer.offset {
        ends.offsets[answer.partition] = offset
      } else {
        ends.error =
          ends.error ?? answer.error ?? KafkaError(operation: "read offsets", code: -1, message: "no offset was given")
      }
      topics[answer.topic] = ends
    }
  }
}
