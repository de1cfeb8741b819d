/// How patient the conversation with GitHub is. Tests give a sleep that takes no time.
package struct GitHubTempo: Sendable {
  package var pause: Duration
  package var deadline: Duration
  package var longestWait: Duration
  package var attempts: Int
  package var sleep: @Sendable (Duration) async throws -> Void

  package init(
    pause: Duration = .seconds(1), deadline: Duration = .seconds(30), longestWait: Duration = .seconds(60),
    attempts: Int = 4, sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.pause = pause
    self.deadline = deadline
    self.longestWait = longestWait
    self.attempts = attempts
    self.sleep = sleep
  }
}
