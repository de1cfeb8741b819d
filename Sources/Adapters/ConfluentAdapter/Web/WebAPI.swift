import Libcurl
import Mesh
import Ports
import Schemas

/// The conversation with one web API: credentials, deadlines, retries, and what a refusal means.
struct WebAPI: Sendable {
  let party: WebParty
  let tempo: WebTempo
  private let client: any HTTPClient
  private let bare: any HTTPClient
  private let time: any TimeSource
  private let accept: String

  init(
    _ party: WebParty, client: any HTTPClient, time: any TimeSource, tempo: WebTempo,
    accept: String = "application/json"
  ) {
    self.party = party
    self.tempo = tempo
    self.accept = accept
    self.time = time
    bare = client
    self.client = TimedClient.retrying(
      client, tempo, now: { Int(time.now().seconds) }, limit: Self.relativeLimit)
  }

  /// The same for a reading that begins now.
  func begun() -> WebAPI { WebAPI(party, client: bare, time: time, tempo: tempo.begun(), accept: accept) }

  /// A client of its own, for whoever is not given one.
  static func client() throws(PortError) -> any HTTPClient {
    do throws(HTTPError) { return try CurlClient() } catch { throw PortError(error, doing: "Starting the web client") }
  }

  /// Asks for what stands at a path, or at an address of the same origin.
  func get(_ path: String, doing work: String) async throws(WebRefusal) -> JSONValue {
    try await send(
      HTTPRequest(.get, url(path), headers: headers, deadline: tempo.deadline, largestAnswer: 256 << 20), work)
  }

  /// Asks by a query that is too long for an address. It changes nothing there, so it may be sent again.
  func query(_ path: String, _ body: JSONValue, doing work: String) async throws(WebRefusal) -> JSONValue {
    var headers = headers
    headers.append(.init("Content-Type", "application/json"))
    return try await send(
      HTTPRequest(
        .post, url(path), headers: headers, body: Array(body.line.utf8), deadline: tempo.deadline, isRepeatable: true),
      work)
  }

  /// Asks for each item, a few at a time; the answers stand in the order of the items. Once nobody is answered any more
  /// the rest is not asked for, and has failed for the same reason.
  func each<Item: Sendable, Value: Sendable>(
    _ items: [Item], _ ask: @escaping @Sendable (Item) async -> Result<Value, WebRefusal>
  ) async -> [Result<Value, WebRefusal>] {
    var patience = Patience(connections: tempo.connections)
    var last: WebRefusal?
    let answers = await each(items) { place, answer in
      guard case .failure(let refusal) = answer, refusal.isLasting else {
        patience.restore(by: place)
        return true
      }
      last = refusal
      return patience.lasts(after: refusal.error.reason, at: place)
    } _: { item in
      await ask(item)
    }
    guard let last else { return answers }
    return answers + Array(repeating: Result<Value, WebRefusal>.failure(last), count: items.count - answers.count)
  }

  /// The same, of whatever answers there are.
  ///
  /// - Parameter goesOn: looks at each answer and its place as it comes; once it says no, no further item is asked for.
  private func each<Item: Sendable, Answer: Sendable>(
    _ items: [Item], while goesOn: (Int, Answer) -> Bool,
    _ ask: @escaping @Sendable (Item) async -> Answer
  ) async -> [Answer] {
    await withTaskGroup(of: (Int, Answer).self) { group in
      var answers: [Int: Answer] = [:]
      var next = 0
      var isOver = false
      func start() {
        guard next < items.count, !isOver else { return }
        let place = next
        next += 1
        group.addTask { (place, await ask(items[place])) }
      }
      for _ in 0..<max(1, tempo.connections) { start() }
      for await (place, answer) in group {
        answers[place] = answer
        if !goesOn(place, answer) { isOver = true }
        start()
      }
      return items.indices.compactMap { answers[$0] }
    }
  }

  private var headers: HTTPHeaders { [.init("Accept", accept), .init("User-Agent", "meshgen")] }

  func url(_ path: String) -> String {
    path.hasPrefix(party.origin + "/") ? path : path.hasPrefix("/") ? party.url + path : "\(party.url)/\(path)"
  }

  private func send(_ request: HTTPRequest, _ work: String) async throws(WebRefusal) -> JSONValue {
    var login = try await login(work)
    var response = try await answer(to: request, login, work)
    if response.status == 401, isOwn(response), case .tokens(let tokens) = party.credentials, let token = login.token {
      // It was taken back, or the clocks differ: with a new one it is tried once more.
      await tokens.drop(token)
      login = try await self.login(work)
      response = try await answer(to: request, login, work)
    }
    guard response.isSuccess else { throw refusal(response, login, work) }
    do throws(SchemaFlaw) {
      return try JSONReader.value(of: response.body, mending: true)
    } catch {
      let type = response.headers["Content-Type"].map { login.secrets.line($0, most: 60) } ?? "no type"
      throw WebRefusal(
        status: response.status, code: nil,
        error: PortError(
          .malformed, "\(work) failed: \(party.shown) answered with something that is no JSON (\(type)).",
          remedy: "Check that `\(party.setting)` is the address of its API, and not of a page or a proxy.",
          cause: error))
    }
  }

