/// What was read of a ledger already: a blob never changes, so a record that was read from one is read once.
internal import Libgit2
internal import Mesh
internal import Synchronization

final class LedgerCache: Sendable {
  private struct Known {
    var records: [ObjectID: Record] = [:]
    /// The channels of the last tip.
    var channels: [Channel: [Record]] = [:]
    var tip: ObjectID?
    var checked: ObjectID?
  }

  private let known = Mutex(Known())

  /// Refuses a ledger that a newer program wrote; each tip is looked at once.
  func check(_ tip: ObjectID, in repository: borrowing Repository) throws {
    guard known.withLock({ $0.checked != tip }) else { return }
    try LedgerTree.check(tip, in: repository)
    known.withLock { $0.checked = tip }
  }

  /// The records of a channel at a tip, sorted by key.
  func records(of channel: Channel, at tip: ObjectID, in repository: borrowing Repository) throws -> [Record] {
    if let records = known.withLock({ $0.tip == tip ? $0.channels[channel] : nil }) { return records }
    let files = try LedgerTree.files(of: channel, at: tip, in: repository)
    var read = known.withLock { known in files.compactMap { known.records[$0.id] } }
    if read.count < files.count {
      let fresh = try files.map { file in
        (file.id, try known.withLock { $0.records[file.id] } ?? LedgerTree.read(file, in: repository))
      }
      known.withLock { known in for (id, record) in fresh { known.records[id] = record } }
      read = fresh.map(\.1)
    }
    read.sort { $0.key < $1.key }
    let sorted = read
    known.withLock { known in
      if known.tip != tip { (known.tip, known.channels) = (tip, [:]) }
      known.channels[channel] = sorted
    }
    return sorted
  }
}
