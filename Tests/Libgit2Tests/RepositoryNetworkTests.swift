import Foundation
import Libgit2
import TestRepositories
import Testing

@Suite struct RepositoryNetworkTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try GitProgram.repository(at: folder("mesh"))
    try GitProgram.run("clone", "--quiet", "--bare", folder("mesh"), folder("origin.git"), in: folder.path)
  }

  private func refusal(_ body: () throws(GitError) -> Void) -> GitError? {
    do {
      try body()
      return nil
    } catch { return error }
  }

  @Test func `a push sets a reference only from the value last seen`() throws {
    let mesh = try Repository(at: folder("mesh"))
    let address = "file://" + folder("origin.git")
    let base = try #require(try mesh.tip(of: "refs/heads/main"))
    let who = Signature(name: "meshgen", email: "meshgen@example.com", time: 1_700_000_000)
    let next = try mesh.writeCommit(
      tree: mesh.commit(base).tree, parents: [base], author: who, committer: who, message: "next")
    let name = "refs/heads/meshgen/games"
    try mesh.push([PushRequest(reference: name, new: base, seen: nil)], to: address, showing: .none)
    let stale = refusal { () throws(GitError) in
      try mesh.push([PushRequest(reference: name, new: next, seen: nil)], to: address, showing: .none)
    }
    #expect(stale?.code == .modified)
    try mesh.push([PushRequest(reference: name, new: next, seen: base)], to: address, showing: .none)
    let there = try mesh.references(at: address, showing: .none)
    #expect(there.first { $0.name == name } == Reference(name: name, target: next))
    #expect(try mesh.defaultBranch(at: address, showing: .none) == "refs/heads/main")
    try mesh.fetch(["+\(name):refs/meshgen/remotes/origin/games"], from: address, showing: .none)
    #expect(try mesh.tip(of: "refs/meshgen/remotes/origin/games") == next)
    try mesh.push([PushRequest(reference: name, new: nil, seen: next)], to: address, showing: .none)
    #expect(try Repository(at: folder("origin.git")).tip(of: name) == nil)
  }

  @Test func `a certificate that nobody vouches for is refused`() throws {
    let server = try SelfSignedServer(in: folder)
    let mesh = try Repository(at: folder("mesh"))
    let error = refusal { () throws(GitError) in
      _ = try mesh.references(at: "https://localhost:\(server.port)/mesh.git", showing: .token(user: "x", secret: "y"))
    }
    #expect(error?.code == .certificate)
  }
}
