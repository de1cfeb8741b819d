/// Reaches a repository on this machine without starting a program.
internal import Libgit2
internal import Ports

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

struct PathTransport: Transport {
  let here: MeshRepository
  let path: String
  /// Takes over where the other repository wants more than objects and references: hooks, or rules for who may push.
  let program: ProgramTransport?

  func tips(of references: [String]) async throws(PortError) -> [String: ObjectID] {
    let path = path
    return try await Blocking.run(at: path) {
      let other = try Self.open(path)
      return try references.reduce(into: [:]) { tips, name in tips[name] = try other.tip(of: name) }
    }
  }

  func fetch(_ references: [String]) async throws(PortError) {
    let path = path
    try await here.work { repository in
      let other = try Self.open(path)
      try other.copyObjects(of: references.compactMap { try other.tip(of: $0) }, to: repository)
    }
  }

  func push(_ requests: [PushRequest]) async throws(PortError) {
    let path = path
    if let rule = try await Blocking.run(at: path, { try Self.rule(at: path) }) {
      guard let program else {
        throw PortError(
          .unsupported, "The repository at \(path) has \(rule), which only the `git` program heeds.",
          remedy: "Install Git, or remove \(rule).")
      }
      return try await program.push(requests)
    }
    try await here.work { repository in
      let other = try Self.open(path)
      let checkedOut = try other.checkedOutBranches()
      for request in requests where checkedOut.contains(request.reference) {
        throw PortError(
          .refused, "`\(request.reference)` is checked out at \(path).",
          remedy: "Check out another branch there, or push to a bare repository.")
      }
      try repository.copyObjects(of: requests.compactMap(\.new), to: other)
      let directory = other.commonDirectory
      try RepositoryLock.holding(directory) { try Self.apply(requests, at: directory) }
    }
  }

  /// First all are compared, then all are set: with the lock in hand nobody of meshgen comes in between.
  private static func apply(_ requests: [PushRequest], at path: String) throws {
    let other = try open(path)
    for request in requests where try other.tip(of: request.reference) != request.seen {
      throw PortError(
        .conflict, "`\(request.reference)` at \(path) has moved since it was read.", remedy: "Run the command again.")
    }
    for request in requests {
      if let new = request.new {
        try other.move(request.reference, to: new, from: request.seen, note: "push")
      } else if let seen = request.seen {
        try other.delete(request.reference, from: seen)
      }
    }
  }

  static func open(_ path: String) throws(PortError) -> Repository {
    do { return try Repository(at: path) } catch {
      guard error.code == .notFound, error.obstacle == nil else { throw PortError(error, at: path) }
      throw PortError(
        .unreachable, "There is no Git repository at \(path), where the remote should be.",
        remedy: "Check the remote's address with `git remote -v`", cause: error)
    }
  }

  /// What makes a push there more than a write: the name of a hook or of a setting.
  private static func rule(at path: String) throws -> String? {
    let other = try open(path)
    if let folder = try other.setting("core.hooksPath") { return "core.hooksPath = \(folder)" }
    for hook in ["pre-receive", "update", "post-receive", "post-update", "proc-receive", "reference-transaction"]
    where access(other.commonDirectory + "hooks/" + hook, X_OK) == 0 {
      return "the hook `\(hook)`"
    }
    for key in ["receive.denyNonFastForwards", "receive.denyDeletes", "receive.procReceiveRefs", "receive.fsckObjects"]
    {
      if let value = try other.setting(key), value != "false" { return "the setting `\(key)`" }
    }
    return nil
  }
}
