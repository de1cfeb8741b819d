import Foundation
import Libgit2
import Mesh
import Ports
import TestRepositories
import Testing

@testable import GitAdapter

/// The ways over a network, against real servers.
@Suite(.serialized) struct NetworkTests {
  let place: Place

  init() throws {
    place = try Place()
    _ = try place.git("config", "http.receivepack", "true", in: "origin.git")
  }

  private func access(_ route: NetworkAccess.Route, _ server: GitServer, token: String) -> NetworkAccess {
    var access = Place.access(route)
    access.tokens = [.init(host: "127.0.0.1:\(server.port)", secret: Secret(token))]
    return access
  }

  private func clone(_ name: String, at address: String) throws -> MeshRepository {
    let clone = try place.clone(name)
    _ = try place.git("remote", "set-url", "origin", address, in: name)
    return clone
  }

  private func plan(_ base: CommitID) -> CommitPlan {
    CommitPlan(
      branch: "meshgen/games", base: base,
      artifacts: [Artifact(path: ArtifactPath("docs/data-products/games.md")!, text: "x\n")], ownFolders: [],
      author: Place.meshgen, at: Timestamp(seconds: 1_700_000_000), message: "games\n\nMeshgen-Proposal: games\n")
  }

  @Test(arguments: [NetworkAccess.Route.program, .child])
  func `the right token opens the way over http`(route: NetworkAccess.Route) async throws {
    let server = try GitServer(serving: place.folder.path, token: "s3cret", in: place.folder)
    let address = "http://127.0.0.1:\(server.port)/origin.git"
    let network = access(route, server, token: "s3cret")
    let mesh = try clone("one", at: address)
    let ledger = Place.ledger(mesh, network: network)
    try await ledger.add([.made(.ideas, "games")], turn: "x")
    #expect(try await ledger.share() == [])
    #expect(try place.git("rev-list", "--count", "refs/meshgen/ledger", in: "origin.git") == "1")
    let workspace = GitWorkspace(in: mesh, base: "main", remote: "origin", committer: Place.meshgen, network: network)
    let made = try await workspace.commit(plan(try await workspace.base()))
    #expect(try await workspace.push(made.commit))
    #expect(try await workspace.push(made.commit) == false)
    #expect(try place.git("rev-parse", "meshgen/games", in: "origin.git") == made.commit.id.rawValue)
    let other = Place.ledger(try clone("two", at: address), network: network)
    #expect(try await other.records(in: .ideas) == ledger.records(in: .ideas))
    #expect(try place.git("for-each-ref", "refs/meshgen/outbox", in: "one") == "")
    #expect(try String(contentsOfFile: place.folder("one/.git/config"), encoding: .utf8).contains("s3cret") == false)
  }

  @Test(arguments: [NetworkAccess.Route.program, .child])
  func `a wrong token is told, and stays out of the message`(route: NetworkAccess.Route) async throws {
    let server = try GitServer(serving: place.folder.path, token: "s3cret", in: place.folder)
    let network = access(route, server, token: "wr0ng")
    let mesh = try clone("one", at: "http://127.0.0.1:\(server.port)/origin.git")
    let workspace = GitWorkspace(in: mesh, base: "main", remote: "origin", committer: Place.meshgen, network: network)
    let refusal = await place.refusal { () throws(PortError) in try await workspace.base() }
    #expect(refusal?.reason == .unauthorized)
    #expect("\(String(describing: refusal))".contains("wr0ng") == false)
    let ledger = Place.ledger(mesh, network: network)
    try await ledger.add([.made(.ideas, "games")], turn: "x")
    #expect(try await ledger.share().count == 1)
    #expect(try await ledger.records(in: .ideas).count == 1)
  }

  @Test(arguments: [NetworkAccess.Route.program, .child])
  func `a server that hangs is left at the deadline`(route: NetworkAccess.Route) async throws {
    let server = try GitServer(serving: place.folder.path, token: "s3cret", hanging: true, in: place.folder)
    var network = access(route, server, token: "s3cret")
    network.deadline = .seconds(1)
    let mesh = try clone("one", at: "http://127.0.0.1:\(server.port)/origin.git")
    let workspace = GitWorkspace(in: mesh, base: "main", remote: "origin", committer: Place.meshgen, network: network)
    let start = ContinuousClock.now
    let refusal = await place.refusal { () throws(PortError) in try await workspace.base() }
    #expect(refusal?.reason == .timedOut)
    #expect(ContinuousClock.now - start < .seconds(20))
  }

  @Test func `a certificate that nobody vouches for is refused on every way`() async throws {
    let server = try SelfSignedServer(in: place.folder)
    let mesh = try clone("one", at: "https://localhost:\(server.port)/origin.git")
    for route in [NetworkAccess.Route.program, .child] {
      let workspace = GitWorkspace(
        in: mesh, base: "main", remote: "origin", committer: Place.meshgen, network: Place.access(route))
      let refusal = await place.refusal { () throws(PortError) in try await workspace.base() }
      #expect(refusal?.reason == .refused)
    }
  }

  @Test func `over ssh a known host is used and an unknown one refused`() async throws {
    let server = try GitServer(sshIn: place.folder)
    let address = "ssh://\(NSUserName())@127.0.0.1:\(server.port)\(place.origin)"
    let mesh = try clone("one", at: address)
    func base(knownHosts: String) async throws(PortError) -> CommitID {
      var network = NetworkAccess(deadline: .seconds(20))
      network.sshCommand =
        "ssh -F none -i \(place.folder("user")) -o IdentitiesOnly=yes -o UserKnownHostsFile=\(knownHosts)"
      let workspace = GitWorkspace(in: mesh, base: "main", remote: "origin", committer: Place.meshgen, network: network)
      let commit = try await workspace.commit(plan(try await workspace.base()))
      _ = try await workspace.push(commit.commit)
      return commit.commit.id
    }
    let pushed = try await base(knownHosts: place.folder("known_hosts"))
    #expect(try place.git("rev-parse", "meshgen/games", in: "origin.git") == pushed.rawValue)
    let refusal = await place.refusal { () throws(PortError) in try await base(knownHosts: "/dev/null") }
    #expect(refusal?.reason == .refused)
    #expect(refusal?.message.hasPrefix("The host key is unknown or has changed") == true)
  }

  @Test func `without the git program, libgit2 takes over`() async throws {
    let server = try GitServer(serving: place.folder.path, token: "s3cret", in: place.folder)
    var network = access(.best, server, token: "s3cret")
    network.program = "no-such-git"
    let mesh = try clone("one", at: "http://127.0.0.1:\(server.port)/origin.git")
    let workspace = GitWorkspace(in: mesh, base: "main", remote: "origin", committer: Place.meshgen, network: network)
    #expect(try await workspace.base().rawValue == place.git("rev-parse", "main", in: "origin.git"))
  }
}
