/// Many people at once: nobody's verdict is lost.
import Foundation
import TestRepositories
import TestSupport
import Testing

@Suite struct CrowdTests {
  private static let people = 20

  private struct Listed: Decodable {
    struct Proposal: Decodable {
      var id: String
      var stage: String
    }
    var proposals: [Proposal]
  }

  private struct Shown: Decodable {
    struct Proposal: Decodable { var fingerprint: String }
    var proposal: Proposal
  }

  @Test func `twenty approvals at once in one repository are twenty verdicts`() async throws {
    let mesh = try prepared()
    try await approveAll(in: mesh, clones: [mesh.clone])
  }

  @Test func `twenty approvals at once in two clones are twenty verdicts in both`() async throws {
    let mesh = try prepared()
    let other = try mesh.cloned(as: "other")
    try await approveAll(in: mesh, clones: [mesh.clone, other])
  }

  @Test func `merges at once all end well`() async throws {
    let mesh = try MeshFolder(estate: ShopSnapshot.text(areas: 4))
    let run = try MeshgenProgram.run(["run", "--approve-all", "--quiet"], in: mesh.clone)
    try #require(run.status == 0, "\(run.errors)")
    let pulls = try GitProgram.run("for-each-ref", "refs/heads/meshgen", in: mesh.origin).split(separator: "\n").count
    #expect(pulls >= 4)
    let programs = try (1...pulls).map { number in
      try MeshgenProgram.start(["pull", "merge", "\(number)", "--quiet"], in: mesh.clone)
    }
    for program in programs { program.waitUntilExit() }
    #expect(programs.map(\.terminationStatus) == Array(repeating: 0, count: pulls))
    // A fix shares the pull request of its product.
    let stages = try proposals(in: mesh.clone).map(\.stage).filter { $0 == "merged" || $0 == "in-review" }
    #expect(stages.count >= pulls)
    #expect(Set(stages) == ["merged"])
    #expect(try mesh.locks() == [])
  }

  private func prepared() throws -> MeshFolder {
    let mesh = try MeshFolder(estate: ShopSnapshot.text(areas: Self.people))
    _ = try MeshgenProgram.run(["discover", "--quiet"], in: mesh.clone)
    _ = try MeshgenProgram.run(["propose", "--quiet"], in: mesh.clone)
    return mesh
  }

  private func approveAll(in mesh: MeshFolder, clones: [String]) async throws {
    let waiting = try proposals(in: mesh.clone).filter { $0.stage == "proposed" }.prefix(Self.people)
    #expect(waiting.count == Self.people)
    let fingerprints = try waiting.map { proposal in
      let text = try MeshgenProgram.run(["show", proposal.id, "--format", "json"], in: mesh.clone).output
      return try JSONDecoder().decode(Shown.self, from: Data(text.utf8)).proposal.fingerprint
    }
    let programs = try zip(waiting, fingerprints).enumerated().map { number, pair in
      try MeshgenProgram.start(
        ["approve", pair.0.id, "--seen", pair.1, "--as", "Person \(number) <p\(number)@example.org>", "--quiet"],
        in: clones[number % clones.count])
    }
    for program in programs { program.waitUntilExit() }
    #expect(programs.map(\.terminationStatus) == Array(repeating: 0, count: Self.people))

    let ids = Set(waiting.map(\.id))
    for clone in clones {
      // Any command takes in what the remote has.
      _ = try MeshgenProgram.run(["propose", "--quiet"], in: clone)
      let accepted = try proposals(in: clone).filter { $0.stage == "accepted" }
      #expect(Set(accepted.map(\.id)) == ids)
      #expect(try verdicts(in: clone).count == Self.people)
      #expect(try GitProgram.complaints(about: clone) == "")
    }
    #expect(try verdicts(in: mesh.origin).count == Self.people)
    #expect(try mesh.locks() == [])
  }

  private func proposals(in clone: String) throws -> [Listed.Proposal] {
    let text = try MeshgenProgram.run(["list", "--format", "json"], in: clone).output
    return try JSONDecoder().decode(Listed.self, from: Data(text.utf8)).proposals
  }

  /// The files of the channel of verdicts.
  private func verdicts(in repository: String) throws -> [String] {
    try GitProgram.run(
      "ls-tree", "-r", "--name-only", "refs/meshgen/ledger", "agent-state-checkpoints", in: repository
    ).split(separator: "\n").map(String.init)
  }
}