  private func login(_ work: String) async throws(WebRefusal) -> Login {
    do throws(TokenIssuer.Failure) { return try await party.credentials.login(in: tempo) } catch {
      throw WebRefusal(
        status: nil, code: nil,
        error: tempo.isOver
          ? over(work)
          : PortError(
            error.isRefusal ? .unauthorized : .unreachable,
            "\(work) failed: there is no token for \(party.shown), since \(error.message).",
            remedy: "Check `schema_registry.oauth`, and the client's id and secret (\(party.variables)).", cause: error)
      )
    }
  }

  private func answer(
    to request: HTTPRequest, _ login: Login, _ work: String
  ) async throws(WebRefusal) -> HTTPResponse {
    var request = request
    for line in login.lines { request.headers.append(line) }
    do throws(HTTPError) { return try await client.send(request) } catch {
      // Nobody stopped it but the end of the reading, which may be too near for another attempt.
      let isOver = tempo.isOver || error.kind == .cancelled && !Task.isCancelled
      throw WebRefusal(
        status: nil, code: nil,
        error: isOver
          ? over(work) : PortError(error, doing: work))
    }
  }

  private func over(_ work: String) -> PortError {
    PortError(
      .timedOut, "\(work) from \(party.shown) was broken off: \(tempo.overText).", remedy: WebTempo.overRemedy)
  }

  /// Whether it is the answer of this API and not of one that a redirect led to.
  private func isOwn(_ response: HTTPResponse) -> Bool {
    response.url.isEmpty || response.url.hasPrefix(party.origin + "/")
  }

  private func refusal(_ response: HTTPResponse, _ login: Login, _ work: String) -> WebRefusal {
    // Gateways answer with pages of their own: a body counts only where it is JSON.
    var body: JSONValue = .null
    do throws(SchemaFlaw) { body = try JSONReader.value(of: response.text, mending: true) } catch { body = .null }
    let said = Self.words(in: body).map { login.secrets.line($0, most: 300) }
    func make(_ reason: PortError.Reason, _ remedy: String) -> WebRefusal {
      var words = said ?? ""
      while words.hasSuffix(".") { words.removeLast() }
      let shown = words.isEmpty ? "status \(response.status)" : "«\(words)» (status \(response.status))"
      return WebRefusal(
        status: response.status, code: body["error_code"]?.integer,
        error: PortError(reason, "\(work) failed: \(party.shown) says \(shown).", remedy: remedy))
    }
    if Retry.isRateLimited(response) {
      return make(.rateLimited, "Run it again later, or with a key that has a higher limit.")
    }
    if [401, 403, 404].contains(response.status), !isOwn(response) {
      return make(.refused, "The address leads to another host, which gets no key: check `\(party.setting)`.")
    }
    return switch response.status {
    case 401:
      make(
        .unauthorized,
        login.token != nil
          ? "Check `schema_registry.oauth`: the scope, the cluster, the identity pool, and what the client may read."
          : party.credentials == .none
            ? "Set \(party.variables)." : "Set \(party.variables) to a key that is valid there, and not expired.")
    case 403: make(.forbidden, "Give the key the right to read this, or use another one (\(party.variables)).")
    case 404, 405, 410, 501: make(.notFound, "Check `\(party.setting)`.")
    case 408, 500...599: make(.unreachable, "Try again later; nothing was changed.")
    default: make(.failed, "Check `\(party.setting)`, then run it again.")
    }
  }

  /// A limit whose end is named in seconds from now, as Confluent does it.
  private static func relativeLimit(_ response: HTTPResponse) -> Duration? {
    guard response.status == 429, let seconds = response.headers["X-RateLimit-Reset"].flatMap({ Int($0) }),
      (0..<86_400).contains(seconds)
    else { return nil }
    return .seconds(seconds)
  }

  /// What a body says went wrong, in the forms that the APIs have.
  private static func words(in body: JSONValue) -> String? {
    if let text = body["message"]?.text { return text }
    if let text = body["error"]?["message"]?.text ?? body["error"]?.text { return text }
    guard let first = body["errors"]?.items?.first else { return nil }
    return first["detail"]?.text ?? first["title"]?.text
  }

  /// Text inside a path or a query.
  static func encoded(_ text: String) -> String {
    let plain = Set("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8)
    return text.utf8
      .map { byte in
        if plain.contains(byte) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
      .joined()
  }
}

extension PortError {
  /// What a failed request means to a port.
  init(_ error: HTTPError, doing work: String) {
    let reason: Reason =
      switch error.kind {
      case .unknownHost, .couldNotConnect, .cutOff: .unreachable
      case .timedOut: .timedOut
      case .tls: .refused
      case .cancelled: .cancelled
      case .badAnswer, .tooLarge, .tooManyRedirects: .malformed
      case .badAddress, .badRequest, .outOfResources: .failed
      }
    self.init(reason, "\(work) failed. \(error.what)", remedy: error.remedy, cause: error)
  }
}
