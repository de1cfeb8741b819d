internal import Mesh
internal import Ports

/// A ledger that lasts as long as the program: for what is to be kept nowhere, be there no repository or only a rehearsal.
actor ScratchLedger: SharedLedger {
  private var added: [Record]

  /// - Parameter records: what is in it from the start.
  init(_ records: [Record] = []) { added = records }

  /// With the last records of another one, to which nothing is added.
  static func copy(of ledger: any Ledger) async throws(PortError) -> ScratchLedger {
    var records: [Record] = []
    for channel in Channel.allCases { records += try await ledger.records(in: channel) }
    return ScratchLedger(records)
  }

  func records(in channel: Channel) async throws(PortError) -> [Record] {
    let last = Dictionary(added.filter { $0.channel == channel }.map { ($0.key, $0) }) { _, later in later }
    return last.values.sorted { $0.key < $1.key }
  }

  func add(_ records: [Record], turn: String) async throws(PortError) { added += records }

  func history() async throws(PortError) -> [Record] { added }

  func share() async throws(PortError) -> [String] { [] }
}
