import Ports

/// Notices that nobody is answered any more, so that not each of thousands is waited for.
struct Patience {
  private let most: Int
  private var failures = 0
  private var silences = 0
  /// The last question that failed, in the order in which they are asked.
  private var lastFailure = -1

  /// How many that do not answer in time, one after another, are enough: each of them costs whole deadlines.
  private static let mostSilences = 2

  init(connections: Int) { most = Self.mostFailures(connections: connections) }

  /// How many failures in a row are enough.
  static func mostFailures(connections: Int) -> Int { 2 * max(1, connections) }

  /// Begins anew, where something was answered that was asked after what failed. A late answer to an earlier question
  /// says nothing of how it is now.
  mutating func restore(by place: Int) {
    if place > lastFailure { (failures, silences) = (0, 0) }
  }

  /// Whether it is worth asking for another one, after one that failed as others will.
  mutating func lasts(after reason: PortError.Reason, at place: Int) -> Bool {
    failures += 1
    silences = reason == .timedOut ? silences + 1 : 0
    lastFailure = max(lastFailure, place)
    return failures < most && silences < Self.mostSilences
  }
}
