public import Mesh

/// What is in this channel? Also: add these, unless someone was first.
public protocol Ledger: Sendable {
  /// The last record of every key, sorted by key.
  func records(in channel: Channel) async throws(PortError) -> [Record]

  /// Adds the records of one turn, all or none. A record of revision n is added only where the key's last record has
  /// revision n - 1 (none for 1); else nothing is added and the error's reason is `.conflict`.
  func add(_ records: [Record], turn: String) async throws(PortError)

  /// Every record ever added, the oldest first.
  func history() async throws(PortError) -> [Record]
}

/// A ledger that is shared with others through a remote.
public protocol SharedLedger: Ledger {
  /// Takes in what others added and hands over what only this copy has. Returns what a person should know, such as
  /// that the remote could not be reached and the records wait here.
  func share() async throws(PortError) -> [String]
}
