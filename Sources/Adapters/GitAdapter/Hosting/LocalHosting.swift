/// Pull requests without a hosting service, kept in the remote repository on one reference.
///
/// One reference, so that looking for a branch's pull request and taking the next number is one compare-and-set.
internal import Libgit2
public import Mesh
public import Ports

public struct LocalHosting: Hosting {
  let repository: MeshRepository
  private let remoteName: String?
  private let network: NetworkAccess

  /// Keeps them at the remote of that name; without one, the repository keeps them itself.
  public init(in repository: MeshRepository, remote: String?, network: NetworkAccess = NetworkAccess()) {
    self.repository = repository
    self.remoteName = remote
    self.network = network
  }

  var remote: Remote {
    get throws(PortError) {
      try Remote(named: remoteName, of: repository, network: network) ?? Remote(itself: repository)
    }
  }

  public func pullRequest(of head: BranchName) async throws(PortError) -> PullRequest? {
    let book = try await book()
    guard let pull = book.pull(of: head) else { return nil }
    return try await shown(pull)
  }

  public func open(_ draft: PullRequestDraft) async throws(PortError) -> Offer {
    try await changing { book throws(PortError) in
      if let open = book.pull(of: draft.head), open.state == .open { return (open.saying(draft), "update") }
      let tips = try await self.tips(of: draft.head, draft.base)
      guard tips.head != nil else {
        throw PortError(
          .notFound, "The branch `\(draft.head)` is not at the remote.", remedy: "Push it first.")
      }
      return (KeptPull(draft, number: book.nextNumber), "open \(draft.head)")
    } by: {
      (draft.author, draft.at)
    }
  }

  public func update(_ pullRequest: PullRequest, to draft: PullRequestDraft) async throws(PortError) -> Offer {
    try await changing { book throws(PortError) in
      (try Self.open(pullRequest.number, in: book).saying(draft), "update")
    } by: {
      (draft.author, draft.at)
    }
  }

  /// All of them, sorted by number.
  public func pullRequests() async throws(PortError) -> [PullRequest] {
    let pulls = try await book().pulls
    let heads = Set(pulls.filter { $0.state == .open }.map(\.head.reference))
    let tips = heads.isEmpty ? [:] : try await remote.transport.tips(of: heads.sorted())
    return pulls.map { pull in pull.shown(tip: tips[pull.head.reference].map { CommitID($0.hex) }) }
  }

  public func pullRequest(_ number: Int) async throws(PortError) -> PullRequest {
    try await shown(Self.pull(number, in: book()))
  }

  /// Ends a pull request without a merge.
  public func close(_ number: Int, by person: Person, at time: Timestamp) async throws(PortError) -> PullRequest {
    try await changing { book throws(PortError) in
      var pull = try Self.pull(number, in: book)
      if pull.state == .closed { return (pull, "close") }
      pull = try Self.open(number, in: book)
      pull.commit = try await self.tips(of: pull.head, pull.base).head.map { CommitID($0.hex) }
      pull.state = .closed
      pull.endedAt = time
      pull.endedBy = person
      return (pull, "close")
    } by: {
      (person, time)
    }.pullRequest
  }

  // MARK: what merging shares with this

  func book() async throws(PortError) -> PullBook {
    let tip = try await remote.transport.bring(PullBook.reference, to: repository)
    return try await repository.work { try PullBook(at: tip, in: $0) }
  }

  /// The tips of two branches at the remote; nothing is brought here.
  func tips(of head: BranchName, _ base: BranchName) async throws(PortError) -> (head: ObjectID?, base: ObjectID?) {
    let tips = try await remote.transport.tips(of: [head.reference, base.reference])
    return (tips[head.reference], tips[base.reference])
  }

  func shown(_ pull: KeptPull) async throws(PortError) -> PullRequest {
    guard pull.state == .open else { return pull.shown(tip: nil) }
    return pull.shown(tip: try await tips(of: pull.head, pull.base).head.map { CommitID($0.hex) })
  }

  static func pull(_ number: Int, in book: PullBook) throws(PortError) -> KeptPull {
    guard let pull = book.pull(number) else {
      throw PortError(
        .notFound, "There is no pull request \(number).", remedy: "Run `meshgen pull list` for the ones there are.")
    }
    return pull
  }

  static func open(_ number: Int, in book: PullBook) throws(PortError) -> KeptPull {
    let pull = try pull(number, in: book)
    guard pull.state == .open else {
      throw PortError(
        .conflict, "The pull request \(number) is \(pull.state.rawValue) already.",
        remedy: "Run `meshgen pull list` for the open ones.")
    }
    return pull
  }

  /// Makes one change, again from the start if someone was first. What is as it should be is not written.
  func changing(
    _ change: (PullBook) async throws(PortError) -> (pull: KeptPull, what: String), by: () -> (Person, Timestamp)
  ) async throws(PortError) -> Offer {
    let (person, time) = by()
    for attempt in 0..<Contention.limit {
      let book = try await book()
      let (pull, what) = try await change(book)
      if book.pull(pull.number) == pull { return Offer(try await shown(pull), changed: false) }
      let next = try await repository.work {
        try book.commit(with: pull, saying: what, by: person, at: time, in: $0)
      }
      do {
        try await remote.transport.push([PushRequest(reference: PullBook.reference, new: next, seen: book.tip)])
        return Offer(try await shown(pull), changed: true)
      } catch {
        guard error.reason == .conflict else { throw error }
        try await Contention.pause(attempt)
      }
    }
    throw PortError(
      .conflict, "The pull requests at the remote change all the time.", remedy: "Run the command again in a moment.")
  }
}
