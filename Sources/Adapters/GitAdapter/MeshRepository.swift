/// The Git repository in which a mesh lives: where it is, and how it is opened for one piece of work.
internal import Libgit2
public import Mesh
public import Ports

public struct MeshRepository: Sendable {
  /// The `.git` folder of the work tree that the person is in, or the bare repository, with a slash at the end.
  let gitDirectory: String
  /// The folder that all its work trees share, with a slash at the end.
  let commonDirectory: String
  /// Where a person would say it is, without a slash at the end.
  public let folder: String
  public let isBare: Bool
  private let held: HeldRepository

  /// Where the program keeps what is no part of the repository, and no commit holds.
  public var ownFolder: String { commonDirectory + "meshgen" }

  /// The repository around a folder.
  public init(around path: String) throws(PortError) {
    do {
      let repository = try Repository(around: path)
      gitDirectory = repository.gitDirectory
      held = HeldRepository(at: gitDirectory)
      commonDirectory = repository.commonDirectory
      isBare = repository.isBare
      folder = (repository.workingDirectory ?? repository.gitDirectory).withoutTrailingSlash
    } catch {
      guard error.code == .notFound, error.obstacle == nil else { throw PortError(error, at: path) }
      throw PortError(
        .notFound, "There is no Git repository around \(path).",
        remedy: "Run `git init` there, or name a repository with `--repo`.", cause: error)
    }
  }

  /// The person that Git's configuration names; nil where it names none.
  public func person() throws(PortError) -> Person? {
    let repository = try open()
    do {
      guard let name = try repository.setting("user.name"), let email = try repository.setting("user.email"),
        !name.isEmpty, !email.isEmpty
      else { return nil }
      return Person(name: name, email: email)
    } catch { throw PortError(error, at: folder) }
  }

  /// The SSH key that Git signs with: a file, or `key::` and the key itself; nil where it signs with none.
  func signingKey() throws(PortError) -> String? {
    let repository = try open()
    do {
      return try repository.setting("gpg.format") == "ssh" ? try repository.setting("user.signingkey") : nil
    } catch { throw PortError(error, at: folder) }
  }

  /// Where a remote is; nil when the repository knows none of that name.
  public func address(ofRemote name: String) throws(PortError) -> String? {
    let repository = try open()
    do { return try repository.address(ofRemote: name) } catch { throw PortError(error, at: folder) }
  }

  /// The branch that is checked out here; nil when HEAD is detached.
  public func checkedOutBranch() throws(PortError) -> BranchName? {
    let repository = try open()
    do {
      switch try repository.head() {
      case .branch(let name, _), .unborn(let name): return BranchName(reference: name)
      case .detached: return nil
      }
    } catch { throw PortError(error, at: folder) }
  }

  func open() throws(PortError) -> Repository {
    do { return try Repository(at: gitDirectory) } catch { throw PortError(error, at: folder) }
  }

  /// Does a piece of work with the repository, away from the threads that tasks share.
  func work<Value: Sendable>(
    _ body: @escaping @Sendable (borrowing Repository) throws -> Value
  ) async throws(PortError) -> Value {
    try await held.work(at: folder, body)
  }

  /// The same, as the only writer of meshgen's references.
  func write<Value: Sendable>(
    _ body: @escaping @Sendable (borrowing Repository) throws -> Value
  ) async throws(PortError) -> Value {
    let common = commonDirectory
    return try await held.work(at: folder) { repository in
      try RepositoryLock.holding(common) { try body(repository) }
    }
  }
}

extension BranchName {
  var reference: String { "refs/heads/\(rawValue)" }

  init?(reference: String) {
    guard reference.hasPrefix("refs/heads/") else { return nil }
    self.init(String(reference.dropFirst("refs/heads/".count)))
  }
}

extension String {
  var withoutTrailingSlash: String { count > 1 && hasSuffix("/") ? String(dropLast()) : self }
}
