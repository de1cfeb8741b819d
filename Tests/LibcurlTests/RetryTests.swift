import Testing

@testable import Libcurl

struct RetryTests {
  private let retry = Retry(attempts: 3, firstWait: .seconds(1), longestWait: .seconds(60))
  private let get = HTTPRequest(.get, "http://host/")
  private let post = HTTPRequest(.post, "http://host/")

  private func step(
    _ status: Int, _ headers: HTTPHeaders = [], to request: HTTPRequest, attempt: Int = 1, now: Int = 1_000
  ) -> Retry.Step {
    retry.step(
      after: .success(HTTPResponse(status: status, headers: headers)), to: request, attempt: attempt, now: now,
      chance: 1)
  }

  private func step(_ kind: HTTPError.Kind, _ mayHaveArrived: Bool, to request: HTTPRequest) -> Retry.Step {
    retry.step(
      after: .failure(HTTPError(kind, at: "host", mayHaveArrived: mayHaveArrived)), to: request, attempt: 1, now: 0,
      chance: 0)
  }

  @Test(arguments: [200, 201, 204, 304, 400, 401, 403, 404, 409, 410, 422, 451, 501])
  func `an answer that another attempt would not change stands`(status: Int) {
    #expect(step(status, to: get) == .stands)
  }

  @Test(arguments: [408, 500, 502, 503, 504])
  func `a failing server is asked again, unless asking twice could act twice`(status: Int) {
    #expect(step(status, to: get) == .again(after: .seconds(1)))
    #expect(step(status, to: post) == .stands)
  }

  @Test func `waits double, are bounded, and the attempts end`() {
    let retry = Retry(attempts: 9, firstWait: .seconds(1), longestWait: .seconds(5))
    let steps = (1...9).map { attempt in
      retry.step(after: .success(HTTPResponse(status: 500)), to: get, attempt: attempt, now: 0, chance: 0)
    }
    #expect(
      steps
        == [500, 1_000, 2_000, 2_500, 2_500, 2_500, 2_500, 2_500].map { .again(after: .milliseconds($0)) } + [.stands])
  }

  @Test func `a rate limit is waited for as long as the server asks, whatever the method`() {
    #expect(step(429, [.init("Retry-After", "7")], to: post) == .again(after: .seconds(7)))
    #expect(step(403, [.init("Retry-After", "7")], to: post) == .again(after: .seconds(7)))
    #expect(
      step(429, [.init("Retry-After", "Sun, 06 Nov 1994 08:49:37 GMT")], to: post, now: 784_111_770)
        == .again(after: .seconds(7)))
    #expect(
      step(403, [.init("x-ratelimit-remaining", "0"), .init("x-ratelimit-reset", "1010")], to: post)
        == .again(after: .seconds(11)))
    #expect(step(429, to: post) == .again(after: .seconds(1)))
  }

  @Test func `a wait longer than the bound is not waited`() {
    #expect(step(429, [.init("Retry-After", "61")], to: get) == .tooLong(.seconds(61)))
    #expect(
      step(403, [.init("x-ratelimit-remaining", "0"), .init("x-ratelimit-reset", "4600")], to: get)
        == .tooLong(.seconds(3_601)))
    #expect(step(503, [.init("Retry-After", "3600")], to: get) == .tooLong(.seconds(3_600)))
  }

  @Test func `a request that may have arrived is sent again only when that does no harm`() {
    #expect(step(.cutOff, true, to: get) == .again(after: .milliseconds(500)))
    #expect(step(.cutOff, true, to: post) == .stands)
    #expect(step(.timedOut, true, to: post) == .stands)
    #expect(step(.couldNotConnect, false, to: post) == .again(after: .milliseconds(500)))
  }

  @Test func `one that never answers is asked twice, and no more`() {
    let silence = HTTPError(.timedOut, at: "host", mayHaveArrived: true)
    func step(_ attempt: Int) -> Retry.Step {
      Retry().step(after: .failure(silence), to: get, attempt: attempt, now: 1_000, chance: 1)
    }
    #expect(step(1) == .again(after: .milliseconds(500)))
    #expect(step(2) == .stands)
  }

  @Test(arguments: [HTTPError.Kind.tls, .badAddress, .badRequest, .cancelled, .tooLarge, .tooManyRedirects, .badAnswer])
  func `an error that lasts stands`(kind: HTTPError.Kind) {
    #expect(step(kind, false, to: get) == .stands)
  }

  @Test func `the sleeps are those of the steps, and the last answer is given back`() async throws {
    let scripted = ScriptedClient([
      .success(HTTPResponse(status: 503, headers: [.init("Retry-After", "3")])),
      .failure(HTTPError(.cutOff, at: "host", mayHaveArrived: true)),
      .success(HTTPResponse(status: 429, headers: [.init("Retry-After", "3600")])),
    ])
    let slept = Log<Duration>()
    let client = RetryingClient(scripted, retry, now: { 0 }, sleep: { slept.add($0) }, chance: { 0 })
    #expect(try await client.send(get).status == 429)
    #expect(slept.entries == [.seconds(3), .seconds(1)])
  }

  @Test func `a cancelled sleep is a cancelled request`() async {
    let scripted = ScriptedClient([.success(HTTPResponse(status: 500))])
    let client = RetryingClient(scripted, retry, now: { 0 }, sleep: { _ in throw CancellationError() })
    await #expect(throws: HTTPError(.cancelled, at: "http://host/")) { try await client.send(get) }
  }
}
