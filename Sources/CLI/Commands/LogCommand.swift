internal import Agents
internal import ArgumentParser
internal import Mesh
internal import Ports

/// `meshgen log`: who or what recorded what, and when.
struct LogCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "log", abstract: "Shows the audit trail: who or what, when, which record; the oldest first.")

  @Argument(help: ArgumentHelp("Only the records of this proposal.", valueName: "id")) var id: ProposalID?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let world = try await World.live(in: session, of: try session.repository())
    if let id { _ = try Verdicts.proposal(id, among: try await session.proposals(in: world)) }
    let records = try await world.ledger.history().filter { record in
      guard let id else { return true }
      return record.key.rawValue == id.rawValue || record.key.rawValue.hasPrefix("\(id)/")
    }
    let unsigned = Set(try await Archive(of: world).unsigned.map(\.fingerprint))
    let entries = try records.map { try Entry($0, counts: !unsigned.contains($0.fingerprint)) }
    session.console.show(["entries": .list(entries.map(\.json))]) { page in
      guard !entries.isEmpty else { return page.line("Nothing has been recorded yet.") }
      page.table(
        ["TIME", "RECORD", "WHO", "WHAT"],
        entries.map {
          [Words("\($0.record.timestamp)", .faint), Words($0.name, .faint), Words($0.who, .bold), Words($0.what)]
        })
    }
    return .done
  }

  /// One record, in words.
  private struct Entry {
    let record: Record
    let who: String
    let what: String

    init(_ record: Record, counts: Bool) throws {
      self.record = record
      guard record.channel == .checkpoints else {
        who = record.agent
        what = try Self.deed(record)
        return
      }
      let verdict = try record.read(Verdict.self)
      who = verdict.person.description
      let reason = verdict.reason.map { ": \($0)" } ?? ""
      what =
        "\(VerdictView.deed(verdict)) of \(verdict.ideaId)\(reason)"
        + (counts ? "" : " (does not count: not signed by whom it names)")
    }

    var name: String { "\(record.fingerprint.short) r\(record.revision)" }

    var json: JSON {
      [
        "at": .text(record.timestamp.description), "who": .text(who), "what": .text(what),
        "channel": .text(record.channel.rawValue), "key": .text(record.key.rawValue),
        "revision": .whole(record.revision), "state": JSON(record.state),
        "fingerprint": .text(record.fingerprint.rawValue),
        "inputs": .object(
          record.inputs.sorted { $0.key < $1.key }.map { .init(key: $0.key, value: .text($0.value.rawValue)) }),
      ]
    }

    private static func deed(_ record: Record) throws -> String {
      switch record.channel {
      case .deployment: "read what is deployed on \(record.key)"
      case .usage: "read who reads what on \(record.key)"
      case .metrics: "read how much flows on \(record.key)"
      case .current: "understood state \(record.state.map(String.init) ?? "?") of \(record.key)"
      case .ideas: "proposed \(record.key)"
      case .scope: "questioned the scope of \(record.key)"
      case .time: "questioned the duration of \(record.key)"
      case .cost: "questioned the cost of \(record.key)"
      case .decisions: "drafted the decision about \(record.key)"
      case .solutions: "designed \(record.key)"
      case .implementations: Self.step(try record.read(Implementation.self))
      case .checkpoints: "spoke on \(record.key)"
      }
    }

    private static func step(_ implementation: Implementation) -> String {
      let (id, commit) = (implementation.ideaId, implementation.commit)
      let pullRequest = implementation.pullRequest.map { "pull request \($0.number)" } ?? "its pull request"
      return switch implementation.step {
      case .committed: "committed \(id) on \(commit.branch) as \(commit.id.rawValue.prefix(10))"
      case .pushed: "pushed \(commit.branch) for \(id)"
      case .offered: "offered \(id) for review in \(pullRequest)"
      case .merged: "saw that \(pullRequest) of \(id) was merged"
      case .closed: "saw that \(pullRequest) of \(id) was closed"
      }
    }
  }
}
