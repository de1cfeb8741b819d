/// Own records put on top of what the remote has: a key that the remote took in the meantime stays the remote's.
internal import Libgit2
internal import Mesh
internal import Ports

struct Replay {
  /// The new tip; the remote's own when nothing was left to add.
  private(set) var tip: ObjectID
  /// What a person should know.
  private(set) var notices: [String] = []

  private struct Place: Hashable {
    var channel: Channel
    var key: RecordKey
  }

  private var renumbered: [Place: RecordKey] = [:]
  private var lost: Set<Place> = []

  /// Replays the commits from the oldest on.
  init(_ commits: [ObjectID], onto remote: ObjectID, in repository: borrowing Repository) throws {
    tip = remote
    for id in commits {
      let commit = try repository.commit(id)
      let tree = try repository.commit(tip).tree
      var kept: [Record] = []
      for record in try LedgerTree.added(by: commit, in: repository) {
        if let record = try placed(record, among: kept, in: tree, of: repository) { kept.append(record) }
      }
      guard !kept.isEmpty else { continue }
      let person = Person(name: commit.author.name, email: commit.author.email)
      tip = try LedgerTree.commit(
        kept, after: tip, turn: LedgerTree.turn(of: commit), by: person, in: repository)
    }
  }

  /// The record as it can be added; nil when it is there already or the remote was first.
  private mutating func placed(
    _ record: Record, among kept: [Record], in tree: ObjectID, of repository: borrowing Repository
  ) throws -> Record? {
    let place = Place(channel: record.channel, key: record.key)
    guard !lost.contains(place) else { return nil }
    var record = record
    if let key = renumbered[place] { record.key = key }
    let last = try LedgerTree.last(record.channel, record.key, in: tree, of: repository)
    if last?.revision ?? 0 == record.revision - 1 { return record }
    if last == record { return nil }
    if record.revision == 1, var key = record.key.numbered(1), record.channel == .checkpoints {
      // A verdict replaces no other: it takes the next number that is free.
      var number = 1
      while true {
        let taken = try LedgerTree.last(record.channel, key, in: tree, of: repository)
        if taken?.fingerprint == record.fingerprint, taken?.timestamp == record.timestamp { return nil }
        if taken == nil, !kept.contains(where: { $0.channel == record.channel && $0.key == key }) { break }
        number += 1
        guard let next = record.key.numbered(number) else { break }
        key = next
      }
      renumbered[place] = key
      record.key = key
      return record
    }
    lost.insert(place)
    if last?.fingerprint != record.fingerprint {
      notices.append(
        "The record `\(record.key)` of `\(record.channel.rawValue)` gave way to the one that was first at the remote.")
    }
    return nil
  }
}
