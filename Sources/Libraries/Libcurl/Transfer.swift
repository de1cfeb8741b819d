import CLibcurl
import Synchronization

/// One request on its way through the loop.
///
/// `@unchecked Sendable` is true because it is built before the loop sees it, and from then on only the loop's thread
/// touches it; the one thing that others touch, the ticket, is atomic.
final class Transfer: @unchecked Sendable {
  /// Says from any thread that nobody waits for the answer any more.
  final class Ticket: Sendable {
    private let cancelled = Atomic(false)

    var isCancelled: Bool { cancelled.load(ordering: .acquiring) }

    func cancel() { cancelled.store(true, ordering: .releasing) }
  }

  typealias Outcome = Result<HTTPResponse, HTTPError>

  let easy: EasyHandle
  let ticket: Ticket
  private let headers: HeaderList
  private let received: Received
  private let address: Address
  private let deadline: Duration
  private let continuation: CheckedContinuation<Outcome, Never>

  /// How long a connection may take.
  static let connecting: Duration = .seconds(15)

  init(
    _ request: HTTPRequest, to address: Address, within remaining: Duration, settings: CurlClient.Settings,
    ticket: Ticket, continuation: CheckedContinuation<Outcome, Never>
  ) throws(HTTPError) {
    let headers = try HeaderList(request.headers, at: address.shown)
    let easy = try EasyHandle(at: address.shown)
    let received = Received(limit: request.largestAnswer)
    let milliseconds = max(1, Int(remaining / .milliseconds(1)))
    try easy.set(CURLOPT_URL, address.text)
    try easy.set(CURLOPT_NOSIGNAL, 1)
    try easy.set(CURLOPT_TIMEOUT_MS, milliseconds)
    try easy.set(CURLOPT_CONNECTTIMEOUT_MS, min(milliseconds, Int(Self.connecting / .milliseconds(1))))
    if let silence = request.longestSilence {
      try easy.set(CURLOPT_LOW_SPEED_LIMIT, 1)
      try easy.set(CURLOPT_LOW_SPEED_TIME, max(1, Int(silence.components.seconds)))
    }
    try easy.set(CURLOPT_FOLLOWLOCATION, 0)
    try easy.set(CURLOPT_SSL_VERIFYPEER, 1)
    try easy.set(CURLOPT_SSL_VERIFYHOST, 2)
    try easy.set(CURLOPT_ACCEPT_ENCODING, "")
    try easy.set(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1)
    try easy.allowOnlyHTTP()
    if let file = settings.authorities { try easy.set(CURLOPT_CAINFO, file) }
    if settings.proxies == .none { try easy.set(CURLOPT_PROXY, "") }
    try easy.setHeaders(headers)
    try easy.setReceiver(received)
    switch (request.method, request.body) {
    case (.head, _): try easy.set(CURLOPT_NOBODY, 1)
    case (_, let body?): try easy.setBody(body)
    case (.post, nil), (.put, nil), (.patch, nil): try easy.setBody([])
    case (.get, nil), (.delete, nil): break
    }
    if request.method != .head { try easy.set(CURLOPT_CUSTOMREQUEST, request.method.rawValue) }
    // libcurl sends again by itself what dies on a connection used before; a new connection keeps it from doing so.
    if !request.isRepeatable { try easy.set(CURLOPT_FRESH_CONNECT, 1) }
    self.easy = easy
    self.ticket = ticket
    self.headers = headers
    self.received = received
    self.address = address
    deadline = request.deadline
    self.continuation = continuation
  }

  /// Gives the outcome to whoever waits. Called once, by the loop.
  func finish(_ code: CURLcode) {
    guard code == CURLE_OK else {
      continuation.resume(returning: .failure(easy.error(code, isTooLarge: received.isTooLarge, deadline: deadline)))
      return
    }
    continuation.resume(
      returning: .success(
        HTTPResponse(status: easy.status, headers: received.headers, body: received.body, url: address.text)))
  }

  /// Tells whoever waits that the transfer was given up. Called once, by the loop.
  func giveUp() {
    continuation.resume(
      returning: .failure(HTTPError(.cancelled, at: address.shown, mayHaveArrived: easy.wasSent)))
  }

  func fail(_ kind: HTTPError.Kind) {
    continuation.resume(returning: .failure(HTTPError(kind, at: address.shown)))
  }
}
