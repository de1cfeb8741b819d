/// A writer to be killed: adds records to the ledger of a repository, shares them, and says each one that is safe.
import Foundation
import GitAdapter
import Mesh

@main enum LedgerWriterProgram {
  /// Arguments: the repository, a name, and how many records.
  static func main() async throws {
    let arguments = CommandLine.arguments
    let repository = try MeshRepository(around: arguments[1])
    let person = Person(name: "meshgen", email: "meshgen@example.com")
    let ledger = GitLedger(in: repository, sharedWith: "origin", as: person)
    for number in 1...(Int(arguments[3]) ?? 1) {
      _ = try await ledger.share()
      let key = RecordKey("\(arguments[2])-\(number)/idea/1")
      let record = try Record(
        channel: .checkpoints, key: key, revision: 1, timestamp: Timestamp(seconds: 1_700_000_000), agent: "people",
        state: nil, inputs: [:], body: ["answer": "approve"])
      try await ledger.add([record], turn: "\(key)")
      FileHandle.standardOutput.write(Data("\(key)\n".utf8))
      for notice in try await ledger.share() { FileHandle.standardOutput.write(Data("notice: \(notice)\n".utf8)) }
    }
  }
}
