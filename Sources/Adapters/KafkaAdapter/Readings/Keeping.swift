import Librdkafka

/// Whether a topic keeps its records long enough for their absence to say something.
struct Keeping: Hashable, Sendable {
  /// -1 for ever; nil where it is not known.
  var milliseconds: Int64?
  var isCutBySize: Bool

  init(milliseconds: Int64?, isCutBySize: Bool) {
    self.milliseconds = milliseconds
    self.isCutBySize = isCutBySize
  }

  /// From every setting of the topic, the defaults too.
  init(_ config: TopicConfig) {
    func value(_ name: String) -> String? { config.entries.first { $0.name == name }?.value }
    milliseconds = value("retention.ms").flatMap { Int64($0) }
    isCutBySize = value("retention.bytes").flatMap { Int64($0) } != -1
  }

  func holds(for window: Duration) -> Bool {
    guard let milliseconds, !isCutBySize else { return false }
    return milliseconds < 0 || milliseconds >= Int64(window.inSeconds * 1000)
  }
}
