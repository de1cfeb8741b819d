/// How patient the conversation with a web API is, and how many requests are under way at a time.
public struct WebTempo: Sendable {
  public var deadline: Duration
  public var attempts: Int
  public var firstWait: Duration
  public var longestWait: Duration
  public var connections: Int
  public var sleep: @Sendable (Duration) async throws -> Void

  public init(
    deadline: Duration = .seconds(30), attempts: Int = 4, firstWait: Duration = .milliseconds(250),
    longestWait: Duration = .seconds(30), connections: Int = 8,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) }
  ) {
    self.deadline = deadline
    self.attempts = attempts
    self.firstWait = firstWait
    self.longestWait = longestWait
    self.connections = connections
    self.sleep = sleep
  }
}
