import Foundation
import Libgit2
import TestRepositories
import Testing

@Suite struct RepositoryReferenceTests {
  let folder: TemporaryFolder
  let mesh: String

  init() throws {
    folder = try TemporaryFolder()
    mesh = folder("mesh")
    try GitProgram.repository(at: mesh)
  }

  private let who = Signature(name: "meshgen", email: "meshgen@example.com", time: 1_700_000_000)

  private func commits(_ count: Int) throws -> [ObjectID] {
    let repository = try Repository(at: mesh)
    let tree = try repository.emptyTree()
    return try (0..<count).map {
      try repository.writeCommit(tree: tree, parents: [], author: who, committer: who, message: "\($0)")
    }
  }

  private func refusal(_ body: () throws(GitError) -> Void) -> GitError.Code? {
    do {
      try body()
      return nil
    } catch { return error.code }
  }

  @Test(arguments: [false, true])
  func `a reference moves only from the value last seen, also in a linked work tree`(linked: Bool) throws {
    if linked { try GitProgram.run("worktree", "add", "--quiet", "-b", "side", folder("side"), in: mesh) }
    let repository = try Repository(at: linked ? folder("side") : mesh)
    let made = try commits(3)
    let name = "refs/heads/meshgen/games"
    try repository.move(name, to: made[0], from: nil, note: "made")
    #expect(try repository.tip(of: name) == made[0])
    #expect(
      refusal { () throws(GitError) in try repository.move(name, to: made[1], from: nil, note: "x") } == .modified)
    #expect(
      refusal { () throws(GitError) in try repository.move(name, to: made[1], from: made[2], note: "x") } == .modified)
    #expect(try repository.tip(of: name) == made[0])
    try repository.move(name, to: made[1], from: made[0], note: "moved")
    #expect(try repository.references(matching: "refs/heads/meshgen/*") == [Reference(name: name, target: made[1])])
    // Packed references are compared too.
    try GitProgram.run("pack-refs", "--all", in: mesh)
    #expect(
      refusal { () throws(GitError) in try repository.move(name, to: made[2], from: nil, note: "x") } == .modified)
    #expect(refusal { () throws(GitError) in try repository.delete(name, from: made[0]) } == .modified)
    try repository.delete(name, from: made[1])
    #expect(try repository.tip(of: name) == nil)
    #expect(try GitProgram.run("branch", "--list", "meshgen/*", in: mesh) == "")
  }

  @Test func `of many who create one reference at once, one wins`() async throws {
    let made = try commits(16)
    let mesh = mesh
    for round in 0..<20 {
      let name = "refs/meshgen/race/\(round)"
      let won: [ObjectID] = try await withThrowingTaskGroup(of: ObjectID?.self) { group in
        for id in made {
          group.addTask {
            let repository = try Repository(at: mesh)
            do throws(GitError) {
              try repository.move(name, to: id, from: nil, note: "race")
              return id
            } catch {
              guard error.isContention else { throw error }
              return nil
            }
          }
        }
        return try await group.reduce(into: [ObjectID]()) { if let id = $1 { $0.append(id) } }
      }
      #expect(won.count == 1)
      #expect(try Repository(at: mesh).tip(of: name) == won.first)
    }
  }

  @Test func `a held lock is contention`() throws {
    let made = try commits(1)
    try folder.write("", to: "mesh/.git/refs/meshgen/ledger.lock")
    let repository = try Repository(at: mesh)
    #expect(
      refusal { () throws(GitError) in try repository.move("refs/meshgen/ledger", to: made[0], from: nil, note: "x") }
        == .locked)
  }
}
