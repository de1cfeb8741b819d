import Foundation
import Libgit2
import Mesh
import Ports
import TestRepositories

@testable import GitAdapter

/// A bare repository and clones of it, for one test.
final class Place: Sendable {
  let folder: TemporaryFolder
  var origin: String { folder("origin.git") }
  static let meshgen = Person(name: "meshgen", email: "meshgen@example.com")
  static let ana = Person(name: "Ana", email: "ana@example.com")

  init() throws {
    folder = try TemporaryFolder()
    try GitProgram.repository(at: folder("seed"))
    try GitProgram.run("clone", "--quiet", "--bare", folder("seed"), folder("origin.git"), in: folder.path)
  }

  /// A clone of the bare repository.
  func clone(_ name: String) throws -> MeshRepository {
    try GitProgram.run("clone", "--quiet", origin, folder(name), in: folder.path)
    return try MeshRepository(around: folder(name))
  }

  /// A repository of its own.
  func alone(_ name: String) throws -> MeshRepository {
    try GitProgram.repository(at: folder(name))
    return try MeshRepository(around: folder(name))
  }

  func git(_ arguments: String..., in name: String) throws -> String {
    try GitProgram.run(arguments, in: folder(name))
  }

  static func ledger(
    _ repository: MeshRepository, remote: String? = "origin", network: NetworkAccess = NetworkAccess()
  ) -> GitLedger {
    GitLedger(in: repository, sharedWith: remote, as: meshgen, network: network)
  }

  static func access(_ route: NetworkAccess.Route) -> NetworkAccess {
    var access = NetworkAccess(child: [child])
    access.route = route
    return access
  }

  private static let child = product("TransportChildProgram")

  /// A program that was built beside the tests.
  static func product(_ name: String) -> String {
    let bundle = Bundle.allBundles.map(\.bundlePath).first { $0.hasSuffix(".xctest") }
    return ((bundle ?? CommandLine.arguments[0]) as NSString).deletingLastPathComponent + "/" + name
  }

  /// Everything a person could notice: files with their contents, index, HEAD and status.
  func look(_ name: String) throws -> [String] {
    try [
      git("status", "--porcelain", "--untracked-files=all", in: name), git("diff", in: name),
      git("diff", "--cached", in: name), git("symbolic-ref", "HEAD", in: name), git("rev-parse", "HEAD", in: name),
      git("ls-files", "--stage", "--debug", in: name),
    ]
  }

  func refusal<Value>(_ body: () async throws(PortError) -> Value) async -> PortError? {
    do {
      _ = try await body()
      return nil
    } catch { return error }
  }
}

extension Record {
  static func made(
    _ channel: Channel, _ key: String, _ revision: Int = 1, says text: String = "x", at seconds: Int64 = 1_700_000_000,
    by agent: String = "learning"
  ) throws -> Record {
    try Record(
      channel: channel, key: RecordKey(key), revision: revision, timestamp: Timestamp(seconds: seconds), agent: agent,
      state: nil, inputs: [:], body: ["says": text])
  }
}
