internal import Mesh

/// How many partitions a new topic has and how long it keeps records, from what was measured of the topic that fills it.
struct TopicSizing {
  let partitions: Int
  let config: [String: String]
  /// By the setting's name, or `partitions`.
  let reasons: [String: String]

  /// What one partition bears with ease, and how much more than today there is room for.
  private static let recordsPerSecond = 1000.0
  private static let bytesPerSecond = 1_000_000.0
  private static let room = 10.0
  /// Kafka's documented default for both the number that costs nothing more and the days.
  private static let fewPartitions = 6
  private static let days = 7.0
  private static let perDay = 86_400_000.0

  init(from source: IdeaFacts.Entry) {
    var reasons: [String: String] = [:]
    let (partitions, why) = Self.partitions(source)
    reasons["partitions"] = why
    var config: [String: String] = [:]
    if let (value, why) = Self.retention(source) {
      config["retention.ms"] = value
      reasons["retention.ms"] = why
    }
    self.partitions = partitions
    self.config = config
    self.reasons = reasons
  }

  private static func partitions(_ source: IdeaFacts.Entry) -> (Int, String) {
    let name = source.topic.name
    let rates = [
      (source.traffic.recordsPerSecond, recordsPerSecond, "records/s"),
      (source.traffic.bytesPerSecond, bytesPerSecond, "bytes/s"),
    ].compactMap { rate, one, unit -> (count: Int, words: String)? in
      guard case .measured(let value, _) = rate, value >= 0, value < 1e12 else { return nil }
      return (Int((value * room / one).rounded(.up)), "\(Numbers.text(value)) \(unit)")
    }
    guard let needed = rates.max(by: { $0.count < $1.count }) else {
      let count = source.topic.partitions ?? fewPartitions
      return (
        count,
        source.topic.partitions == nil
          ? "Kafka's default: neither the partitions nor the rate of `\(name)` are known."
          : "As many as `\(name)` has: its rate is not known."
      )
    }
    let there = source.topic.partitions ?? fewPartitions
    let count = max(needed.count, min(there, fewPartitions), 1)
    let measured =
      "`\(name)` takes \(needed.words), measured; ten times that needs \(max(needed.count, 1)) of them"
    if count == there { return (count, "As many as `\(name)` has: \(measured).") }
    return (count, "\(measured), and `\(name)` has \(there).")
  }

  /// As long as the slowest reader of today needs three times over, and a week; never longer than the source is kept,
  /// which may be for a reason. Nil takes Kafka's default.
  private static func retention(_ source: IdeaFacts.Entry) -> (String, String)? {
    let name = source.topic.name
    let kept = source.topic.config?["retention.ms"]
    guard case .measured(let rate, _) = source.traffic.recordsPerSecond, rate > 0 else {
      return kept.map { ($0, "As `\(name)`: how far its readers are behind is not known as time.") }
    }
    let behind = source.groups.flatMap { group in
      group.reads.filter { $0.topic == name }.compactMap { reading -> (GroupName, Double, Double)? in
        guard case .measured(let lag, _) = reading.lag, lag >= 0 else { return nil }
        return (group.name, lag, lag / rate / 86_400)
      }
    }
    guard let slowest = behind.max(by: { ($0.2, $1.0) < ($1.2, $0.0) }) else {
      return kept.map { ($0, "As `\(name)`: no lag of a reader is known.") }
    }
    let needed = max(days, (slowest.2 * 3).rounded(.up))
    let reader =
      "`\(slowest.0)` is \(Numbers.text(slowest.1)) records behind on `\(name)`, which takes \(Numbers.text(rate)) a second"
    if let kept, let limit = Double(kept), limit >= 0, limit < needed * perDay {
      return (kept, "As `\(name)`, so that nothing outlives it there.")
    }
    guard needed < 36_500 else { return kept.map { ($0, "As `\(name)`: its readers may never have read all of it.") } }
    return (
      String(Int(needed * perDay)),
      needed > days
        ? "\(Numbers.text(needed)) days: \(reader); three times that long."
        : "A week is more than readers need: \(reader)."
    )
  }
}
