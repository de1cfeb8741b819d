internal import Libcurl
internal import Mesh
internal import Schemas

/// The conversation with the API of a model: deadlines, retries, and what a refusal means.
struct ModelWeb: Sendable {
  /// As messages name it.
  let party: String
  let tempo: ModelTempo
  private let client: any HTTPClient
  private let secrets: [Secret]

  init(_ party: String, client: any HTTPClient, tempo: ModelTempo, secrets: [Secret]) {
    self.party = party
    self.client = client
    self.tempo = tempo
    self.secrets = secrets
  }

  /// The most bytes that an answer may have: far more than the longest reply.
  private static let largestAnswer = 4 << 20

  func request(
    _ url: String, headers: HTTPHeaders, body: JSONValue, longestSilence: Duration? = nil
  ) -> HTTPRequest {
    var headers = headers
    headers.append(.init("Content-Type", "application/json"))
    headers.append(.init("User-Agent", "meshgen"))
    // A prompt goes to the address that was named, and nowhere else.
    return HTTPRequest(
      .post, url, headers: headers, body: Array(body.line.utf8), deadline: tempo.deadline,
      largestAnswer: Self.largestAnswer, mostRedirects: 0, isRepeatable: true, longestSilence: longestSilence)
  }

  /// The answer when it is a good one. What passes by itself is waited for, as long as the API asks, up to a bound.
  func send(_ request: HTTPRequest) async throws(ModelFailure) -> HTTPResponse {
    let retry = Retry(attempts: tempo.attempts, firstWait: tempo.firstWait, longestWait: tempo.longestWait)
    var attempt = 1
    while true {
      let outcome = await outcome(of: request)
      // Whoever did not answer in time is not asked again for the same.
      if case .failure(let error) = outcome, error.kind == .timedOut { throw ModelFailure(error, from: party) }
      let isOverloaded = if case .success(let response) = outcome { response.status == 529 } else { false }
      let step = retry.step(
        after: outcome, to: request, attempt: attempt, now: tempo.now(), chance: tempo.chance(),
        limit: isOverloaded ? .zero : nil)
      switch step {
      case .again(let wait):
        do { try await tempo.sleep(wait) } catch { throw ModelFailure("The call was stopped.", .lasting) }
        attempt += 1
      case .tooLong(let wait):
        throw ModelFailure(
          "\(party.opening) asks to wait \(wait.components.seconds) seconds, which is longer than a run waits.",
          .lasting)
      case .stands:
        switch outcome {
        case .failure(let error): throw ModelFailure(error, from: party)
        case .success(let response):
          guard response.isSuccess else { throw failure(response, attempt: attempt) }
          return response
        }
      }
    }
  }

  /// The body as text; bytes that are no UTF-8 are nobody's words.
  func text(of response: HTTPResponse) throws(ModelFailure) -> String {
    guard let text = String(validating: response.body, as: UTF8.self) else {
      throw ModelFailure("The answer of \(party) holds bytes that are no UTF-8.", .passing, mayCost: true)
    }
    return text
  }

  func json(_ text: String) throws(ModelFailure) -> JSONValue {
    do throws(SchemaFlaw) { return try JSONReader.value(of: text, mending: true) } catch {
      throw ModelFailure("\(party.opening) answered with something that is no JSON.", .passing, mayCost: true)
    }
  }

  private func outcome(of request: HTTPRequest) async -> Result<HTTPResponse, HTTPError> {
    do throws(HTTPError) { return .success(try await client.send(request)) } catch { return .failure(error) }
  }

  private func failure(_ response: HTTPResponse, attempt: Int) -> ModelFailure {
    let said = words(of: response)
    let status = "status \(response.status)\(said.isEmpty ? "" : ", \(said)")"
    var failure = failure(response.status, status, attempt: attempt)
    failure.isRefusedForm = [400, 422].contains(response.status)
    return failure
  }

  private func failure(_ code: Int, _ status: String, attempt: Int) -> ModelFailure {
    switch code {
    case 401: ModelFailure("\(party.opening) refused the key (\(status)).", .lasting)
    case 402: ModelFailure("\(party.opening) wants to be paid first (\(status)).", .lasting)
    case 403: ModelFailure("\(party.opening) does not let the key ask this model (\(status)).", .lasting)
    case 404: ModelFailure("\(party.opening) does not know this model or address (\(status)).", .lasting)
    case 413: ModelFailure("The form is too large for \(party) (\(status)).", .forThis)
    case 429:
      ModelFailure("\(party.opening) was asked too often, and still after \(attempt) attempts (\(status)).", .lasting)
    case 529: ModelFailure("\(party.opening) is overloaded, and still after \(attempt) attempts (\(status)).", .lasting)
    case 500...599: ModelFailure("\(party.opening) has a fault of its own (\(status)).", .forThis)
    default: ModelFailure("\(party.opening) refused the form (\(status)).", .forThis)
    }
  }

  /// The kind of the error in the API's own words, and what it says of a request that it could not use.
  private func words(of response: HTTPResponse) -> String {
    var body: JSONValue = .null
    do throws(SchemaFlaw) { body = try JSONReader.value(of: response.text, mending: true) } catch { body = .null }
    let kind =
      body["error"]?["type"]?.text ?? body["error"]?["code"]?.text
      ?? response.headers["x-amzn-errortype"]?.split(separator: ":").first.map(String.init)
    let message =
      [400, 404, 422].contains(response.status) ? body["error"]?["message"]?.text ?? body["message"]?.text : nil
    var words = [kind, message].compactMap { $0 }.joined(separator: ": ")
    for secret in secrets where !secret.exposed.isEmpty { words = words.replacing(secret.exposed, with: "•••") }
    words = String(
      words.map { $0.isNewline ? " " : $0 }.filter { !$0.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } })
    return String(words.prefix(200))
  }
}

/// How patient the conversation with a model is.
public struct ModelTempo: Sendable {
  /// How long one call may take.
  public var deadline: Duration
  /// How long an API that says now and then that it is still there may say nothing.
  public var longestSilence: Duration
  public var attempts: Int
  public var firstWait: Duration
  public var longestWait: Duration
  /// Seconds since 1970.
  public var now: @Sendable () -> Int
  public var sleep: @Sendable (Duration) async throws -> Void
  public var chance: @Sendable () -> Double

  public init(
    deadline: Duration = .seconds(120), longestSilence: Duration = .seconds(60), attempts: Int = 3,
    firstWait: Duration = .milliseconds(500), longestWait: Duration = .seconds(60),
    now: @escaping @Sendable () -> Int,
    sleep: @escaping @Sendable (Duration) async throws -> Void = { try await Task.sleep(for: $0) },
    chance: @escaping @Sendable () -> Double = { .random(in: 0..<1) }
  ) {
    self.deadline = deadline
    self.longestSilence = min(longestSilence, deadline)
    self.attempts = attempts
    self.firstWait = firstWait
    self.longestWait = longestWait
    self.now = now
    self.sleep = sleep
    self.chance = chance
  }
}
