/// How patient the conversation with a web API is, and how many requests are under way at a time.
public struct WebTempo: Sendable {
  public var deadline: Duration
  public var attempts: Int
  public var firstWait: Duration
  public var longestWait: Duration
  public var connections: Int
  /// How long one question to a source may take with all its requests.
  public var reading: Duration
  /// How many pages of one list are asked for; longer ones are no lists that a platform has.
  public var mostPages: Int
  public var sleep: @Sendable (Duration) async throws -> Void
  private let now: @Sendable () -> ContinuousClock.Instant
  /// When the reading that is under way has to end; nil where none was begun.
  private var end: ContinuousClock.Instant?

  /// - Parameter now: by which a reading's time is counted.
  public init(
    deadline: Duration = .seconds(30), attempts: Int = 4, firstWait: Duration = .milliseconds(250),
    longestWait: Duration = .seconds(30), connections: Int = 8, reading: Duration = .seconds(300),
    mostPages: Int = 2_000,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.deadline = deadline
    self.attempts = attempts
    self.firstWait = firstWait
    self.longestWait = longestWait
    self.connections = connections
    self.reading = reading
    self.mostPages = mostPages
    self.sleep = sleep
    self.now = now
  }

  /// The same for a reading that begins now.
  func begun() -> WebTempo {
    var tempo = self
    tempo.end = now() + reading
    return tempo
  }

  /// What is left of the reading that is under way.
  var left: Duration { end.map { $0 - now() } ?? reading }

  var isOver: Bool { left <= .zero }

  /// Waits, but for nothing that would come after the end of the reading.
  func pause(_ wait: Duration) async throws {
    guard wait < left else { throw CancellationError() }
    try await sleep(wait)
  }

  /// Why what is left of a reading is not asked for, as the end of a sentence.
  var overText: String { "the time for this reading (`deadline_seconds: \(reading.components.seconds)`) is over" }

  static let overRemedy =
    "Give the cluster a longer `deadline_seconds` in meshgen.yaml, or find out why it answers so slowly."
}
