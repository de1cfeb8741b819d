public import Mesh
public import Ports
import Testing

/// What every hosting must do, whoever keeps the pull requests.
public struct HostingContract: Sendable {
  private let hosting: any Hosting
  private let push: @Sendable (BranchName) async throws -> Void
  private let settle: @Sendable (Int, PullRequest.State) async throws -> Void

  /// `push` puts a branch with a commit of its own there; `settle` does what a reviewer does.
  public init(
    _ hosting: any Hosting, push: @escaping @Sendable (BranchName) async throws -> Void,
    settle: @escaping @Sendable (Int, PullRequest.State) async throws -> Void
  ) {
    self.hosting = hosting
    self.push = push
    self.settle = settle
  }

  /// Runs the whole suite on a hosting without pull requests, whose base branch is `main`.
  public func holds() async throws {
    try await `a branch that was never offered has no pull request`()
    try await `what was opened is found as it is`()
    try await `opening or updating without a difference changes nothing`()
    try await `what differs is changed in place`()
    try await `what was closed is found, left alone, and not in the way of another`()
    try await `of many at once exactly one is opened`()
  }

  private func draft(_ head: BranchName, title: String = "Orders") -> PullRequestDraft {
    PullRequestDraft(
      title: title, body: "<!-- meshgen:v1 product=orders -->\n\n# Orders\n\nLine with `code` and ü.\n", head: head,
      base: "main", labels: ["data-product"], reviewers: [], draft: false, at: Timestamp(seconds: 1_767_225_600),
      author: Person(name: "meshgen", email: "meshgen@example.com"))
  }

  private func `a branch that was never offered has no pull request`() async throws {
    try await push("meshgen/orders")
    #expect(try await hosting.pullRequest(of: "meshgen/orders") == nil)
  }

  private func `what was opened is found as it is`() async throws {
    let draft = draft("meshgen/orders")
    let offer = try await hosting.open(draft)
    #expect(offer.changed)
    #expect(offer.notices == [])
    let pull = offer.pullRequest
    #expect(pull.state == .open)
    #expect([pull.title, pull.body] == [draft.title, draft.body])
    #expect([pull.head, pull.base] == ["meshgen/orders", "main"])
    #expect(pull.labels == ["data-product"])
    #expect(try await hosting.pullRequest(of: "meshgen/orders") == pull)
    #expect(try await hosting.pullRequest(of: "meshgen/order") == nil)
  }

  private func `opening or updating without a difference changes nothing`() async throws {
    let found = try #require(try await hosting.pullRequest(of: "meshgen/orders"))
    #expect(try await hosting.update(found, to: draft("meshgen/orders")) == Offer(found, changed: false))
    #expect(try await hosting.open(draft("meshgen/orders")) == Offer(found, changed: false))
    #expect(try await hosting.pullRequest(of: "meshgen/orders") == found)
  }

  private func `what differs is changed in place`() async throws {
    let found = try #require(try await hosting.pullRequest(of: "meshgen/orders"))
    let offer = try await hosting.update(found, to: draft("meshgen/orders", title: "All orders"))
    var expected = found
    expected.title = "All orders"
    #expect(offer == Offer(expected, changed: true))
    #expect(try await hosting.pullRequest(of: "meshgen/orders") == expected)
  }

  private func `what was closed is found, left alone, and not in the way of another`() async throws {
    let found = try #require(try await hosting.pullRequest(of: "meshgen/orders"))
    try await settle(found.number, .closed)
    let closed = try #require(try await hosting.pullRequest(of: "meshgen/orders"))
    #expect(closed.number == found.number)
    #expect(closed.state == .closed)
    let next = try await hosting.open(draft("meshgen/orders")).pullRequest
    #expect(next.number != found.number)
    #expect(try await hosting.pullRequest(of: "meshgen/orders") == next)
  }

  private func `of many at once exactly one is opened`() async throws {
    try await push("meshgen/crowd")
    let numbers = try await withThrowingTaskGroup(of: Int.self) { group in
      for _ in 0..<8 {
        group.addTask { try await hosting.open(draft("meshgen/crowd")).pullRequest.number }
      }
      return try await group.reduce(into: Set<Int>()) { $0.insert($1) }
    }
    #expect(numbers.count == 1)
    #expect(try await hosting.pullRequest(of: "meshgen/crowd").map { [$0.number] } == Array(numbers))
  }
}
