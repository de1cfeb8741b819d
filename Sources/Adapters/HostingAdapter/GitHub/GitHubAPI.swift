import Libcurl
import Mesh
import Ports
import Synchronization

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The conversation with one repository's API: headers, retries, a pause between writes, and renames.
final class GitHubAPI: Sendable {
  /// One request; its path stands below the repository unless it starts with a slash.
  struct Call: Sendable {
    var method: HTTPRequest.Method = .get
    var path: String
    var body: [UInt8]?
    /// Whether sending it twice does no harm.
    var isRepeatable = true
  }

  let address: GitHubAddress
  private let token: Secret
  private let reading: any HTTPClient
  private let writing: any HTTPClient
  private let turnstile: Turnstile
  private let time: any TimeSource
  private let deadline: Duration
  private let name: Mutex<String>

  /// The repository's full name as far as is known: it follows a rename.
  var repository: String { name.withLock { $0 } }

  /// Who owns the repository.
  var owner: String { String(repository.prefix { $0 != "/" }) }

  init(
    address: GitHubAddress, repository: String, token: Secret, client: any HTTPClient, time: any TimeSource,
    tempo: GitHubTempo
  ) {
    let retrying: (Duration) -> RetryingClient = { firstWait in
      RetryingClient(
        client, Retry(attempts: tempo.attempts, firstWait: firstWait, longestWait: tempo.longestWait),
        now: { Int(time.now().seconds) }, sleep: tempo.sleep, limit: { GitHubRefusal.wordedLimit($0) })
    }
    self.address = address
    self.token = token
    // The first wait is halved by chance at most, so that a write is not repeated within its pause.
    (reading, writing) = (retrying(.milliseconds(500)), retrying(tempo.pause * 2))
    turnstile = Turnstile(pause: tempo.pause, sleep: tempo.sleep)
    self.time = time
    deadline = tempo.deadline
    name = Mutex(repository)
  }

  /// Sends a call and gives the answer back, whatever its status.
  func answer(_ call: Call) async throws(HTTPError) -> HTTPResponse {
    let known = repository
    let request = request(call, in: known)
    guard call.method != .get else {
      let response = try await reading.send(request)
      try await noticeRename(response, known)
      return response
    }
    do { try await turnstile.enter() } catch { throw HTTPError(.cancelled, at: address.host) }
    let outcome: Result<HTTPResponse, HTTPError>
    do throws(HTTPError) { outcome = .success(try await writing.send(request)) } catch { outcome = .failure(error) }
    await turnstile.leave()
    let response = try outcome.get()
    // The write has happened; that its new place is not known yet must not look like a failure.
    do { try await noticeRename(response, known) } catch { return response }
    return response
  }

  /// The same as a value, for those who must look at an error before they give up.
  func outcome(of call: Call) async -> Result<HTTPResponse, HTTPError> {
    do throws(HTTPError) { return .success(try await answer(call)) } catch { return .failure(error) }
  }

  /// Sends a call and reads the answer, or says why there is none.
  func read<Answer: Decodable>(_ type: Answer.Type, _ call: Call, doing work: String) async throws(PortError) -> Answer
  {
    try decode(type, try await response(to: call, doing: work), doing: work)
  }

  /// All pages of a list, until enough is known.
  func pages<Item: Decodable>(
    _ type: Item.Type, _ path: String, doing work: String, isEnough: ([Item]) -> Bool = { _ in false }
  ) async throws(PortError) -> [Item] {
    var items: [Item] = []
    var next: String? = path
    for _ in 0..<100 {
      guard let path = next else { return items }
      let response = try await response(to: Call(path: path), doing: work)
      items += try decode([Item].self, response, doing: work)
      next = isEnough(items) ? nil : Self.next(in: response.headers["Link"] ?? "")
      if let next, !next.hasPrefix(address.origin + "/") {
        throw PortError(
          .refused, "\(work) failed: the next page is said to be on another host than \(address.host).",
          remedy: "Check `hosting.url`.")
      }
    }
    return items
  }

  func decode<Answer: Decodable>(
    _ type: Answer.Type, _ response: HTTPResponse, doing work: String
  ) throws(PortError) -> Answer {
    do { return try JSONDecoder().decode(type, from: Data(response.body)) } catch {
      throw PortError(
        .malformed, "\(work) failed: \(address.host) answered with something else than was asked for.",
        remedy: "Check that `hosting.url` is the address of a GitHub API.", cause: error)
    }
  }

  /// A value as JSON, its keys sorted.
  func encode(_ value: some Encodable) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts and lists of texts always encode.
    return Array(try! encoder.encode(value))
  }

  func error(for response: HTTPResponse, doing work: String) -> PortError {
    GitHubRefusal(response)
      .error(doing: work, in: repository, at: address, token: token.exposed, now: Int(time.now().seconds))
  }

  /// Text inside a path or a query.
  static func encoded(_ text: String) -> String {
    let plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~".utf8
    return text.utf8
      .map { byte in
        if plain.contains(byte) { return String(UnicodeScalar(byte)) }
        let digits = String(byte, radix: 16, uppercase: true)
        return "%" + (digits.count == 1 ? "0" : "") + digits
      }
      .joined()
  }

  private func response(to call: Call, doing work: String) async throws(PortError) -> HTTPResponse {
    let response: HTTPResponse
    do throws(HTTPError) { response = try await answer(call) } catch { throw PortError(error, doing: work) }
    guard response.isSuccess else { throw error(for: response, doing: work) }
    return response
  }

  private func request(_ call: Call, in repository: String) -> HTTPRequest {
    let url =
      call.path.hasPrefix(address.origin)
      ? call.path
      : call.path.hasPrefix("/")
        ? address.base + call.path
        : "\(address.base)/repos/\(repository)" + (call.path.isEmpty ? "" : "/\(call.path)")
    var headers: HTTPHeaders = [
      .init("Accept", "application/vnd.github+json"), .init("Authorization", "Bearer \(token.exposed)"),
      .init("User-Agent", "meshgen"), .init("X-GitHub-Api-Version", "2022-11-28"),
    ]
    if call.body != nil { headers.append(.init("Content-Type", "application/json")) }
    return HTTPRequest(
      call.method, url, headers: headers, body: call.body, deadline: deadline, largestAnswer: 32 << 20,
      isRepeatable: call.isRepeatable)
  }

  /// An answer from another address of this host means that the repository has another name now: asks for it.
  private func noticeRename(_ response: HTTPResponse, _ known: String) async throws(HTTPError) {
    let old = "\(address.base)/repos/\(known)".lowercased()
    guard response.isSuccess, response.url.hasPrefix(address.origin + "/"),
      response.url.hasPrefix(address.base + "/repositories/") || response.url.hasPrefix(address.base + "/repos/"),
      !response.url.lowercased().hasPrefix(old)
    else { return }
    let answer = try await reading.send(request(Call(path: ""), in: known))
    guard answer.isSuccess else { return }
    do {
      let repository = try JSONDecoder().decode(GitHubRepository.self, from: Data(answer.body))
      name.withLock { $0 = repository.full_name }
    } catch {
      return  // The old name still leads there.
    }
  }

  /// The address of the next page, out of a `Link` header.
  private static func next(in link: String) -> String? {
    for part in link.split(separator: ",") where part.contains("rel=\"next\"") {
      guard let start = part.firstIndex(of: "<"), let end = part.firstIndex(of: ">") else { continue }
      return String(part[part.index(after: start)..<end])
    }
    return nil
  }
}
