/// Lets one write through at a time, with a pause between two: hostings ask for that.
actor Turnstile {
  private let pause: Duration
  private let sleep: @Sendable (Duration) async throws -> Void
  private var lastLeft: ContinuousClock.Instant?
  private var isTaken = false
  private var waiting: [CheckedContinuation<Void, Never>] = []

  init(pause: Duration, sleep: @escaping @Sendable (Duration) async throws -> Void) {
    self.pause = pause
    self.sleep = sleep
  }

  /// Waits for its turn. Whoever came in must `leave`, unless this throws.
  func enter() async throws {
    if isTaken {
      await withCheckedContinuation { waiting.append($0) }
    }
    isTaken = true
    guard let lastLeft else { return }
    let rest = pause - (ContinuousClock.now - lastLeft)
    guard rest > .zero else { return }
    do { try await sleep(rest) } catch {
      letNextIn()
      throw error
    }
  }

  func leave() {
    lastLeft = .now
    letNextIn()
  }

  private func letNextIn() {
    guard !waiting.isEmpty else {
      isTaken = false
      return
    }
    // It stays taken, by the one that goes on now.
    waiting.removeFirst().resume()
  }
}
