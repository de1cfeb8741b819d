import Foundation
import Libcurl
import Mesh
import Ports
import Synchronization
import TestSupport

@testable import HostingAdapter

/// The stand-in for GitHub in `Tests/StandIns/github`, running for one test.
final class StandIn: Sendable {
  static let token = "ghp_standInToken0123456789"

  /// What the stand-in says about itself.
  struct State: Decodable, Sendable {
    struct Pull: Decodable, Hashable, Sendable {
      var number: Int
      var head: String
      var base: String
      var title: String
      var body: String?
      var draft: Bool
      var state: String
      var labels: [String]
      var reviewers: [String]
      var teams: [String]
    }

    struct Entry: Decodable, Sendable {
      let kind: String
      let method: String
      let path: String
      let status: Int?
      let at: Double
    }

    let repository: String
    let pulls: [Pull]
    let log: [Entry]
    let writes: Int
    let violations: [String]

    /// The open pull requests of the branch that tests offer.
    var open: [Pull] { pulls.filter { $0.head == "meshgen/orders" && $0.state == "open" } }
  }

  /// Why there is no Python for the stand-in, or its path.
  static let python: Result<String, Unavailable> = {
    let top = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let made = Process()
    let output = Pipe()
    made.executableURL = URL(fileURLWithPath: "/bin/bash")
    made.arguments = [top.appending(path: ".ci/tools").path, "github"]
    made.standardOutput = output
    made.standardError = output
    do {
      try made.run()
      let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      made.waitUntilExit()
      guard made.terminationStatus == 0 else { return .failure(Unavailable(why: text)) }
      return .success(top.appending(path: ".tools/github/bin/python").path)
    } catch {
      return .failure(Unavailable(why: "\(error)"))
    }
  }()

  struct Unavailable: Error { let why: String }

  /// Never skipped in CI: there the missing tools are the failure.
  static let isAvailable: Bool = {
    if case .success = python { return true }
    return ProcessInfo.processInfo.environment["CI"] == "true"
  }()

  let port: Int
  let slept = Log<Duration>()
  private let server: ScriptedServer
  private let folder: URL
  private let client: CurlClient

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-github-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    server = try ScriptedServer(
      python: Self.python.get(), "github/serve.py", ["--folder", folder.path, "--token", Self.token])
    port = server.port
    client = try CurlClient(.init(proxies: .none))
  }

  deinit {
    server.end()
    do { try FileManager.default.removeItem(at: folder) } catch { print("\(folder.path) stays: \(error)") }
  }

  /// A hosting that talks to the stand-in and does not wait.
  func hosting(
    repository: String = "acme/data-mesh", token: String = StandIn.token, deadline: Duration = .seconds(20),
    attempts: Int = 4
  ) throws -> GitHubHosting {
    try GitHubHosting(
      repository: repository, url: "http://127.0.0.1:\(port)/api/v3", token: Secret(token), time: Now(),
      tempo: GitHubTempo(deadline: deadline, attempts: attempts, sleep: { [slept] in slept.add($0) }))
  }

  @discardableResult
  func control(_ name: String, _ wish: [String: any Sendable] = [:]) async throws -> State {
    let body = try JSONSerialization.data(withJSONObject: wish)
    let answer = try await client.send(
      HTTPRequest(.post, "http://127.0.0.1:\(port)/_control/\(name)", body: Array(body)))
    guard answer.status == 200 else { throw Unavailable(why: answer.text) }
    return try JSONDecoder().decode(State.self, from: Data(answer.body))
  }

  func state() async throws -> State { try await control("state") }

  /// Puts the branch there that tests offer.
  func pushBranch() async throws {
    try await control("commit", ["branch": "meshgen/orders", "text": "the files of orders"])
  }
}

/// The clock of this machine, since the stand-in reads it too.
struct Now: TimeSource {
  func now() -> Timestamp { Timestamp(Date()) }
}

/// What happened, in order.
final class Log<Entry: Sendable>: Sendable {
  private let kept = Mutex<[Entry]>([])

  var entries: [Entry] { kept.withLock { $0 } }

  func add(_ entry: Entry) { kept.withLock { $0.append(entry) } }
}

extension PullRequestDraft {
  /// What tests offer.
  static func orders(
    title: String = "Data product: orders", body: String = "<!-- meshgen:v1 product=orders -->\n\nOrders.\n",
    base: BranchName = "main", labels: [String] = [], reviewers: [String] = [], draft: Bool = false
  ) -> PullRequestDraft {
    PullRequestDraft(
      title: title, body: body, head: "meshgen/orders", base: base, labels: labels, reviewers: reviewers, draft: draft,
      at: Timestamp(seconds: 0), author: Person(name: "meshgen", email: "meshgen@example.com"))
  }
}
