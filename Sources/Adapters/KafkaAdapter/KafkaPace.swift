/// How long questions may take, how often they are asked again, and how many at once.
public struct KafkaPace: Sendable {
  /// How long one attempt may take.
  public var call: Duration
  /// How long a question may take with all its attempts.
  public var limit: Duration
  public var attempts: Int
  public var firstWait: Duration
  /// How far apart the two samples lie that rates are worked out from.
  public var sample: Duration
  /// How long one question to the source may take with all its calls, but for the time between the samples.
  public var reading: Duration
  /// How far back it is looked for records where the two samples show none.
  public var window: Duration
  public var topicsPerCall: Int
  public var partitionsPerCall: Int
  public var groupsPerCall: Int
  /// How many calls are under way at once.
  public var parallel: Int
  let sleep: @Sendable (Duration) async throws -> Void
  let chance: @Sendable () -> Double

  public init(
    call: Duration = .seconds(10), limit: Duration = .seconds(20), attempts: Int = 3,
    firstWait: Duration = .milliseconds(250), sample: Duration = .seconds(10), reading: Duration = .seconds(300),
    window: Duration = .seconds(86_400),
    topicsPerCall: Int = 100, partitionsPerCall: Int = 2000, groupsPerCall: Int = 50, parallel: Int = 8,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    chance: @escaping @Sendable () -> Double = { .random(in: 0..<1) }
  ) {
    self.call = call
    self.limit = limit
    self.attempts = attempts
    self.firstWait = firstWait
    self.sample = sample
    self.reading = reading
    self.window = window
    self.topicsPerCall = topicsPerCall
    self.partitionsPerCall = partitionsPerCall
    self.groupsPerCall = groupsPerCall
    self.parallel = parallel
    self.sleep = sleep
    self.chance = chance
  }

  /// How long to wait before the attempt after this one (1 is the first): half of it is certain, half is chance, so that
  /// many programs do not come back at once.
  func wait(after attempt: Int) -> Duration {
    let doubled = firstWait * (1 << min(attempt - 1, 8))
    return doubled / 2 + doubled * (chance() / 2)
  }

  /// The sample's length, in words.
  var sampleText: String { "two samples \(sample.components.seconds) s apart" }

  var windowText: String {
    let hours = window.components.seconds / 3600
    return hours > 0 ? "the last \(hours) hours" : "the last \(window.components.seconds) seconds"
  }
}

extension Duration {
  /// For librdkafka, which takes whole milliseconds.
  var milliseconds: Int32 {
    Int32(clamping: components.seconds * 1000 + components.attoseconds / 1_000_000_000_000_000)
  }

  var inSeconds: Double { Double(components.seconds) + Double(components.attoseconds) / 1e18 }
}
