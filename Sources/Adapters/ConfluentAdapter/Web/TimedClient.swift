import Libcurl

/// A client that gives no attempt more time than the reading has left.
struct TimedClient: HTTPClient {
  private let client: any HTTPClient
  private let tempo: WebTempo

  init(_ client: any HTTPClient, _ tempo: WebTempo) {
    self.client = client
    self.tempo = tempo
  }

  func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    let left = tempo.left
    guard left > .zero else { throw HTTPError(.cancelled, at: String(request.url.prefix { $0 != "?" })) }
    var request = request
    request.deadline = min(request.deadline, left)
    return try await client.send(request)
  }

  /// The same, and what may be sent again is, as long as there is time.
  static func retrying(
    _ client: any HTTPClient, _ tempo: WebTempo, now: @escaping @Sendable () -> Int,
    limit: @escaping @Sendable (HTTPResponse) -> Duration? = { _ in nil }
  ) -> any HTTPClient {
    RetryingClient(
      TimedClient(client, tempo),
      Retry(attempts: tempo.attempts, firstWait: tempo.firstWait, longestWait: tempo.longestWait), now: now,
      sleep: { try await tempo.pause($0) }, limit: limit)
  }
}
