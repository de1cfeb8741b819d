import Ports

/// Notices that nobody is answered any more, so that not each of thousands is waited for.
struct Patience {
  private let most: Int
  private var failures = 0
  private var silences = 0

  /// How many that do not answer in time, one after another, are enough: each of them costs whole deadlines.
  private static let mostSilences = 2

  init(connections: Int) { most = 2 * max(1, connections) }

  mutating func restore() { (failures, silences) = (0, 0) }

  /// Whether it is worth asking for another one, after one that failed as others will.
  mutating func lasts(after reason: PortError.Reason) -> Bool {
    failures += 1
    silences = reason == .timedOut ? silences + 1 : 0
    return failures < most && silences < Self.mostSilences
  }
}
