import Testing

@testable import HostingAdapter

struct TurnstileTests {
  @Test func `one passes at a time, and the next waits for the pause`() async throws {
    let slept = Log<Duration>()
    let inside = Log<Int>()
    let turnstile = Turnstile(pause: .seconds(100)) { slept.add($0) }
    try await withThrowingTaskGroup { group in
      for _ in 0..<20 {
        group.addTask {
          try await turnstile.enter()
          inside.add(1)
          await Task.yield()
          inside.add(-1)
          await turnstile.leave()
        }
      }
      try await group.waitForAll()
    }
    #expect(inside.entries == Array(repeating: [1, -1], count: 20).flatMap { $0 })
    #expect(slept.entries.count == 19)
    #expect(slept.entries.allSatisfy { $0 > .zero && $0 <= .seconds(100) })
  }

  @Test func `who is cancelled lets the next one through`() async throws {
    let turnstile = Turnstile(pause: .seconds(1)) { _ in throw CancellationError() }
    try await turnstile.enter()
    await turnstile.leave()
    await #expect(throws: CancellationError.self) { try await turnstile.enter() }
    await #expect(throws: CancellationError.self) { try await turnstile.enter() }
  }
}
