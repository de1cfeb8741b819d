import Foundation
import Mesh
import Ports
import Testing

@testable import HostingAdapter

/// One pull request, whatever happens.
@Suite(.enabled(if: StandIn.isAvailable, "Python or its packages are missing: bash .ci/tools github"), .serialized)
struct GitHubFaultTests {
  /// A fault, and how it ends.
  struct Refused: Sendable, CustomTestStringConvertible {
    let row: String
    let reason: PortError.Reason
    let remedy: String

    init(_ row: String, _ reason: PortError.Reason, _ remedy: String) {
      (self.row, self.reason, self.remedy) = (row, reason, remedy)
    }

    var testDescription: String { row }
  }

  let github: StandIn

  init() async throws {
    github = try StandIn()
    try await github.pushBranch()
  }

  private func error(_ work: () async throws(PortError) -> Offer) async -> PortError? {
    do throws(PortError) {
      _ = try await work()
      return nil
    } catch {
      return error
    }
  }

  @Test(arguments: [
    "server-error", "bad-gateway", "unavailable", "gateway-timeout", "primary-limit", "primary-limit-429",
    "secondary-limit", "secondary-limit-429", "secondary-limit-unsaid", "head-invalid", "no-drafts",
  ])
  func `a creation that is refused for a while succeeds`(row: String) async throws {
    try await github.control("fault", ["method": "POST", "path": "/pulls", "row": row])
    let offer = try await github.hosting().open(.orders(labels: ["a"], reviewers: ["ada"], draft: true))
    let state = try await github.state()
    #expect(offer.changed)
    #expect(state.open.count == 1)
    #expect(state.open.map(\.labels) == [["a"]])
    #expect(state.open.map(\.reviewers) == [["ada"]])
    #expect(state.violations == [])
    #expect(github.slept.entries.allSatisfy { $0 <= .seconds(60) })
  }

  @Test(arguments: ["lose", "cut", "late", "act-then-row", "drop", "hang"])
  func `a creation whose answer is lost is looked for before another is made`(manner: String) async throws {
    try await github.control(
      "fault", ["method": "POST", "path": "/pulls", "manner": manner, "row": "bad-gateway", "seconds": 12])
    let offer = try await github.hosting(deadline: .seconds(8)).open(.orders(labels: ["a"], reviewers: ["ada"]))
    let state = try await github.state()
    #expect(offer.changed)
    #expect(state.pulls.count == 1)
    #expect(state.open.map(\.labels) == [["a"]])
    #expect(state.open.map(\.reviewers) == [["ada"]])
    #expect(state.violations == [])
  }

  @Test func `a lost answer is found although the search fails at first too`() async throws {
    try await github.control("fault", ["method": "POST", "path": "/pulls", "manner": "lose"])
    try await github.control(
      "fault", ["method": "GET", "path": "/pulls", "row": "server-error", "after": 1, "times": 2])
    #expect(try await github.hosting().open(.orders()).pullRequest.number == 1)
    #expect(try await github.state().pulls.count == 1)
  }

  @Test func `a lost answer that cannot be looked for is found by the next run`() async throws {
    try await github.control("fault", ["method": "POST", "path": "/pulls", "manner": "lose"])
    try await github.control(
      "fault", ["method": "GET", "path": "/pulls", "row": "server-error", "after": 1, "times": 99])
    let hosting = try github.hosting()
    #expect(await error { () async throws(PortError) in try await hosting.open(.orders()) }?.reason == .unreachable)
    try await github.control("calm")
    let next = try github.hosting()
    #expect(try await next.pullRequest(of: "meshgen/orders")?.number == 1)
    #expect(try await next.open(.orders()).changed == false)
    #expect(try await github.state().pulls.count == 1)
  }

  @Test func `answers that are always lost end with an error and one pull request`() async throws {
    try await github.control("fault", ["method": "POST", "path": "/pulls", "manner": "lose", "times": 99])
    let offer = try await github.hosting().open(.orders())
    #expect(offer.pullRequest.number == 1)
    #expect(try await github.state().pulls.count == 1)
  }

  @Test func `one that someone else opened first is taken and brought up to date`() async throws {
    try await github.control("pull", ["head": "meshgen/orders", "base": "main", "title": "Theirs", "body": "x"])
    let hosting = try github.hosting()
    guard case .found(let found) = try await hosting.create(.orders()) else {
      Issue.record("It was not found.")
      return
    }
    #expect(found.number == 1)
    #expect(try await hosting.open(.orders()).pullRequest.title == "Data product: orders")
    #expect(try await github.state().pulls.count == 1)
  }

  @Test func `one that is said to exist and cannot be seen is an error`() async throws {
    try await github.control("fault", ["method": "POST", "path": "/pulls", "row": "already-exists"])
    let hosting = try github.hosting()
    let error = await error { () async throws(PortError) in try await hosting.open(.orders()) }
    #expect(error?.reason == .conflict)
    #expect(error?.remedy.hasPrefix("Run it again") == true)
  }

  @Test func `a branch that GitHub does not see yet is waited for`() async throws {
    try await github.control("set", ["invisible_branches": 3])
    #expect(try await github.hosting().open(.orders()).pullRequest.number == 1)
    #expect(github.slept.entries.filter { $0 >= .seconds(1) }.count >= 3)
  }

  @Test func `nothing to offer is no error where there was a pull request before`() async throws {
    try await github.control(
      "pull", ["head": "meshgen/orders", "base": "main", "title": "a", "state": "closed", "merged": true])
    try await github.control("fault", ["method": "POST", "path": "/pulls", "row": "no-commits"])
    let offer = try await github.hosting().open(.orders())
    #expect(offer.pullRequest.state == .merged)
    #expect(offer.changed == false)
    #expect(offer.notices == ["main already holds all that meshgen/orders offers; there is nothing to review."])
  }

