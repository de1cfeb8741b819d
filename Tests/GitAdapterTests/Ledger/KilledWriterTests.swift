import Foundation
import Mesh
import Ports
import TestRepositories
import Testing

@testable import GitAdapter

/// Writers in programs of their own: crowds, and kills from outside.
@Suite(.serialized) struct KilledWriterTests {
  let place: Place

  init() throws { place = try Place() }

  private func writer(_ clone: String, _ name: String, _ count: Int) throws -> (program: Process, output: Pipe) {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: Place.product("LedgerWriterProgram"))
    program.arguments = [place.folder(clone), name, "\(count)"]
    let output = Pipe()
    program.standardOutput = output
    try program.run()
    return (program, output)
  }

  private func lines(_ output: Pipe) -> [String] {
    String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self).split(separator: "\n")
      .map(String.init)
  }

  private func locks(in path: String) throws -> [String] {
    try FileManager.default.subpathsOfDirectory(atPath: path).filter { $0.hasSuffix(".lock") }
  }

  @Test func `twenty programs at once in two clones lose nothing`() async throws {
    let clones = [try place.clone("one"), try place.clone("two")]
    let writers = try (0..<20).map { try writer(["one", "two"][$0 % 2], "w\($0)", 1) }
    let said = writers.flatMap { lines($0.output) }
    for writer in writers { writer.program.waitUntilExit() }
    #expect(said.sorted() == (0..<20).map { "w\($0)-1/idea/1" }.sorted())
    for clone in clones {
      let ledger = Place.ledger(clone)
      #expect(try await ledger.share() == [])
      #expect(try await ledger.records(in: .checkpoints).map(\.key.rawValue) == said.sorted())
    }
    #expect(try GitProgram.complaints(about: place.origin) == "")
  }

  @Test func `what was said to be safe survives kills at any moment`() async throws {
    _ = try place.clone("one")
    let seed = UInt64.random(in: 1...UInt64.max)
    print("seed \(seed)")
    var random = Seeded(state: seed)
    var safe: Set<String> = []
    for round in 0..<30 {
      let (program, output) = try writer("one", "r\(round)", 1000)
      usleep(UInt32.random(in: 5_000...250_000, using: &random))
      kill(program.processIdentifier, SIGKILL)
      safe.formUnion(lines(output))
      program.waitUntilExit()
    }
    let (program, output) = try writer("one", "last", 1)
    #expect(lines(output) == ["last-1/idea/1"])
    program.waitUntilExit()
    for name in ["one", "origin.git"] {
      let repository = try MeshRepository(around: place.folder(name))
      let kept = try await Place.ledger(repository, remote: nil).records(in: .checkpoints).map(\.key.rawValue)
      #expect(safe.subtracting(kept) == [])
      #expect(Set(kept).count == kept.count)
      #expect(try GitProgram.complaints(about: place.folder(name)) == "")
      #expect(try locks(in: repository.commonDirectory) == [])
    }
    #expect(!safe.isEmpty)
  }
}

/// Random numbers that come again with the same seed.
private struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return mixed ^ (mixed >> 31)
  }
}
