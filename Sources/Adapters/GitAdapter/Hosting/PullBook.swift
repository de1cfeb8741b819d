/// All pull requests of the local hosting, as one state of the reference that keeps them.
internal import Libgit2
internal import Mesh
internal import Ports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

struct PullBook: Sendable {
  static let reference = "refs/meshgen/pulls/all"

  /// The commit that it was read from.
  let tip: ObjectID?
  /// Sorted by number.
  private(set) var pulls: [KeptPull] = []

  init(at tip: ObjectID?, in repository: borrowing Repository) throws {
    self.tip = tip
    guard let tip else { return }
    for file in try repository.files(in: repository.commit(tip).tree) where file.path.hasSuffix(".json") {
      let pull: KeptPull
      do {
        pull = try CanonicalJSON.read(KeptPull.self, from: Data(repository.blob(file.id)))
      } catch {
        throw PortError(
          .malformed, "The pull request `\(file.path)` in `\(Self.reference)` cannot be read: \(error).",
          remedy: "Look at `git log \(Self.reference) -- \(file.path)` for who wrote it.", cause: error)
      }
      guard pull.formatVersion <= KeptPull.format else {
        throw PortError(
          .unsupported,
          "The pull request `\(file.path)` has format \(pull.formatVersion); this meshgen reads up to \(KeptPull.format).",
          remedy: "Install a newer meshgen.")
      }
      pulls.append(pull)
    }
    pulls.sort { $0.number < $1.number }
  }

  var nextNumber: Int { (pulls.last?.number ?? 0) + 1 }

  /// The open one of a branch, else the last one.
  func pull(of head: BranchName) -> KeptPull? {
    let own = pulls.filter { $0.head == head }
    return own.last { $0.state == .open } ?? own.last
  }

  func pull(_ number: Int) -> KeptPull? { pulls.first { $0.number == number } }

  /// The commit in which one pull request is new or changed.
  func commit(
    with pull: KeptPull, saying what: String, by person: Person, at time: Timestamp,
    in repository: borrowing Repository
  ) throws -> ObjectID {
    let blob = try repository.writeBlob(Array(try CanonicalJSON.page(pull)))
    let before = try tip.map { try repository.commit($0).tree }
    let tree = try repository.tree(
      from: before, changing: [.put(TreeEntry(path: "\(pull.number).json", mode: .file, id: blob))])
    let signature = Signature(name: person.name, email: person.email, time: time.seconds)
    return try repository.writeCommit(
      tree: tree, parents: tip.map { [$0] } ?? [], author: signature, committer: signature,
      message: "pull \(pull.number): \(what)\n")
  }
}
