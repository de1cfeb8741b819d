/// Merges a pull request of the local hosting, and shows what it would change.
internal import Libgit2
public import Mesh
public import Ports

extension LocalHosting {
  /// Merges the head into the base at the remote: one commit with two parents, and both references or none.
  public func merge(_ number: Int, by person: Person, at time: Timestamp) async throws(PortError) -> PullRequest {
    for attempt in 0..<Contention.limit {
      let book = try await book()
      var pull = try Self.pull(number, in: book)
      if pull.state == .merged { return pull.shown(tip: nil) }
      pull = try Self.open(number, in: book)
      let (head, base) = try await ends(of: pull)
      pull.state = .merged
      pull.commit = CommitID(head.hex)
      pull.endedAt = time
      pull.endedBy = person
      let ended = pull
      let requests = try await repository.work { repository in
        var ended = ended
        var requests: [PushRequest] = []
        if try !repository.reaches(base, head) {
          let merged = try Self.mergeCommit(of: ended, head, into: base, by: person, at: time, in: repository)
          ended.mergeCommit = CommitID(merged.hex)
          requests.append(PushRequest(reference: ended.base.reference, new: merged, seen: base))
        }
        let next = try book.commit(with: ended, saying: "merge", by: person, at: time, in: repository)
        return requests + [PushRequest(reference: PullBook.reference, new: next, seen: book.tip)]
      }
      do {
        try await remote.transport.push(requests)
        return pull.shown(tip: nil)
      } catch {
        guard error.reason == .conflict, attempt < 20 else { throw error }
        try await Contention.pause(attempt)
      }
    }
    throw PortError(
      .conflict, "The branches of the pull request move all the time.", remedy: "Run the command again in a moment.")
  }

  /// What a pull request changes, as a patch.
  public func patch(of number: Int) async throws(PortError) -> String {
    let pull = try Self.pull(number, in: await book())
    let (head, base) = try await ends(of: pull)
    let merged = pull.mergeCommit.flatMap { ObjectID($0.rawValue) }
    return try await repository.work { repository in
      let before = try merged.flatMap { try repository.commit($0).parents.first } ?? base
      let start = try repository.mergeBase(before, head) ?? before
      return try repository.patch(from: repository.commit(start).tree, to: repository.commit(head).tree)
    }
  }

  /// The tips of head and base, brought here.
  private func ends(of pull: KeptPull) async throws(PortError) -> (head: ObjectID, base: ObjectID) {
    let transport = try remote.transport
    let head: ObjectID?
    if let commit = pull.commit {
      head = ObjectID(commit.rawValue)
    } else {
      head = try await transport.bring(pull.head.reference, to: repository)
    }
    guard let head else { throw Self.missing(pull.head, of: pull) }
    guard let base = try await transport.bring(pull.base.reference, to: repository) else {
      throw Self.missing(pull.base, of: pull)
    }
    return (head, base)
  }

  private static func missing(_ branch: BranchName, of pull: KeptPull) -> PortError {
    PortError(
      .notFound, "The branch `\(branch)` of the pull request \(pull.number) is gone.",
      remedy: "Push it again, or close the pull request with `meshgen pull close \(pull.number)`")
  }

  private static func mergeCommit(
    of pull: KeptPull, _ head: ObjectID, into base: ObjectID, by person: Person, at time: Timestamp,
    in repository: borrowing Repository
  ) throws -> ObjectID {
    switch try repository.merge(base, head) {
    case .conflicts(let paths):
      throw PortError(
        .refused,
        "The pull request \(pull.number) conflicts with `\(pull.base)` in \(paths.map { "`\($0)`" }.joined(separator: ", ")).",
        remedy: "Merge `\(pull.base)` into `\(pull.head)` by hand and push it, then merge again.")
    case .tree(let tree):
      let signature = Signature(name: person.name, email: person.email, time: time.seconds)
      return try repository.writeCommit(
        tree: tree, parents: [base, head], author: signature, committer: signature,
        message: "Merge pull request \(pull.number) from \(pull.head)\n\n\(pull.title)\n")
    }
  }
}
