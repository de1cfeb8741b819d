import Foundation
import Mesh
import PortContracts
import Ports
import TestRepositories
import Testing

@testable import GitAdapter

@Suite struct GitLedgerTests {
  let place: Place

  init() throws { place = try Place() }

  @Test func `the Git ledger does what every ledger must`() async throws {
    try await LedgerContract(Place.ledger(place.alone("mesh"), remote: nil)).holds()
  }

  @Test func `records are added, read back and remembered`() async throws {
    let ledger = Place.ledger(try place.alone("mesh"), remote: nil)
    #expect(try await ledger.records(in: .ideas) == [])
    let first = try Record.made(.ideas, "games", says: "one")
    let other = try Record.made(.ideas, "a/b c", says: "two")
    try await ledger.add([first, other], turn: "learning proposes")
    let second = try Record.made(.ideas, "games", 2, says: "three", at: 1_700_000_100)
    try await ledger.add([second], turn: "learning proposes again")
    #expect(try await ledger.records(in: .ideas) == [other, second])
    #expect(try await ledger.records(in: .scope) == [])
    #expect(try await ledger.history() == [other, first, second])
    #expect(
      try place.git("log", "--format=%an|%at %ai|%s|%b", "refs/meshgen/ledger", in: "mesh") == """
        meshgen|1700000100 2023-11-14 22:15:00 +0000|ledger: learning proposes again|agent-state-raw-ideas games 2 by learning

        meshgen|1700000000 2023-11-14 22:13:20 +0000|ledger: learning proposes|agent-state-raw-ideas games 1 by learning
        agent-state-raw-ideas a/b c 1 by learning

        """)
    #expect(try GitProgram.complaints(about: place.folder("mesh")) == "")
    #expect(try place.git("status", "--porcelain", in: "mesh") == "")
  }

  @Test func `a record that someone else was first with is refused, and nothing of its turn is added`() async throws {
    let ledger = Place.ledger(try place.alone("mesh"), remote: nil)
    try await ledger.add([Record.made(.ideas, "games")], turn: "x")
    let stale = try [Record.made(.ideas, "fresh"), Record.made(.ideas, "games", says: "late")]
    #expect(await place.refusal { () throws(PortError) in try await ledger.add(stale, turn: "y") }?.reason == .conflict)
    let early = try [Record.made(.ideas, "games", 3)]
    #expect(await place.refusal { () throws(PortError) in try await ledger.add(early, turn: "y") }?.reason == .conflict)
    #expect(try await ledger.records(in: .ideas).map(\.key) == ["games"])
  }

  @Test func `what a killed writer of packs left is removed, and what somebody may still write is not`() async throws {
    let repository = try place.alone("mesh")
    let ledger = Place.ledger(repository, remote: nil)
    let ours = ".git/meshgen/packs/pack-a1b2c3/pack_git2_1", pack = ".git/objects/pack/pack_git2_"
    for file in [ours, pack + "old", pack + "young"] { try place.folder.write("half a pack", to: "mesh/" + file) }
    try FileManager.default.setAttributes(
      [.modificationDate: Date(timeIntervalSinceNow: -2 * 24 * 3600)],
      ofItemAtPath: place.folder("mesh/" + pack + "old"))
    func left() -> [String] {
      [ours, pack + "old", pack + "young"].filter { FileManager.default.fileExists(atPath: place.folder("mesh/" + $0)) }
    }
    // Somebody writes a pack, as far as anyone can tell.
    let writer = open(place.folder("mesh/.git/meshgen/packs"), O_RDONLY)
    #expect(flock(writer, LOCK_SH) == 0)
    try await ledger.add([Record.made(.ideas, "games")], turn: "x")
    #expect(left() == [ours, pack + "young"])
    close(writer)
    try await ledger.add([Record.made(.ideas, "music")], turn: "x")
    #expect(left() == [pack + "young"])
  }

  @Test func `a pack is among Git's own only when it is whole`() async throws {
    let repository = try place.alone("mesh")
    let records = try (0..<60).map { try Record.made(.ideas, "idea-\($0)") }
    try await Place.ledger(repository, remote: nil).add(records, turn: "x")
    let packs = try FileManager.default.contentsOfDirectory(atPath: place.folder("mesh/.git/objects/pack"))
    #expect(Set(packs.map { ($0 as NSString).pathExtension }) == ["pack", "idx"])
    #expect(try FileManager.default.contentsOfDirectory(atPath: place.folder("mesh/.git/meshgen/packs")) == [])
    #expect(try GitProgram.complaints(about: place.folder("mesh")) == "")
    #expect(try await Place.ledger(repository, remote: nil).records(in: .ideas).count == 60)
  }

  @Test func `a newer format is refused with the remedy`() async throws {
    let repository = try place.alone("mesh")
    let ledger = Place.ledger(repository, remote: nil)
    let blob = try GitProgram.run("hash-object", "-w", "--stdin", in: place.folder("mesh"), input: "2\n")
    let tree = try GitProgram.run("mktree", in: place.folder("mesh"), input: "100644 blob \(blob)\tformat\n")
    let commit = try place.git("commit-tree", tree, "-m", "from the future", in: "mesh")
    _ = try place.git("update-ref", "refs/meshgen/ledger", commit, in: "mesh")
    let refusal = await place.refusal { () throws(PortError) in try await ledger.records(in: .ideas) }
    #expect(refusal?.message == "The ledger has format 2; this meshgen reads up to 1.")
    #expect(refusal?.remedy == "Install a newer meshgen.")
    let record = try Record.made(.ideas, "games")
    #expect(
      await place.refusal { () throws(PortError) in try await ledger.add([record], turn: "x") }?.reason == .unsupported)
  }

  @Test func `of twenty at once on twenty keys, all are kept`() async throws {
    let repository = try place.alone("mesh")
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        group.addTask {
          try await Place.ledger(repository, remote: nil).add([.made(.checkpoints, "p\(number)/idea/1")], turn: "x")
        }
      }
      try await group.waitForAll()
    }
    #expect(try await Place.ledger(repository, remote: nil).records(in: .checkpoints).count == 20)
    #expect(try place.git("rev-list", "--count", "refs/meshgen/ledger", in: "mesh") == "20")
    #expect(try GitProgram.complaints(about: place.folder("mesh")) == "")
  }

  @Test func `of twenty at once on one key, one wins and the rest are told`() async throws {
    let repository = try place.alone("mesh")
    let records = try (0..<20).map { try Record.made(.ideas, "games", says: "\($0)") }
    let outcomes = await withTaskGroup(of: PortError.Reason?.self) { group in
      for record in records {
        group.addTask {
          do throws(PortError) {
            try await Place.ledger(repository, remote: nil).add([record], turn: "x")
            return nil
          } catch { return error.reason }
        }
      }
      return await group.reduce(into: [PortError.Reason?]()) { $0.append($1) }
    }
    #expect(outcomes.filter { $0 == nil }.count == 1)
    #expect(outcomes.filter { $0 == .conflict }.count == 19)
  }

  @Test func `a lock that a killed writer left is removed`() async throws {
    let ledger = Place.ledger(try place.alone("mesh"), remote: nil)
    for name in ["meshgen/ledger.lock", "heads/meshgen/games.lock"] {
      try place.folder.write("", to: "mesh/.git/refs/" + name)
    }
    try await ledger.add([Record.made(.ideas, "games")], turn: "x")
    #expect(try await ledger.records(in: .ideas).count == 1)
    let left = try FileManager.default.subpathsOfDirectory(atPath: place.folder("mesh/.git")).filter {
      $0.hasSuffix(".lock")
    }
    #expect(left == [])
  }

  @Test func `linked work trees and bare repositories share the same ledger`() async throws {
    _ = try place.alone("mesh")
    _ = try place.git("worktree", "add", "--quiet", "-b", "side", place.folder("side"), in: "mesh")
    try await Place.ledger(MeshRepository(around: place.folder("side")), remote: nil)
      .add([.made(.ideas, "games")], turn: "x")
    #expect(
      try await Place.ledger(MeshRepository(around: place.folder("mesh")), remote: nil).records(in: .ideas).count == 1)
    let bare = Place.ledger(try MeshRepository(around: place.origin), remote: nil)
    try await bare.add([.made(.ideas, "games")], turn: "x")
    #expect(try await bare.records(in: .ideas).count == 1)
  }
}
