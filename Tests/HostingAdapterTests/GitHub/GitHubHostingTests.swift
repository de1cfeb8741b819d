import Foundation
import Mesh
import Ports
import Testing

@testable import HostingAdapter

@Suite(.enabled(if: StandIn.isAvailable, "Python or its packages are missing: bash .ci/tools github"), .serialized)
struct GitHubHostingTests {
  let github: StandIn

  init() async throws {
    github = try StandIn()
    try await github.pushBranch()
  }

  @Test func `a pull request is opened with its labels and reviewers, then found as it is`() async throws {
    let hosting = try github.hosting()
    #expect(try await hosting.pullRequest(of: "meshgen/orders") == nil)
    let offer = try await hosting.open(
      .orders(labels: ["data-product"], reviewers: ["ada", "acme/data-platform"], draft: true))
    let found = try #require(try await hosting.pullRequest(of: "meshgen/orders"))
    #expect(
      offer
        == Offer(
          PullRequest(
            number: 1, url: "https://github.example/acme/data-mesh/pull/1", state: .open,
            title: "Data product: orders", head: "meshgen/orders", base: "main", commit: found.commit, draft: true,
            labels: ["data-product"], body: "<!-- meshgen:v1 product=orders -->\n\nOrders.\n"),
          changed: true))
    #expect(found == offer.pullRequest)
    let state = try await github.state()
    #expect(
      state.pulls == [
        StandIn.State.Pull(
          number: 1, head: "meshgen/orders", base: "main", title: "Data product: orders",
          body: "<!-- meshgen:v1 product=orders -->\n\nOrders.\n", draft: true, state: "open",
          labels: ["data-product"], reviewers: ["ada"], teams: ["data-platform"])
      ])
    #expect(state.violations == [])
  }

  @Test func `a second run writes nothing`() async throws {
    let hosting = try github.hosting()
    let draft = PullRequestDraft.orders(labels: ["Data-Product"], reviewers: ["ada", "acme/data-platform"])
    _ = try await hosting.open(draft)
    try await github.control("calm")
    let again = try github.hosting()
    let found = try #require(try await again.pullRequest(of: "meshgen/orders"))
    #expect(try await again.update(found, to: draft) == Offer(found, changed: false))
    #expect(try await github.state().writes == 0)
  }

  @Test func `line ends and spaces that GitHub changed are no difference`() async throws {
    let hosting = try github.hosting()
    _ = try await hosting.open(.orders(body: "One.\nTwo.\n"))
    try await github.control("change", ["number": 1, "body": "One.  \r\nTwo.", "labels": ["by-a-person"]])
    let found = try #require(try await hosting.pullRequest(of: "meshgen/orders"))
    #expect(try await hosting.update(found, to: .orders(body: "One.\nTwo.\n")).changed == false)
  }

  @Test func `only what differs is updated, and what people added stays`() async throws {
    let hosting = try github.hosting()
    let first = try await hosting.open(.orders(labels: ["a"], draft: true))
    try await github.control("change", ["number": 1, "labels": ["a", "by-a-person"], "draft": false])
    let offer = try await hosting.update(first.pullRequest, to: .orders(title: "New", labels: ["a", "b"], draft: true))
    #expect(offer.changed)
    #expect(offer.pullRequest.title == "New")
    #expect(offer.pullRequest.labels == ["a", "by-a-person", "b"])
    #expect(offer.pullRequest.draft == false)
    let state = try await github.state()
    #expect(state.violations == [])
    #expect(state.open.map(\.labels) == [["a", "by-a-person", "b"]])
  }

  @Test func `a new base is set on the same pull request`() async throws {
    try await github.control("commit", ["branch": "trunk", "text": "trunk"])
    let hosting = try github.hosting()
    _ = try await hosting.open(.orders())
    let offer = try await hosting.open(.orders(base: "trunk"))
    #expect(offer.pullRequest.number == 1)
    #expect(offer.pullRequest.base == "trunk")
    #expect(try await github.state().pulls.count == 1)
  }

  @Test func `what a person closed or merged is found last and left alone`() async throws {
    let hosting = try github.hosting()
    try await github.control("pull", ["head": "meshgen/orders", "base": "main", "title": "a", "state": "closed"])
    try await github.control(
      "pull", ["head": "meshgen/orders", "base": "main", "title": "b", "state": "closed", "merged": true])
    let found = try #require(try await hosting.pullRequest(of: "meshgen/orders"))
    #expect(found.number == 2)
    #expect(found.state == .merged)
    #expect(try await hosting.update(found, to: .orders()) == Offer(found, changed: false))
    #expect(try await github.state().writes == 0)
    #expect(try await hosting.open(.orders()).pullRequest.number == 3)
    #expect(try await hosting.pullRequest(of: "meshgen/orders")?.number == 3)
  }

  @Test func `forks and a filter that GitHub ignores do not mislead`() async throws {
    let hosting = try github.hosting()
    try await github.control("set", ["ignores_head_filter": true])
    try await github.control("pull", ["head": "other", "base": "main", "title": "another branch"])
    try await github.control(
      "pull", ["head": "meshgen/orders", "base": "main", "title": "a fork", "fork": "mallory/data-mesh"])
    #expect(try await hosting.pullRequest(of: "meshgen/orders") == nil)
    #expect(try await hosting.open(.orders()).pullRequest.number == 3)
    #expect(try await hosting.pullRequest(of: "meshgen/orders")?.number == 3)
  }

  @Test func `every page is read before a pull request is opened`() async throws {
    let hosting = try github.hosting()
    let first = try await hosting.open(.orders())
    try await github.control("set", ["ignores_head_filter": true])
    for number in 0..<120 {
      try await github.control("pull", ["head": "other-\(number)", "base": "main", "title": "\(number)"])
    }
    #expect(try await hosting.pullRequest(of: "meshgen/orders") == first.pullRequest)
    #expect(try await hosting.open(.orders()).pullRequest == first.pullRequest)
    #expect(try await github.state().violations == [])
  }

  @Test func `a repository without drafts gets a pull request that is none`() async throws {
    try await github.control("set", ["has_drafts": false])
    let offer = try await github.hosting().open(.orders(draft: true))
    #expect(offer.pullRequest.draft == false)
    #expect(offer.notices == ["acme/data-mesh has no drafts; the pull request was opened for review."])
    #expect(try await github.state().open.count == 1)
  }

  @Test func `reviewers who cannot be asked are notices, and the others are asked`() async throws {
    let hosting = try github.hosting()
    let draft = PullRequestDraft.orders(reviewers: [
      "ada", "nobody", "meshgen-bot", "acme/strangers", "acme/data-platform",
    ])
    let notices = ["meshgen-bot", "nobody", "acme/strangers"].map {
      "\($0) was not asked for a review: only people and teams with access, other than the author, can be asked."
    }
    let offer = try await hosting.open(draft)
    #expect(offer.notices == notices)
    #expect(try await github.state().open.map(\.reviewers) == [["ada"]])
    #expect(try await github.state().open.map(\.teams) == [["data-platform"]])

    // Neither who cannot be asked nor who was asked before is asked again.
    try await github.control("change", ["number": 1, "reviewers": [String](), "teams": [String]()])
    try await github.control("calm")
    #expect(
      try await hosting.update(offer.pullRequest, to: draft)
        == Offer(offer.pullRequest, changed: false, notices: notices))
    #expect(try await github.state().writes == 0)
    #expect(try await github.state().violations == [])
  }

  @Test(arguments: ["issues-disabled", "not-by-integration", "server-error", "secondary-limit-long"])
  func `labels and reviewers that are refused are notices`(row: String) async throws {
    try await github.control("fault", ["method": "POST", "path": "/issues/*", "row": row, "times": 99])
    try await github.control("fault", ["method": "POST", "path": "*requested_reviewers", "row": row, "times": 99])
    let offer = try await github.hosting().open(.orders(labels: ["a"], reviewers: ["ada"]))
    #expect(offer.notices.count == 2)
    #expect(offer.notices.allSatisfy { !$0.contains(StandIn.token) })
    #expect(try await github.state().open.count == 1)
  }

  @Test func `a body that does not fit is shortened where its reader sees it`() async throws {
    let body = "<!-- meshgen:v1 -->\n" + String(repeating: "A line of words 🐟.\n", count: 8_000)
    let hosting = try github.hosting()
    let offer = try await hosting.open(.orders(body: body))
    #expect(offer.pullRequest.body.hasPrefix("<!-- meshgen:v1 -->\n"))
    #expect(offer.pullRequest.body.hasSuffix(PullRequestText.mark + "\n"))
    #expect(offer.pullRequest.body.utf16.count <= 60_000)
    #expect(try await hosting.update(offer.pullRequest, to: .orders(body: body)).changed == false)
  }

  @Test func `a limit that is lower than known is met by shortening more`() async throws {
    try await github.control("fault", ["method": "POST", "path": "/pulls", "row": "body-too-long"])
    try await github.control("fault", ["method": "POST", "path": "/pulls", "row": "body-too-long-object"])
    let offer = try await github.hosting().open(.orders(body: String(repeating: "A line.\n", count: 8_000)))
    #expect(offer.pullRequest.body.utf16.count <= 15_000)
    #expect(try await github.state().open.count == 1)
  }

  @Test(arguments: [301, 302, 307, 308])
  func `a renamed repository is followed, and its new name remembered`(status: Int) async throws {
    let before = try await github.hosting().open(.orders(title: "Before"))
    try await github.control("rename", ["to": "mesh-team/mesh", "status": status])
    let hosting = try github.hosting()
    let found = try #require(try await hosting.pullRequest(of: "meshgen/orders"))
    #expect(found.number == before.pullRequest.number)
    #expect(try await hosting.open(.orders(title: "After")).pullRequest.title == "After")
    #expect(hosting.api.repository == "mesh-team/mesh")
    #expect(try await github.state().open.map(\.title) == ["After"])
    #expect(try await github.state().violations == [])
  }

  @Test(arguments: [301, 307])
  func `a repository renamed between two requests still gets one pull request`(status: Int) async throws {
    let hosting = try github.hosting()
    #expect(try await hosting.pullRequest(of: "meshgen/orders") == nil)
    try await github.control("rename", ["to": "mesh-team/mesh", "status": status])
    guard case .created = try await hosting.create(.orders()) else {
      Issue.record("It was not created.")
      return
    }
    #expect(hosting.api.repository == "mesh-team/mesh")
    #expect(try await hosting.open(.orders()).changed == false)
    #expect(try await github.state().open.count == 1)
  }

  @Test func `ten at once open one pull request`() async throws {
    let github = github
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<10 {
        let hosting = try github.hosting()
        group.addTask { try await hosting.open(.orders(labels: ["a"])).pullRequest.number }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(numbers == [1])
    #expect(try await github.state().open.count == 1)
  }

  @Test func `writes wait for one another, a second apart`() async throws {
    let hosting = try GitHubHosting(
      repository: "acme/data-mesh", url: "http://127.0.0.1:\(github.port)", token: Secret(StandIn.token), time: Now(),
      tempo: GitHubTempo())
    _ = try await hosting.open(.orders(labels: ["a"], reviewers: ["ada"]))
    let writes = try await github.state().log.filter { $0.method != "GET" }.map(\.at)
    #expect(writes.count == 3)
    #expect(zip(writes, writes.dropFirst()).allSatisfy { $1 - $0 >= 1 })
  }

  @Test func `a cancelled run says so`() async throws {
    try await github.control("fault", ["manner": "hang", "seconds": 5])
    let hosting = try github.hosting()
    let task = Task { () -> PortError? in
      do throws(PortError) {
        _ = try await hosting.open(.orders())
        return nil
      } catch {
        return error
      }
    }
    try await Task.sleep(for: .milliseconds(200))
    task.cancel()
    #expect(await task.value?.reason == .cancelled)
  }
}
