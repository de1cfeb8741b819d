package import Libcurl
internal import Mesh
public import Ports

/// The tokens of one client: asked for once, however many requests need one, and again before they end.
public actor OAuthTokens: Hashable {
  nonisolated let client: OAuthClient
  private let service: TokenIssuer
  private let now: @Sendable () -> ContinuousClock.Instant
  private var held: (grant: TokenIssuer.Grant, until: ContinuousClock.Instant)?
  private var asking: Task<Result<TokenIssuer.Grant, TokenIssuer.Failure>, Never>?

  public init(_ client: OAuthClient, time: any TimeSource) throws(PortError) {
    self.client = client
    service = try TokenIssuer(time: time)
    now = { .now }
  }

  /// - Parameter now: by which a token's life is counted; `time` is for dates that a service names.
  package init(
    _ client: OAuthClient, http: any HTTPClient, time: any TimeSource, tempo: WebTempo,
    now: @escaping @Sendable () -> ContinuousClock.Instant = { .now }
  ) {
    self.client = client
    self.now = now
    service = TokenIssuer(client: http, time: time, tempo: tempo)
  }

  /// - Parameter reading: what the token is for.
  func token(in reading: WebTempo) async throws(TokenIssuer.Failure) -> Secret {
    if let held, held.until > now() { return held.grant.token }
    let task: Task<Result<TokenIssuer.Grant, TokenIssuer.Failure>, Never>
    if let asking {
      task = asking
    } else {
      task = Task { [client, service] in await service.grant(to: client, in: reading) }
      asking = task
    }
    let result = await task.value
    // Whoever waited along finds that another has put it away already.
    if asking == task {
      asking = nil
      // A fifth of its life is kept for requests that are still on their way when it ends.
      if case .success(let grant) = result { held = (grant, now() + grant.lifetime * 0.8) }
    }
    return try result.get().token
  }

  /// Forgets a token that is refused before its time.
  func drop(_ token: Secret) {
    if held?.grant.token == token { held = nil }
  }

  public static nonisolated func == (left: OAuthTokens, right: OAuthTokens) -> Bool { left === right }

  public nonisolated func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
