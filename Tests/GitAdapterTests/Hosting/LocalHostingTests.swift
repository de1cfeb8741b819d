import Foundation
import Mesh
import PortContracts
import Ports
import TestRepositories
import Testing

@testable import GitAdapter

@Suite struct LocalHostingTests {
  let place: Place
  let time = Timestamp(seconds: 1_700_000_000)

  init() throws { place = try Place() }

  private func draft(_ head: BranchName, _ title: String = "Data product: games") -> PullRequestDraft {
    PullRequestDraft(
      title: title, body: "<!-- meshgen -->\nGames.", head: head, base: "main", labels: ["mesh", "b"],
      reviewers: ["ana"], draft: false, at: time, author: Place.meshgen)
  }

  /// A branch at the origin with one file more than main.
  @discardableResult
  private func branch(_ name: String, file: String = "docs/games.md", says text: String = "x\n") throws -> String {
    let blob = try GitProgram.run("hash-object", "-w", "--stdin", in: place.origin, input: text)
    let readme = try place.git("rev-parse", "main:README.md", in: "origin.git")
    let folder = String(file.split(separator: "/")[0])
    let inner = try GitProgram.run(
      "mktree", in: place.origin, input: "100644 blob \(blob)\t\(file.split(separator: "/")[1])\n")
    let tree = try GitProgram.run(
      "mktree", in: place.origin, input: "100644 blob \(readme)\tREADME.md\n040000 tree \(inner)\t\(folder)\n")
    let commit = try place.git("commit-tree", tree, "-p", "main", "-m", name, in: "origin.git")
    _ = try place.git("update-ref", "refs/heads/\(name)", commit, in: "origin.git")
    return commit
  }

  @Test func `the local hosting does what every hosting must`() async throws {
    let hosting = LocalHosting(in: try place.clone("mesh"), remote: "origin")
    try await HostingContract(
      hosting, push: { try branch($0.rawValue) },
      settle: { number, state in
        switch state {
        case .closed: _ = try await hosting.close(number, by: Place.ana, at: time)
        case .merged: _ = try await hosting.merge(number, by: Place.ana, at: time)
        case .open: break
        }
      }
    ).holds()
  }

