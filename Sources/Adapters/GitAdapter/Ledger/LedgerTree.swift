/// One state of the ledger in an open repository: reads records, and makes the next commit.
internal import Libgit2
internal import Mesh
internal import Ports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

enum LedgerTree {
  /// Refuses a ledger that a newer program wrote.
  static func check(_ tip: ObjectID, in repository: borrowing Repository) throws {
    let tree = try repository.commit(tip).tree
    let bytes = try repository.content(at: LedgerPath.formatFile, in: tree) ?? []
    let text = String(decoding: bytes, as: UTF8.self).filter { !$0.isWhitespace }
    guard let format = Int(text) else {
      throw PortError(
        .malformed, "The ledger has no readable `\(LedgerPath.formatFile)` file.",
        remedy: "Look at `git log refs/meshgen/ledger` for who wrote it, and take an earlier commit.")
    }
    guard format <= LedgerPath.format else {
      throw PortError(
        .unsupported, "The ledger has format \(format); this meshgen reads up to \(LedgerPath.format).",
        remedy: "Install a newer meshgen.")
    }
  }

  /// The files of a channel, one for each key.
  static func files(of channel: Channel, at tip: ObjectID, in repository: borrowing Repository) throws -> [TreeEntry] {
    try repository.files(in: repository.commit(tip).tree, under: channel.rawValue)
  }

  /// The record in a file.
  static func read(_ file: TreeEntry, in repository: borrowing Repository) throws -> Record {
    guard let channel = LedgerPath.channel(of: file.path) else {
      throw PortError(
        .malformed, "The ledger has a file `\(file.path)` that is no record.",
        remedy: "Look at `git log refs/meshgen/ledger -- \(file.path)` for who wrote it.")
    }
    do {
      return try Record(
        text: Data(repository.blob(file.id)), channel: channel, key: LedgerPath.key(of: file.path))
    } catch let error as UnreadableRecord {
      throw PortError(.malformed, error.message, remedy: error.remedy, cause: error)
    }
  }

  /// The last record of a key.
  static func last(_ channel: Channel, _ key: RecordKey, in tree: ObjectID, of repository: borrowing Repository) throws
    -> Record?
  {
    guard let file = try repository.file(at: LedgerPath.file(of: key, in: channel), in: tree) else { return nil }
    return try read(file, in: repository)
  }

  /// The records that a commit added, sorted by channel and key.
  static func added(by commit: CommitObject, in repository: borrowing Repository) throws -> [Record] {
    let parent = try commit.parents.first.map { try repository.commit($0).tree }
    var records: [Record] = []
    for delta in try repository.difference(from: parent, to: commit.tree) where delta.change != .deleted {
      guard LedgerPath.channel(of: delta.path) != nil, let file = try repository.file(at: delta.path, in: commit.tree)
      else { continue }
      records.append(try read(file, in: repository))
    }
    return records
  }

  /// The commit of one turn after another. Its time is that of its latest record, so the same turn is the same commit.
  static func commit(
    _ records: [Record], after tip: ObjectID?, turn: String, by person: Person, in repository: borrowing Repository
  ) throws -> ObjectID {
    var changes: [TreeChange] = []
    for record in records {
      let blob = try repository.writeBlob(Array(try record.text()))
      let path = LedgerPath.file(of: record.key, in: record.channel)
      changes.removeAll { $0.path == path }
      changes.append(.put(TreeEntry(path: path, mode: .file, id: blob)))
    }
    let before = try tip.map { try repository.commit($0).tree }
    if before == nil {
      let blob = try repository.writeBlob("\(LedgerPath.format)\n")
      changes.append(.put(TreeEntry(path: LedgerPath.formatFile, mode: .file, id: blob)))
    }
    let time = records.map(\.timestamp.seconds).max() ?? 0
    let signature = Signature(name: person.name, email: person.email, time: time)
    return try repository.writeCommit(
      tree: repository.tree(from: before, changing: changes), parents: tip.map { [$0] } ?? [], author: signature,
      committer: signature, message: message(turn, records))
  }

  /// The turn of a commit that `commit` made.
  static func turn(of commit: CommitObject) -> String {
    let subject = commit.message.prefix { $0 != "\n" }
    return subject.hasPrefix("ledger: ") ? String(subject.dropFirst("ledger: ".count)) : String(subject)
  }

  private static func message(_ turn: String, _ records: [Record]) -> String {
    let subject = String(turn.map { $0.isNewline ? " " : $0 })
    let lines = records.map { "\($0.channel.rawValue) \(printable($0.key.rawValue)) \($0.revision) by \($0.agent)" }
    return "ledger: \(subject)\n\n\(lines.joined(separator: "\n"))\n"
  }

  private static func printable(_ text: String) -> String {
    String(text.map { $0.isNewline || $0.unicodeScalars.contains { $0.value < 0x20 } ? "?" : $0 })
  }
}
