public import Mesh
public import Ports
internal import Synchronization

/// A hosting that lives as long as the process, and counts what is written to it.
public final class MemoryHosting: Hosting {
  private struct Desk {
    var pulls: [PullRequest] = []
    var writes = 0
    var asked: [BranchName] = []

    /// Makes a pull request say what the draft says.
    mutating func bring(_ index: Int, to draft: PullRequestDraft) -> Offer {
      var pull = pulls[index]
      (pull.title, pull.body, pull.base, pull.labels) = (draft.title, draft.body, draft.base, draft.labels)
      guard pull != pulls[index] else { return Offer(pull, changed: false) }
      pulls[index] = pull
      writes += 1
      return Offer(pull, changed: true)
    }
  }

  private let desk = Mutex(Desk())

  public init() {}

  public var pullRequests: [PullRequest] { desk.withLock { $0.pulls } }
  public var writes: Int { desk.withLock { $0.writes } }
  /// The branches that were asked for since the last look.
  public func askedSince() -> [BranchName] {
    desk.withLock { desk in
      defer { desk.asked = [] }
      return desk.asked
    }
  }

  public func pullRequest(of head: BranchName) async throws(PortError) -> PullRequest? {
    desk.withLock { desk in
      desk.asked.append(head)
      return desk.pulls.last { $0.head == head && $0.state == .open } ?? desk.pulls.last { $0.head == head }
    }
  }

  public func open(_ draft: PullRequestDraft) async throws(PortError) -> Offer {
    desk.withLock { desk in
      if let index = desk.pulls.lastIndex(where: { $0.head == draft.head && $0.state == .open }) {
        return desk.bring(index, to: draft)
      }
      let pull = PullRequest(
        number: desk.pulls.count + 1, url: "memory:\(desk.pulls.count + 1)", state: .open, title: draft.title,
        head: draft.head, base: draft.base, draft: draft.draft, labels: draft.labels, body: draft.body)
      desk.pulls.append(pull)
      desk.writes += 1
      return Offer(pull, changed: true)
    }
  }

  public func update(_ pullRequest: PullRequest, to draft: PullRequestDraft) async throws(PortError) -> Offer {
    desk.withLock { desk in
      guard let index = desk.pulls.firstIndex(where: { $0.number == pullRequest.number }) else {
        return Offer(pullRequest, changed: false)
      }
      return desk.bring(index, to: draft)
    }
  }

  /// What a reviewer does.
  public func settle(_ number: Int, as state: PullRequest.State, at commit: CommitID? = nil) {
    desk.withLock { desk in
      guard let index = desk.pulls.firstIndex(where: { $0.number == number }) else { return }
      desk.pulls[index].state = state
      desk.pulls[index].commit = commit ?? desk.pulls[index].commit
    }
  }
}
