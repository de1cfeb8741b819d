/// How references and their objects travel between this repository and another one.
internal import Libgit2
internal import Ports

protocol Transport: Sendable {
  /// What the named references stand for over there; those that are not there are left out.
  func tips(of references: [String]) async throws(PortError) -> [String: ObjectID]

  /// Brings everything that the named references reach. No reference of this repository moves.
  func fetch(_ references: [String]) async throws(PortError)

  /// Sets references over there, each from the value last seen, and all or none where the other side can.
  /// Fails with `.conflict` when one of them has moved.
  func push(_ requests: [PushRequest]) async throws(PortError)
}

extension Transport {
  /// The tip of one reference over there, with everything it reaches brought here.
  func bring(_ reference: String, to repository: MeshRepository) async throws(PortError) -> ObjectID? {
    try await bring([reference], to: repository)[reference]
  }

  /// The tips of references over there, with everything they reach brought here; those that are not there are left out.
  func bring(_ references: [String], to repository: MeshRepository) async throws(PortError) -> [String: ObjectID] {
    guard !references.isEmpty else { return [:] }
    for _ in 0..<5 {
      let tips = try await tips(of: references)
      if try await Self.missing(tips, in: repository).isEmpty { return tips }
      try await fetch(Self.missing(tips, in: repository))
      if try await Self.missing(tips, in: repository).isEmpty { return tips }
    }
    throw PortError(
      .conflict, "`\(references[0])` of the remote moves faster than it can be read.",
      remedy: "Run the command again in a moment.")
  }

  /// The references whose commits are not here, sorted.
  private static func missing(
    _ tips: [String: ObjectID], in repository: MeshRepository
  ) async throws(PortError) -> [String] {
    try await repository.work { repository in try tips.filter { try !repository.holds($0.value) }.keys.sorted() }
  }
}
