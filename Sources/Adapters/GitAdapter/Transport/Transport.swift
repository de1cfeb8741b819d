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
    for _ in 0..<5 {
      guard let tip = try await tips(of: [reference])[reference] else { return nil }
      if try await repository.work({ try $0.holds(tip) }) { return tip }
      try await fetch([reference])
      if try await repository.work({ try $0.holds(tip) }) { return tip }
    }
    throw PortError(
      .conflict, "`\(reference)` of the remote moves faster than it can be read.",
      remedy: "Run the command again in a moment.")
  }
}
