internal import Dispatch
internal import KafkaAdapter
internal import Libcurl
internal import Mesh
internal import Ports
internal import Synchronization

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// Asks a token service for what OAUTHBEARER needs (OAuth 2, client credentials), over HTTP.
enum KafkaTokens {
  private static let deadline = Duration.seconds(15)

  private struct Answer: Decodable {
    var access_token: String
    var expires_in: Double?
  }

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
    let login = Data("\(request.clientId):\(request.clientSecret.exposed)".utf8).base64EncodedString()
    var body = "grant_type=client_credentials"
    if let scope = request.scope { body += "&scope=\(encoded(scope))" }
    do {
      let client = RetryingClient(
        try CurlClient(), Retry(attempts: 3, longestWait: .seconds(5)), now: { Int(clock.now().seconds) })
      let response = try await client.send(
        HTTPRequest(
          .post, request.url,
          headers: [
            .init("Authorization", "Basic \(login)", isSecret: true),
            .init("Content-Type", "application/x-www-form-urlencoded"), .init("Accept", "application/json"),
          ],
          // Redirects could carry the credentials elsewhere; asking twice only gives a second token.
          body: Array(body.utf8), deadline: deadline, largestAnswer: 1 << 20, mostRedirects: 0, isRepeatable: true))
      guard response.isSuccess else {
        return .failure(TokenRequest.Failure("the token service answered with status \(response.status)"))
      }
      let answer = try JSONDecoder().decode(Answer.self, from: Data(response.body))
      let end = clock.now().seconds + Int64(answer.expires_in ?? 300)
      return .success(TokenRequest.Granted(token: Secret(answer.access_token), end: end * 1000))
    } catch let error as HTTPError {
      return .failure(TokenRequest.Failure("the token service could not be asked: \(error.what)"))
    } catch {
      return .failure(TokenRequest.Failure("the token service gave something that is no token"))
    }
  }

  private static func encoded(_ text: String) -> String {
    text.utf8.map { byte in
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"):
        String(UnicodeScalar(byte))
      default: "%" + (byte < 16 ? "0" : "") + String(byte, radix: 16, uppercase: true)
      }
    }.joined()
  }
}
