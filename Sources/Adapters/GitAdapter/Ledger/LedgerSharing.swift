/// Brings a ledger and a remote's together: takes, replays what is only here, hands over, and again if someone was first.
internal import Libgit2
internal import Ports

struct LedgerSharing: Sendable {
  let repository: MeshRepository
  let remote: Remote

  /// The remote's tip as last seen.
  private var tracking: String { "refs/meshgen/remotes/\(remote.name)/ledger" }

  /// Returns what a person should know.
  func share() async throws(PortError) -> [String] {
    var notices: [String] = []
    for attempt in 0..<Contention.limit {
      do {
        let taken = try await merge()
        notices += taken.notices
        guard let tip = taken.tip, tip != taken.remote else { return notices }
        try await remote.transport.push([
          PushRequest(reference: GitLedger.reference, new: tip, seen: taken.remote)
        ])
        try await remember(tip)
        return notices
      } catch {
        switch error.reason {
        case .conflict: try await Contention.pause(attempt)
        case .unsupported where error.cause == nil, .malformed, .cancelled: throw error
        default: return notices + [notice(of: error)]
        }
      }
    }
    return notices + ["The ledger at `\(remote.name)` moves all the time; the records wait here for the next command."]
  }

  /// Takes what the remote has; what cannot be reached is left for later.
  func take() async throws(PortError) -> [String] {
    do { return try await merge().notices } catch {
      switch error.reason {
      case .unsupported, .malformed, .cancelled: throw error
      default: return [notice(of: error)]
      }
    }
  }

  private func notice(of error: PortError) -> String {
    "The ledger is not shared with `\(remote.name)` for now; the records wait here. \(error.message) \(error.remedy)"
  }

  private struct Taken: Sendable {
    var tip: ObjectID?
    var remote: ObjectID?
    var notices: [String] = []
  }

  private func merge() async throws(PortError) -> Taken {
    let theirs = try await remote.transport.bring(GitLedger.reference, to: repository)
    let tracking = tracking
    return try await repository.write { repository in
      guard let theirs else { return Taken(tip: try repository.tip(of: GitLedger.reference)) }
      try LedgerTree.check(theirs, in: repository)
      try Self.set(tracking, to: theirs, in: repository)
      for attempt in 0..<Contention.limit {
        let ours = try repository.tip(of: GitLedger.reference)
        let merged = try Self.merged(ours, theirs, in: repository)
        guard merged.tip != ours, let tip = merged.tip else { return merged }
        if try Contention.tried(
          attempt,
          { () throws(GitError) in
            try repository.move(GitLedger.reference, to: tip, from: ours, note: "ledger: taken from the remote")
          })
        {
          return merged
        }
      }
      return Taken(remote: theirs)
    }
  }

  private static func merged(_ ours: ObjectID?, _ theirs: ObjectID, in repository: borrowing Repository) throws
    -> Taken
  {
    guard let ours, try !repository.reaches(theirs, ours) else { return Taken(tip: theirs, remote: theirs) }
    if try repository.reaches(ours, theirs) { return Taken(tip: ours, remote: theirs) }
    let own = try repository.history(from: [ours], without: [theirs])
    let replay = try Replay(own.reversed(), onto: theirs, in: repository)
    return Taken(tip: replay.tip, remote: theirs, notices: replay.notices)
  }

  private func remember(_ tip: ObjectID) async throws(PortError) {
    let tracking = tracking
    try await repository.write { try Self.set(tracking, to: tip, in: $0) }
  }

  private static func set(_ name: String, to tip: ObjectID, in repository: borrowing Repository) throws {
    for attempt in 0..<Contention.limit {
      let seen = try repository.tip(of: name)
      if seen == tip { return }
      if try Contention.tried(
        attempt,
        { () throws(GitError) in
          try repository.move(name, to: tip, from: seen, note: "seen at the remote")
        })
      {
        return
      }
    }
  }
}
