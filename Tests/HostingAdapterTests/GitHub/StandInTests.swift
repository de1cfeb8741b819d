import Foundation
import Libcurl
import Mesh
import Ports
import Testing

@testable import HostingAdapter

/// The stand-in itself: a judge that accepts everything proves nothing.
@Suite(.enabled(if: StandIn.isAvailable, "Python or its packages are missing: bash .ci/tools github"), .serialized)
struct StandInTests {
  /// A request that is right but for one thing.
  struct Wrong: Sendable, CustomTestStringConvertible {
    let what: String
    var method = HTTPRequest.Method.get
    var path = "/pulls?state=open"
    var body: String?
    var header: HTTPHeaders.Line?
    let status: Int
    var violation: String?

    var testDescription: String { what }
  }

  static let creation = #""title":"t","head":"meshgen/orders","base":"main""#

  static let wrong = [
    Wrong(what: "nothing", status: 200),
    Wrong(what: "an unknown endpoint", path: "/milestones", status: 404, violation: "no endpoint"),
    Wrong(what: "an unknown method", method: .put, path: "/pulls", body: "{}", status: 404, violation: "no endpoint"),
    Wrong(what: "a slash at the end", path: "/pulls/", status: 404, violation: "no endpoint"),
    Wrong(what: "an unknown key in the query", path: "/pulls?branch=x", status: 422, violation: "has no branch"),
    Wrong(what: "a state that is none", path: "/pulls?state=merged", status: 422, violation: "no state merged"),
    Wrong(what: "a page too large", path: "/pulls?per_page=101", status: 422, violation: "above 100"),
    Wrong(
      what: "an unknown key in the body", method: .post, path: "/pulls", body: "{\(creation),\"labels\":[]}",
      status: 422,
      violation: "has no labels"),
    Wrong(
      what: "a null", method: .post, path: "/pulls", body: "{\(creation),\"draft\":null}", status: 422,
      violation: "draft is null"),
    Wrong(
      what: "a value of another type", method: .post, path: "/pulls", body: "{\(creation),\"draft\":\"maybe\"}",
      status: 422, violation: "draft"),
    Wrong(
      what: "a missing key", method: .post, path: "/pulls", body: #"{"title":"t","base":"main"}"#, status: 422,
      violation: "head"),
    Wrong(
      what: "a draft in an update", method: .patch, path: "/pulls/1", body: #"{"draft":true}"#, status: 422,
      violation: "has no draft"),
    Wrong(
      what: "another version", header: .init("X-GitHub-Api-Version", "2022-11-29"), status: 422,
      violation: "x-github-api-version"),
    Wrong(what: "another form", header: .init("Accept", "application/json"), status: 422, violation: "accept"),
    Wrong(what: "no name", header: .init("User-Agent", ""), status: 403, violation: "no User-Agent"),
    Wrong(what: "a wrong token", header: .init("Authorization", "Bearer wrong"), status: 401),
    Wrong(what: "no token", header: .init("Authorization", ""), status: 401),
  ]

  @Test func `the stand-in refuses what GitHub's description does not allow`() async throws {
    let github = try StandIn()
    try await github.pushBranch()
    let client = try CurlClient(.init(proxies: .none))
    for wrong in Self.wrong {
      var headers: HTTPHeaders = [
        .init("Accept", "application/vnd.github+json"), .init("Authorization", "Bearer \(StandIn.token)"),
        .init("User-Agent", "meshgen"), .init("X-GitHub-Api-Version", "2022-11-28"),
        .init("Content-Type", "application/json"),
      ]
      if let header = wrong.header { headers.set(header) }
      let before = try await github.state().violations.count
      let answer = try await client.send(
        HTTPRequest(
          wrong.method, "http://127.0.0.1:\(github.port)/api/v3/repos/acme/data-mesh\(wrong.path)", headers: headers,
          body: wrong.body.map { Array($0.utf8) }))
      let new = try await github.state().violations.dropFirst(before)
      #expect(answer.status == wrong.status, "\(wrong.what)")
      #expect(new.count == (wrong.violation == nil ? 0 : 1), "\(wrong.what): \(new)")
      #expect(wrong.violation == nil || new.first?.contains(wrong.violation ?? "") == true, "\(wrong.what): \(new)")
    }
    #expect(try await github.state().pulls == [])
  }

  @Test func `Git pushes to the stand-in with the token, is refused without, and a rename is followed`() async throws {
    let github = try StandIn()
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-push-\(UUID())").path
    defer { remove(folder) }
    let url = "http://x-access-token:\(StandIn.token)@127.0.0.1:\(github.port)/acme/data-mesh.git"
    #expect(try git("clone", "-q", url, folder) == 0)
    // Larger than what Git sends in one piece, so the request is chunked.
    var words = SystemRandomNumberGenerator()
    let bytes = (0..<3_000_000).map { _ in UInt8.random(in: 0...255, using: &words) }
    try Data(bytes).write(to: URL(fileURLWithPath: folder + "/large"))
    #expect(try git("-C", folder, "add", "large") == 0)
    #expect(try git("-C", folder, "-c", "user.name=a", "-c", "user.email=a@example.com", "commit", "-qm", "large") == 0)
    #expect(try git("-C", folder, "push", "-q", "origin", "HEAD:refs/heads/meshgen/orders") == 0)
    #expect(try git("ls-remote", url.replacing(StandIn.token, with: "wrong")) != 0)
    try await github.control("rename", ["to": "acme/mesh"])
    #expect(try git("ls-remote", url) == 0)
    #expect(try await github.hosting(repository: "acme/mesh").open(.orders()).pullRequest.number == 1)
    let state = try await github.state()
    // Git asks with an empty request first whether it may send a large one.
    #expect(state.log.filter { $0.path == "/git-receive-pack" }.map(\.status) == [200, 200])
    #expect(state.violations == [])
  }

  private func git(_ arguments: String...) throws -> Int32 {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    program.arguments = ["git"] + arguments
    program.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin", "GIT_TERMINAL_PROMPT": "0",
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_NOSYSTEM": "1",
    ]
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    try program.run()
    program.waitUntilExit()
    return program.terminationStatus
  }

  private func remove(_ folder: String) {
    do { try FileManager.default.removeItem(atPath: folder) } catch { print("\(folder) stays: \(error)") }
  }
}
