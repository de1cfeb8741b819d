/// Which requests are sent again, and after how long. Pure: time and chance come in as arguments.
public struct Retry: Hashable, Sendable {
  /// What to do with an outcome.
  public enum Step: Hashable, Sendable {
    /// It stands: an answer, or an error that another attempt would not mend.
    case stands
    case again(after: Duration)
    /// Another attempt would help, but only after longer than anyone should wait here.
    case tooLong(Duration)
  }

  /// How often a request is sent at most.
  public var attempts: Int
  /// How often at most where no answer comes: each time costs a whole deadline.
  public var silences: Int
  public var firstWait: Duration
  public var longestWait: Duration

  public init(
    attempts: Int = 4, silences: Int = 2, firstWait: Duration = .milliseconds(500),
    longestWait: Duration = .seconds(60)
  ) {
    self.attempts = attempts
    self.silences = silences
    self.firstWait = firstWait
    self.longestWait = longestWait
  }

  /// What to do after the attempt of that number (1 is the first). `now` counts seconds since 1970, `chance` is from
  /// 0 to 1, `limit` is a wait that the caller read from the answer.
  public func step(
    after outcome: Result<HTTPResponse, HTTPError>, to request: HTTPRequest, attempt: Int, now: Int, chance: Double,
    limit: Duration? = nil
  ) -> Step {
    switch outcome {
    case .success(let response):
      let named = Self.wait(namedBy: response, now: now)
      if limit != nil || Self.isRateLimited(response) {
        return again(attempt, chance, named: named ?? limit)
      }
      guard request.isRepeatable, [408, 500, 502, 503, 504].contains(response.status) else { return .stands }
      return again(attempt, chance, named: named)
    case .failure(let error):
      switch error.kind {
      case .timedOut where attempt >= silences: return .stands
      case .couldNotConnect, .unknownHost, .timedOut, .cutOff:
        return request.isRepeatable || !error.mayHaveArrived ? again(attempt, chance, named: nil) : .stands
      case .badAddress, .badRequest, .tls, .badAnswer, .tooLarge, .tooManyRedirects, .cancelled, .outOfResources:
        return .stands
      }
    }
  }

  /// Whether the server refused because too much was asked of it. It did not act then, so anything may be sent again.
  public static func isRateLimited(_ response: HTTPResponse) -> Bool {
    response.status == 429
      || response.status == 403
        && (response.headers["Retry-After"] != nil || response.headers["X-RateLimit-Remaining"] == "0")
  }

  /// How long the server asks to wait: `Retry-After` in seconds or as a date, or else the end of a used-up limit.
  public static func wait(namedBy response: HTTPResponse, now: Int) -> Duration? {
    if let text = response.headers["Retry-After"] {
      if let seconds = Int(text), seconds >= 0 { return .seconds(seconds) }
      if let date = HTTPDate.seconds(in: text) { return .seconds(max(0, date - now)) }
    }
    if response.headers["X-RateLimit-Remaining"] == "0",
      let reset = response.headers["X-RateLimit-Reset"].flatMap({ Int($0) })
    {
      // One more second: the server's clock and ours do not tick together.
      return .seconds(max(0, reset - now) + 1)
    }
    return nil
  }

  private func again(_ attempt: Int, _ chance: Double, named: Duration?) -> Step {
    if let named, named > longestWait { return .tooLong(named) }
    guard attempt < attempts else { return .stands }
    let doubled = min(firstWait * (1 << min(attempt - 1, 16)), longestWait)
    // Half of it is certain, half is chance, so that many programs do not come back at once.
    let own = doubled / 2 + doubled * (chance / 2)
    return .again(after: max(named ?? .zero, own))
  }
}
