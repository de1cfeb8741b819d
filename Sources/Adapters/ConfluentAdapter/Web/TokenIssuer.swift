package import Libcurl
public import Mesh
public import Ports
import Schemas

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Asks token services for tokens, with the credentials of a client.
public struct TokenIssuer: Sendable {
  /// What a service gave.
  public struct Grant: Hashable, Sendable {
    public let token: Secret
    /// How long it is good from now on.
    public let lifetime: Duration
  }

  /// Why there is no token, in words without secrets.
  public struct Failure: Error, Hashable, Sendable {
    public let message: String
    /// Whether the service answered, so that asking again would bring the same.
    public let isRefusal: Bool

    package init(_ message: String, isRefusal: Bool) {
      self.message = message
      self.isRefusal = isRefusal
    }
  }

  private let client: any HTTPClient
  private let time: any TimeSource
  private let tempo: WebTempo

  public init(time: any TimeSource) throws(PortError) {
    self.init(client: try WebAPI.client(), time: time, tempo: WebTempo())
  }

  package init(client: any HTTPClient, time: any TimeSource, tempo: WebTempo) {
    self.client = client
    self.time = time
    self.tempo = tempo
  }

  public func grant(to asker: OAuthClient) async -> Result<Grant, Failure> {
    await grant(to: asker, in: tempo.begun())
  }

  /// - Parameter reading: what the token is for; it is asked for as long as there is time for that.
  func grant(to asker: OAuthClient, in reading: WebTempo) async -> Result<Grant, Failure> {
    var tempo = reading
    tempo.deadline = min(self.tempo.deadline, reading.deadline, .seconds(15))
    tempo.attempts = min(self.tempo.attempts, 3)
    tempo.longestWait = min(self.tempo.longestWait, .seconds(5))
    let time = time
    let client = TimedClient.retrying(client, tempo, now: { Int(time.now().seconds) })
    let login = Data("\(asker.id.exposed):\(asker.secret.exposed)".utf8).base64EncodedString()
    let scope = asker.scope.map { "&scope=\(WebAPI.encoded($0))" } ?? ""
    let request = HTTPRequest(
      .post, asker.url,
      headers: [
        .init("Authorization", "Basic \(login)", isSecret: true),
        .init("Content-Type", "application/x-www-form-urlencoded"), .init("Accept", "application/json"),
      ],
      // Redirects could carry the credentials elsewhere; asking twice only gives a second token.
      body: Array("grant_type=client_credentials\(scope)".utf8), deadline: tempo.deadline, largestAnswer: 1 << 20,
      mostRedirects: 0, isRepeatable: true)
    let response: HTTPResponse
    do throws(HTTPError) { response = try await client.send(request) } catch {
      return .failure(Failure("the token service could not be asked: \(error.what)", isRefusal: false))
    }
    guard response.isSuccess else {
      return .failure(
        Failure(
          "the token service answered with status \(response.status)",
          isRefusal: (400..<500).contains(response.status) && response.status != 429))
    }
    do throws(SchemaFlaw) {
      let answer = try JSONReader.value(of: response.text, mending: true)
      if let token = answer["access_token"]?.text, !token.isEmpty {
        let seconds = answer["expires_in"]?.double ?? answer["expires_in"]?.text.flatMap { Double($0) }
        return .success(Grant(token: Secret(token), lifetime: .seconds(max(1, min(seconds ?? 300, 86_400)))))
      }
    } catch { return .failure(Self.noToken) }
    return .failure(Self.noToken)
  }

  private static let noToken = Failure("the token service gave something that is no token", isRefusal: true)
}