  static let refused = [
    Refused("bad-json", .failed, "`hosting.url`"),
    Refused("bad-credentials", .unauthorized, "GITHUB_TOKEN"),
    Refused("requires-authentication", .unauthorized, "GITHUB_TOKEN"),
    Refused("not-by-integration", .forbidden, "GitHub asks for pull_requests=write."),
    Refused("not-by-token", .forbidden, "Contents and Pull requests (read and write) on acme/data-mesh"),
    Refused("actions-may-not", .forbidden, "Allow GitHub Actions to create and approve pull requests"),
    Refused("saml", .forbidden, "https://github.example/orgs/acme/sso?authorization_request=1"),
    Refused("archived", .forbidden, "archived"),
    Refused("primary-limit-long", .rateLimited, "Run it again in 31 minutes"),
    Refused("secondary-limit-long", .rateLimited, "Run it again in 15 minutes"),
    Refused("primary-limit", .rateLimited, "Run it again in"),
    Refused("secondary-limit", .rateLimited, "Run it again in 5 seconds"),
    Refused("secondary-limit-unsaid", .rateLimited, "Run it again in 60 seconds"),
    Refused("not-found", .notFound, "Either acme/data-mesh is absent or misspelled"),
    Refused("empty-repository", .conflict, "first commit"),
    Refused("issues-disabled", .unsupported, "Enable issues"),
    Refused("no-commits", .conflict, "Nothing needs to be done"),
    Refused("head-invalid", .conflict, "Push the branch"),
    Refused("base-invalid", .conflict, "`hosting.base`"),
    Refused("no-history", .conflict, "made anew"),
    Refused("body-too-long", .conflict, "Shorten the templates"),
    Refused("other-invalid", .failed, "Check `hosting`"),
    Refused("blocked", .forbidden, "blocked for legal reasons"),
    Refused("server-error", .unreachable, "Try again later"),
    Refused("bad-gateway", .unreachable, "Try again later"),
    Refused("unavailable", .unreachable, "Try again later"),
    Refused("gateway-timeout", .unreachable, "Try again later"),
  ]

  @Test(arguments: refused)
  func `what does not mend itself is an error with its remedy, and the next run makes one pull request`(
    refused: Refused
  ) async throws {
    try await github.control("fault", ["method": "POST", "path": "/pulls", "row": refused.row, "times": 99])
    let hosting = try github.hosting()
    let error = await error { () async throws(PortError) in try await hosting.open(.orders()) }
    #expect(error?.reason == refused.reason)
    #expect(error?.remedy.contains(refused.remedy) == true, "\(error?.remedy ?? "")")
    #expect(error.map { "\($0)" }?.contains(StandIn.token) == false)
    #expect(github.slept.entries.allSatisfy { $0 <= .seconds(60) })
    #expect(try await github.state().pulls.count == 0)
    try await github.control("calm")
    #expect(try await hosting.open(.orders()).pullRequest.number == 1)
    #expect(try await github.state().pulls.count == 1)
    #expect(try await github.state().violations == [])
  }

  @Test(arguments: [
    Refused("bad-credentials", .unauthorized, "GITHUB_TOKEN"), Refused("not-found", .notFound, "absent or misspelled"),
    Refused("saml", .forbidden, "single sign-on"), Refused("server-error", .unreachable, "Try again later"),
    Refused("not-json", .malformed, "`hosting.url`"), Refused("secondary-limit-long", .rateLimited, "15 minutes"),
  ])
  func `a search that is refused opens nothing`(refused: Refused) async throws {
    try await github.control("fault", ["method": "GET", "row": refused.row, "times": 99])
    let hosting = try github.hosting()
    let error = await error { () async throws(PortError) in try await hosting.open(.orders()) }
    #expect(error?.reason == refused.reason)
    #expect(error?.remedy.contains(refused.remedy) == true, "\(error?.remedy ?? "")")
    #expect(try await github.state().writes == 0)
  }

  @Test(arguments: ["server-error", "lose", "cut", "late", "drop"])
  func `an update that suffers is repeated`(kind: String) async throws {
    let hosting = try github.hosting(deadline: .seconds(8))
    let first = try await hosting.open(.orders())
    let isRow = kind == "server-error"
    try await github.control(
      "fault",
      ["method": "PATCH", "manner": isRow ? "row" : kind, "row": "server-error", "seconds": 12])
    #expect(try await hosting.update(first.pullRequest, to: .orders(title: "New")).pullRequest.title == "New")
    #expect(try await github.state().open.map(\.title) == ["New"])
  }

  @Test func `a wrong token is refused by the stand-in as by GitHub`() async throws {
    let hosting = try github.hosting(token: "ghp_wrong")
    let error = await error { () async throws(PortError) in try await hosting.open(.orders()) }
    #expect(error?.reason == .unauthorized)
    #expect(
      error?.message
        == "Looking for the pull request of meshgen/orders in acme/data-mesh failed: 127.0.0.1:\(github.port) says «Bad credentials»."
    )
  }

  @Test func `a repository that is not there is said to be absent or hidden`() async throws {
    let hosting = try github.hosting(repository: "acme/nothing")
    let error = await error { () async throws(PortError) in try await hosting.open(.orders()) }
    #expect(error?.reason == .notFound)
  }

  @Test func `a server that is not there is an error`() async throws {
    let hosting = try GitHubHosting(
      repository: "acme/data-mesh", url: "http://127.0.0.1:1", token: Secret(StandIn.token), time: Now(),
      tempo: GitHubTempo(sleep: { _ in }))
    let error = await error { () async throws(PortError) in try await hosting.open(.orders()) }
    #expect(error?.reason == .unreachable)
  }
}