  @Test(arguments: [NetworkAccess.Route.path, .program, .child])
  func `a pull request is opened, updated, found and closed`(route: NetworkAccess.Route) async throws {
    let hosting = LocalHosting(in: try place.clone("mesh"), remote: "origin", network: Place.access(route))
    let tip = try branch("meshgen/games")
    #expect(try await hosting.pullRequest(of: "meshgen/games") == nil)
    let opened = try await hosting.open(draft("meshgen/games"))
    let expected = PullRequest(
      number: 1, url: "local:pull/1", state: .open, title: "Data product: games", head: "meshgen/games", base: "main",
      commit: CommitID(tip), labels: ["b", "mesh"], body: "<!-- meshgen -->\nGames.")
    #expect(opened == Offer(expected, changed: true))
    #expect(try await hosting.open(draft("meshgen/games")) == Offer(expected, changed: false))
    #expect(try await hosting.update(expected, to: draft("meshgen/games")) == Offer(expected, changed: false))
    let renamed = try await hosting.update(expected, to: draft("meshgen/games", "Better"))
    #expect(renamed.changed)
    #expect(try await hosting.pullRequest(of: "meshgen/games")?.title == "Better")
    try branch("meshgen/pay")
    #expect(try await hosting.open(draft("meshgen/pay")).pullRequest.number == 2)
    #expect(try await hosting.close(1, by: Place.ana, at: time).state == .closed)
    #expect(try await hosting.close(1, by: Place.ana, at: time).state == .closed)
    #expect(try await hosting.pullRequest(of: "meshgen/games")?.state == .closed)
    #expect(try await hosting.pullRequests().map(\.number) == [1, 2])
    let merged = await place.refusal { () throws(PortError) in try await hosting.merge(1, by: Place.ana, at: time) }
    #expect(merged?.message == "The pull request 1 is closed already.")
    #expect(try await hosting.open(draft("meshgen/games")).pullRequest.number == 3)
    #expect(
      try place.git("log", "--format=%s", PullBook.reference, in: "origin.git") == """
        pull 3: open meshgen/games
        pull 1: close
        pull 2: open meshgen/pay
        pull 1: update
        pull 1: open meshgen/games
        """)
    #expect(try GitProgram.complaints(about: place.origin) == "")
  }

  @Test func `of twenty who open at once, there is one pull request per branch`() async throws {
    let clones = [try place.clone("one"), try place.clone("two")]
    for number in 0..<4 { try branch("meshgen/p\(number)") }
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<20 {
        let draft = draft(BranchName("meshgen/p\(number % 4)"))
        group.addTask { _ = try await LocalHosting(in: clones[number % 2], remote: "origin").open(draft) }
      }
      try await group.waitForAll()
    }
    let pulls = try await LocalHosting(in: clones[0], remote: "origin").pullRequests()
    #expect(pulls.map(\.number) == [1, 2, 3, 4])
    #expect(Set(pulls.map(\.head)).count == 4)
  }

  @Test(arguments: [NetworkAccess.Route.path, .program])
  func `a merge moves the base branch of the remote`(route: NetworkAccess.Route) async throws {
    _ = try place.clone("mesh")
    try place.folder.write("dirty\n", to: "mesh/README.md")
    let before = try place.look("mesh")
    let hosting = LocalHosting(
      in: try MeshRepository(around: place.folder("mesh")), remote: "origin", network: Place.access(route))
    let head = try branch("meshgen/games")
    try branch("meshgen/pay", file: "terraform/pay.tf")
    try branch("meshgen/clash", says: "other\n")
    for name in ["games", "pay", "clash"] { _ = try await hosting.open(draft(BranchName("meshgen/\(name)"))) }
    let patch = try await hosting.patch(of: 1)
    #expect(patch.contains("+++ b/docs/games.md"))
    let merged = try await hosting.merge(1, by: Place.ana, at: time)
    #expect(merged.state == .merged)
    #expect(merged.commit == CommitID(head))
    #expect(try await hosting.merge(2, by: Place.ana, at: time).state == .merged)
    #expect(try await hosting.merge(2, by: Place.ana, at: time).state == .merged)
    #expect(try await hosting.patch(of: 1) == patch)
    let refusal = await place.refusal { () throws(PortError) in try await hosting.merge(3, by: Place.ana, at: time) }
    #expect(refusal?.message == "The pull request 3 conflicts with `main` in `docs/games.md`.")
    #expect(
      try place.git("ls-tree", "-r", "--name-only", "main", in: "origin.git")
        == "README.md\ndocs/games.md\nterraform/pay.tf")
    #expect(
      try place.git("log", "-1", "--format=%an %s", "main", in: "origin.git")
        == "Ana Merge pull request 2 from meshgen/pay")
    #expect(try await hosting.pullRequests().map(\.state) == [.merged, .merged, .open])
    #expect(try place.look("mesh") == before)
    #expect(try GitProgram.complaints(about: place.origin) == "")
  }

  @Test func `a base branch that is checked out is not moved`() async throws {
    let mesh = try place.alone("mesh")
    let base = try place.git("rev-parse", "main", in: "mesh")
    let commit = try place.git("commit-tree", "main^{tree}", "-p", "main", "-m", "x", in: "mesh")
    _ = try place.git("update-ref", "refs/heads/meshgen/games", commit, in: "mesh")
    let hosting = LocalHosting(in: mesh, remote: "origin")
    #expect(try await hosting.open(draft("meshgen/games")).changed)
    let refusal = await place.refusal { () throws(PortError) in try await hosting.merge(1, by: Place.ana, at: time) }
    #expect(refusal?.reason == .refused)
    #expect(try place.git("rev-parse", "main", in: "mesh") == base)
    _ = try place.git("checkout", "--quiet", "--detach", in: "mesh")
    #expect(try await hosting.merge(1, by: Place.ana, at: time).state == .merged)
    #expect(try place.git("rev-parse", "main^2", in: "mesh") == commit)
  }

  @Test func `hooks of the remote are heeded`() async throws {
    let hook = place.origin + "/hooks/pre-receive"
    try Data("#!/bin/sh\necho 'nobody may' >&2\nexit 1\n".utf8).write(to: URL(fileURLWithPath: hook))
    try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: hook)
    try branch("meshgen/games")
    let hosting = LocalHosting(in: try place.clone("mesh"), remote: "origin")
    let refusal = await place.refusal { () throws(PortError) in try await hosting.open(draft("meshgen/games")) }
    #expect(refusal?.reason == .refused)
    #expect(refusal?.message.contains("remote: nobody may") == true)
    #expect(try place.git("for-each-ref", "refs/meshgen", in: "origin.git") == "")
  }
}
