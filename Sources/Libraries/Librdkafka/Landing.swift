import Synchronization

/// One answer that a task waits for: the first that comes counts, whoever gives it.
final class Landing<Value: Sendable>: Sendable {
  private enum State {
    case open
    case awaited(CheckedContinuation<Result<Value, KafkaError>, Never>)
    case landed(Result<Value, KafkaError>)
  }

  private let state = Mutex(State.open)

  func land(_ result: Result<Value, KafkaError>) {
    let waiting: CheckedContinuation<Result<Value, KafkaError>, Never>? = state.withLock { state in
      switch state {
      case .open:
        state = .landed(result)
        return nil
      case .awaited(let continuation):
        state = .landed(result)
        return continuation
      case .landed: return nil
      }
    }
    waiting?.resume(returning: result)
  }

  /// To be asked once.
  func result() async -> Result<Value, KafkaError> {
    await withCheckedContinuation { continuation in
      let landed: Result<Value, KafkaError>? = state.withLock { state in
        if case .landed(let result) = state { return result }
        state = .awaited(continuation)
        return nil
      }
      if let landed { continuation.resume(returning: landed) }
    }
  }
}
