import Mesh
public import Ports
import Testing

/// What every ledger must do, whatever keeps it.
public struct LedgerContract: Sendable {
  private let ledger: any Ledger

  public init(_ ledger: any Ledger) { self.ledger = ledger }

  /// Runs the whole suite on an empty ledger.
  public func holds() async throws {
    try await `an empty ledger has no records`()
    try await `what was added is read back, sorted by key`()
    try await `a later record replaces an earlier one of its key only`()
    try await `a record whose revision is taken is refused, and nothing of its turn is added`()
    try await `history keeps every record in order`()
    try await `of many at once on one key exactly one wins`()
  }

  private func record(_ key: RecordKey, _ revision: Int, _ body: String, in channel: Channel = .ideas) throws -> Record
  {
    try Record(
      channel: channel, key: key, revision: revision, timestamp: Timestamp(seconds: 1_767_225_600), agent: "learning",
      state: 1, inputs: ["current": Fingerprint(text: "current")], body: ["title": body])
  }

  private func `an empty ledger has no records`() async throws {
    for channel in Channel.allCases { #expect(try await ledger.records(in: channel) == []) }
    #expect(try await ledger.history() == [])
  }

  private func `what was added is read back, sorted by key`() async throws {
    let records = [
      try record("b", 1, "second"), try record("a/idea/1", 1, "ü \" {} ../ \u{2028}"), try record("a", 1, "first"),
    ]
    try await ledger.add(records, turn: "learning")
    #expect(try await ledger.records(in: .ideas) == records.sorted { $0.key < $1.key })
    #expect(try await ledger.records(in: .scope) == [])
  }

  private func `a later record replaces an earlier one of its key only`() async throws {
    let later = try record("a", 2, "later")
    try await ledger.add([later], turn: "learning")
    #expect(try await ledger.records(in: .ideas).map(\.revision) == [2, 1, 1])
    #expect(try await ledger.records(in: .ideas).first == later)
  }

  private func `a record whose revision is taken is refused, and nothing of its turn is added`() async throws {
    let before = try await ledger.records(in: .ideas)
    for wrong in [1, 2, 4] {
      let turn = [try record("new", 1, "new"), try record("a", wrong, "late")]
      await #expect(throws: PortError.self) { try await ledger.add(turn, turn: "learning") }
    }
    #expect(try await ledger.records(in: .ideas) == before)
  }

  private func `history keeps every record in order`() async throws {
    let history = try await ledger.history()
    #expect(Set(history.prefix(3).map(\.key)) == ["a", "b", "a/idea/1"])
    #expect(history.last?.revision == 2)
    #expect(history.count == 4)
  }

  private func `of many at once on one key exactly one wins`() async throws {
    let ledger = ledger
    let wins = try await withThrowingTaskGroup(of: Bool.self) { group in
      for number in 1...8 {
        let record = try record("race", 1, "\(number)", in: .decisions)
        group.addTask {
          do {
            try await ledger.add([record], turn: "decision")
            return true
          } catch let error as PortError where error.reason == .conflict {
            return false
          }
        }
      }
      return try await group.reduce(into: 0) { $0 += $1 ? 1 : 0 }
    }
    #expect(wins == 1)
    #expect(try await ledger.records(in: .decisions).count == 1)
  }
}
