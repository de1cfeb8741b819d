internal import ConfluentAdapter
internal import Dispatch
internal import KafkaAdapter
internal import Mesh
internal import Ports
internal import Synchronization

/// Gives a thread of librdkafka the tokens that OAUTHBEARER needs.
enum KafkaTokens {
  /// For a thread that may block: it waits for the answer.
  /// A token ends by the clock of the machine, whatever moment else counts as now.
  static func source(_ clock: any TimeSource = SystemTime()) -> TokenRequest.Source {
    { request in
      let isThere = DispatchSemaphore(value: 0)
      let keep = Kept()
      Task {
        keep.set(await granted(request, clock))
        isThere.signal()
      }
      isThere.wait()
      return keep.get() ?? .failure(TokenRequest.Failure("the token service gave no answer"))
    }
  }

  /// Hands the answer from the task to the thread.
  private final class Kept: Sendable {
    private let answer = Mutex<Result<TokenRequest.Granted, TokenRequest.Failure>?>(nil)
    func set(_ result: Result<TokenRequest.Granted, TokenRequest.Failure>) { answer.withLock { $0 = result } }
    func get() -> Result<TokenRequest.Granted, TokenRequest.Failure>? { answer.withLock { $0 } }
  }

  private static func granted(
    _ request: TokenRequest, _ clock: any TimeSource
  ) async -> Result<TokenRequest.Granted, TokenRequest.Failure> {
    do throws(PortError) {
      let client = OAuthClient(
        url: request.url, id: Secret(request.clientId), secret: request.clientSecret, scope: request.scope)
      return try await TokenIssuer(time: clock).grant(to: client).map { grant in
        let milliseconds = Int64(grant.lifetime / .milliseconds(1))
        return TokenRequest.Granted(token: grant.token, end: clock.now().seconds * 1000 + milliseconds)
      }
      .mapError { TokenRequest.Failure($0.message) }
    } catch { return .failure(TokenRequest.Failure("the token service could not be asked: \(error.message)")) }
  }
}
