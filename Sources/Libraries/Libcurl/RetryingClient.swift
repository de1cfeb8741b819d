/// A client that sends again what may be sent again, and waits as long as the server asks, up to a bound.
///
/// When the bound is passed the last answer is given back as it is, so that its reader can say when to come again.
public struct RetryingClient: HTTPClient {
  private let client: any HTTPClient
  private let retry: Retry
  private let now: @Sendable () -> Int
  private let sleep: @Sendable (Duration) async throws -> Void
  private let chance: @Sendable () -> Double
  private let limit: @Sendable (HTTPResponse) -> Duration?

  /// `now` counts seconds since 1970. `limit` reads from an answer that it is a rate limit which its headers do not
  /// name, and how long that one lasts.
  public init(
    _ client: any HTTPClient, _ retry: Retry = Retry(), now: @escaping @Sendable () -> Int,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    chance: @escaping @Sendable () -> Double = { .random(in: 0..<1) },
    limit: @escaping @Sendable (HTTPResponse) -> Duration? = { _ in nil }
  ) {
    self.client = client
    self.retry = retry
    self.now = now
    self.sleep = sleep
    self.chance = chance
    self.limit = limit
  }

  public func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    var attempt = 1
    while true {
      let outcome = await outcome(of: request)
      let named: Duration? = if case .success(let response) = outcome { limit(response) } else { nil }
      let step = retry.step(
        after: outcome, to: request, attempt: attempt, now: now(), chance: chance(), limit: named)
      guard case .again(let wait) = step else { return try outcome.get() }
      do { try await sleep(wait) } catch { throw HTTPError(.cancelled, at: try Address(request.url).shown) }
      attempt += 1
    }
  }

  private func outcome(of request: HTTPRequest) async -> Result<HTTPResponse, HTTPError> {
    do throws(HTTPError) { return .success(try await client.send(request)) } catch { return .failure(error) }
  }
}
