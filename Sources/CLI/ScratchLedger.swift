internal import Mesh
internal import Ports

/// A ledger that lasts as long as the program: for a discovery that has no repository to be kept in.
actor ScratchLedger: SharedLedger {
  private var added: [Record] = []

  func records(in channel: Channel) async throws(PortError) -> [Record] {
    let last = Dictionary(added.filter { $0.channel == channel }.map { ($0.key, $0) }) { _, later in later }
    return last.values.sorted { $0.key < $1.key }
  }

  func add(_ records: [Record], turn: String) async throws(PortError) { added += records }

  func history() async throws(PortError) -> [Record] { added }

  func share() async throws(PortError) -> [String] { [] }
}
