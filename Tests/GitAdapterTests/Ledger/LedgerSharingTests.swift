import Foundation
import Mesh
import Ports
import TestRepositories
import Testing

@testable import GitAdapter

/// One suite on every way to a remote.
@Suite struct LedgerSharingTests {
  static let routes: [NetworkAccess.Route] = [.path, .program, .child]
  let place: Place

  init() throws { place = try Place() }

  @Test(arguments: routes)
  func `what one clone adds, another has`(route: NetworkAccess.Route) async throws {
    let one = Place.ledger(try place.clone("one"), network: Place.access(route))
    #expect(try await one.share() == [])
    try await one.add([Record.made(.ideas, "games")], turn: "x")
    #expect(try await one.share() == [])
    #expect(try await one.share() == [])
    let two = Place.ledger(try place.clone("two"), network: Place.access(route))
    // A clone takes the ledger by itself.
    #expect(try await two.records(in: .ideas) == one.records(in: .ideas))
    try await two.add([Record.made(.ideas, "games", 2, says: "y")], turn: "y")
    #expect(try await two.share() == [])
    #expect(try await one.share() == [])
    #expect(try await one.records(in: .ideas).map(\.revision) == [2])
    #expect(try GitProgram.complaints(about: place.origin) == "")
    #expect(try GitProgram.complaints(about: place.folder("one")) == "")
  }

  @Test(arguments: routes)
  func `what both added is replayed, and the remote was first`(route: NetworkAccess.Route) async throws {
    let one = Place.ledger(try place.clone("one"), network: Place.access(route))
    let two = Place.ledger(try place.clone("two"), network: Place.access(route))
    try await one.add(
      [Record.made(.ideas, "games", says: "one"), .made(.checkpoints, "games/idea/1", says: "yes")], turn: "1")
    try await two.add([Record.made(.ideas, "games", says: "two"), .made(.ideas, "pay", says: "two")], turn: "2")
    try await two.add([Record.made(.ideas, "games", 2, says: "two more")], turn: "3")
    try await two.add([Record.made(.checkpoints, "games/idea/1", says: "no")], turn: "4")
    #expect(try await one.share() == [])
    #expect(
      try await two.share() == [
        "The record `games` of `agent-state-raw-ideas` gave way to the one that was first at the remote."
      ])
    #expect(try await one.share() == [])
    let expected = try [Record.made(.ideas, "games", says: "one"), .made(.ideas, "pay", says: "two")]
    #expect(try await one.records(in: .ideas) == expected)
    #expect(try await two.records(in: .ideas) == expected)
    let verdicts = try [
      Record.made(.checkpoints, "games/idea/1", says: "yes"), .made(.checkpoints, "games/idea/2", says: "no"),
    ]
    #expect(try await one.records(in: .checkpoints) == verdicts)
    #expect(
      try place.git("rev-parse", "refs/meshgen/ledger", in: "one")
        == place.git("rev-parse", "refs/meshgen/ledger", in: "two"))
  }

  @Test func `a remote that is not there is a notice, and the records go later`() async throws {
    let one = Place.ledger(try place.clone("one"))
    try FileManager.default.moveItem(atPath: place.origin, toPath: place.folder("away"))
    #expect(try await one.records(in: .ideas) == [])
    try await one.add([Record.made(.ideas, "games")], turn: "x")
    let notices = try await one.share()
    #expect(notices.count == 1)
    #expect(notices.first?.hasPrefix("The ledger is not shared with `origin` for now; the records wait here.") == true)
    try FileManager.default.moveItem(atPath: place.folder("away"), toPath: place.origin)
    #expect(try await one.share() == [])
    #expect(try place.git("rev-list", "--count", "refs/meshgen/ledger", in: "origin.git") == "1")
  }

  @Test func `a ledger without a remote stays here`() async throws {
    let one = Place.ledger(try place.clone("one"), remote: nil)
    try await one.add([Record.made(.ideas, "games")], turn: "x")
    #expect(try await one.share() == [])
    #expect(try place.git("for-each-ref", "refs/meshgen", in: "origin.git") == "")
  }

  @Test func `twenty at once in two clones all end up in both`() async throws {
    let clones = [try place.clone("one"), try place.clone("two")]
    try await withThrowingTaskGroup(of: [String].self) { group in
      for number in 0..<20 {
        let clone = clones[number % 2]
        group.addTask {
          let ledger = Place.ledger(clone)
          var notices = try await ledger.share()
          try await ledger.add([.made(.checkpoints, "p\(number)/idea/1")], turn: "verdict \(number)")
          notices += try await ledger.share()
          return notices
        }
      }
      for try await notices in group { #expect(notices == []) }
    }
    for clone in clones {
      let ledger = Place.ledger(clone)
      #expect(try await ledger.share() == [])
      #expect(try await ledger.records(in: .checkpoints).count == 20)
    }
    #expect(try GitProgram.complaints(about: place.origin) == "")
  }

  @Test func `twenty who take the same number at once in two clones all get one`() async throws {
    let clones = [try place.clone("one"), try place.clone("two")]
    for (clone, answer) in zip(clones, ["yes", "no"]) {
      let ledger = Place.ledger(clone)
      for number in 1...5 {
        try await ledger.add([.made(.checkpoints, "games/idea/\(number)", says: "\(answer) \(number)")], turn: "x")
      }
    }
    for clone in clones + clones { _ = try await Place.ledger(clone).share() }
    for clone in clones {
      let verdicts = try await Place.ledger(clone).records(in: .checkpoints)
      #expect(verdicts.count == 10)
      #expect(Set(verdicts.map(\.body)).count == 10)
    }
  }
}
