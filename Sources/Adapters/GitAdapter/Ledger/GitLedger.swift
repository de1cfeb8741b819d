/// The ledger on a reference of the mesh repository: one commit a turn, one file a key, shared with a remote.
internal import Libgit2
public import Mesh
public import Ports
internal import Synchronization

public struct GitLedger: SharedLedger {
  static let reference = "refs/meshgen/ledger"

  private let repository: MeshRepository
  private let remoteName: String?
  private let person: Person
  private let network: NetworkAccess
  private let firstUse = FirstUse()
  private let cache = LedgerCache()

  /// A ledger that commits as `person`, and is shared with the remote of that name where the repository has one.
  public init(
    in repository: MeshRepository, sharedWith remote: String?, as person: Person,
    network: NetworkAccess = NetworkAccess()
  ) {
    self.repository = repository
    self.remoteName = remote
    self.person = person
    self.network = network
  }

  public func records(in channel: Channel) async throws(PortError) -> [Record] {
    try await takeOnFirstUse()
    let cache = cache
    return try await repository.work { repository in
      guard let tip = try repository.tip(of: Self.reference) else { return [] }
      try cache.check(tip, in: repository)
      return try cache.records(of: channel, at: tip, in: repository)
    }
  }

  public func add(_ records: [Record], turn: String) async throws(PortError) {
    guard !records.isEmpty else { return }
    try await takeOnFirstUse()
    let person = person
    try await repository.write { repository in
      // Git's own housekeeping may hold the reference for a moment; it is the only other writer.
      for attempt in 0..<Contention.limit {
        let tip = try repository.tip(of: Self.reference)
        if let tip { try LedgerTree.check(tip, in: repository) }
        try Self.check(records, after: tip, in: repository)
        let commit = try repository.storing { memory in
          let commit = try LedgerTree.commit(records, after: tip, turn: turn, by: person, in: memory)
          return (commit, [commit])
        }
        if try Contention.tried(
          attempt,
          { () throws(GitError) in
            try repository.move(Self.reference, to: commit, from: tip, note: "ledger")
          })
        {
          return
        }
      }
    }
  }

  public func history() async throws(PortError) -> [Record] {
    try await takeOnFirstUse()
    return try await repository.work { repository in
      guard let tip = try repository.tip(of: Self.reference) else { return [] }
      try LedgerTree.check(tip, in: repository)
      return try repository.history(from: [tip]).reversed().flatMap {
        try LedgerTree.added(by: repository.commit($0), in: repository)
      }
    }
  }

  public func share() async throws(PortError) -> [String] {
    guard let remote = try Remote(named: remoteName, of: repository, network: network) else { return [] }
    firstUse.isOver()
    return try await LedgerSharing(repository: repository, remote: remote).share()
  }

  /// A clone has no ledger yet: it takes the remote's, if that can be reached; if not, `share()` will say so.
  private func takeOnFirstUse() async throws(PortError) {
    guard firstUse.isOver() == false, let remote = try Remote(named: remoteName, of: repository, network: network)
    else { return }
    guard try await repository.work({ try $0.tip(of: Self.reference) }) == nil else { return }
    _ = try await LedgerSharing(repository: repository, remote: remote).take()
  }

  /// Every record must follow the last one of its key.
  private static func check(_ records: [Record], after tip: ObjectID?, in repository: borrowing Repository) throws {
    let tree = try tip.map { try repository.commit($0).tree }
    var revisions: [String: Int] = [:]
    for record in records {
      let path = LedgerPath.file(of: record.key, in: record.channel)
      let last =
        try revisions[path]
        ?? tree.flatMap { try LedgerTree.last(record.channel, record.key, in: $0, of: repository) }?.revision ?? 0
      guard last == record.revision - 1 else {
        throw PortError(
          .conflict,
          "Someone was first: the record `\(record.key)` of `\(record.channel.rawValue)` has revision \(last), and revision \(record.revision) was to be added.",
          remedy: "Run the command again; it starts from the newer record.")
      }
      revisions[path] = record.revision
    }
  }
}

/// Whether a ledger was used before in this program.
private final class FirstUse: Sendable {
  private let over = Mutex(false)

  /// Says whether it is over, and ends it.
  @discardableResult
  func isOver() -> Bool {
    over.withLock { over in
      defer { over = true }
      return over
    }
  }
}
