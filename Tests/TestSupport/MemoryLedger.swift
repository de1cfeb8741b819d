public import Mesh
public import Ports
internal import Synchronization

/// A ledger that lives as long as the process.
public final class MemoryLedger: SharedLedger {
  private let added = Mutex<[Record]>([])

  public init() {}

  public func records(in channel: Channel) async throws(PortError) -> [Record] {
    let all = added.withLock { $0 }
    var last: [RecordKey: Record] = [:]
    for record in all where record.channel == channel { last[record.key] = record }
    return last.values.sorted { $0.key < $1.key }
  }

  public func add(_ records: [Record], turn: String) async throws(PortError) {
    let taken = added.withLock { all -> RecordKey? in
      var revisions: [Channel: [RecordKey: Int]] = [:]
      for record in all { revisions[record.channel, default: [:]][record.key] = record.revision }
      for record in records {
        guard revisions[record.channel]?[record.key] ?? 0 == record.revision - 1 else { return record.key }
        revisions[record.channel, default: [:]][record.key] = record.revision
      }
      all += records
      return nil
    }
    if let taken {
      throw PortError(.conflict, "Someone wrote `\(taken)` first.", remedy: "Read it again.")
    }
  }

  public func history() async throws(PortError) -> [Record] { added.withLock { $0 } }

  public func share() async throws(PortError) -> [String] { [] }
}
