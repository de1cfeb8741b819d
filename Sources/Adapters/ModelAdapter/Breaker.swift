internal import Synchronization

/// Remembers that a model gives no replies in this run, so that nobody asks again and waits in vain.
final class Breaker: Sendable {
  private struct State {
    var reason: String?
    var failures = 0
  }

  /// So many failures one after the other count as lasting.
  private static let most = 3

  private let state: Mutex<State>

  /// - Parameter reason: why it is not asked at all.
  init(_ reason: String? = nil) { state = Mutex(State(reason: reason)) }

  var reason: String? { state.withLock { $0.reason } }

  func succeed() { state.withLock { $0.failures = 0 } }

  func fail(_ failure: ModelFailure) {
    state.withLock { state in
      state.failures += 1
      if state.reason == nil, failure.course == .lasting || state.failures >= Self.most {
        state.reason = failure.sentence
      }
    }
  }
}
