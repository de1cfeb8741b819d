/// Sends requests with libcurl, all of them on one thread.
public final class CurlClient: HTTPClient {
  /// What holds for every request of a client.
  public struct Settings: Hashable, Sendable {
    public enum Proxies: Hashable, Sendable {
      /// As curl does: `https_proxy`, `http_proxy`, `all_proxy`, `no_proxy`.
      case fromEnvironment
      case none
    }

    public var proxies: Proxies

    /// A file of certificate authorities to trust in the place of the system's.
    public var authorities: String?

    public init(proxies: Proxies = .fromEnvironment, authorities: String? = nil) {
      self.proxies = proxies
      self.authorities = authorities
    }
  }

  private let settings: Settings
  private let loop: CurlLoop

  public init(_ settings: Settings = Settings()) throws(HTTPError) {
    self.settings = settings
    loop = try CurlLoop()
  }

  deinit { loop.stop() }

  public func send(_ request: HTTPRequest) async throws(HTTPError) -> HTTPResponse {
    let start = ContinuousClock.now
    var request = request
    for _ in 0...max(0, request.mostRedirects) {
      let address = try Address(request.url)
      let remaining = request.deadline - (ContinuousClock.now - start)
      guard remaining > .zero else { throw HTTPError(.timedOut, at: address.shown) }
      let response = try await transfer(request, to: address, within: remaining)
      guard let next = try Redirect.next(after: response, to: request, from: address) else { return response }
      request = next
    }
    throw HTTPError(.tooManyRedirects, at: try Address(request.url).shown)
  }

  private func transfer(
    _ request: HTTPRequest, to address: Address, within remaining: Duration
  ) async throws(HTTPError) -> HTTPResponse {
    let ticket = Transfer.Ticket()
    let outcome: Transfer.Outcome = await withTaskCancellationHandler {
      await withCheckedContinuation { continuation in
        do throws(HTTPError) {
          loop.add(
            try Transfer(
              request, to: address, within: remaining, settings: settings, ticket: ticket, continuation: continuation))
        } catch {
          continuation.resume(returning: .failure(error))
        }
      }
    } onCancel: {
      ticket.cancel()
      loop.wake()
    }
    return try outcome.get()
  }
}
