/// Goes one way, and another where the program for the first is not installed.
internal import Libgit2
internal import Ports
internal import Subprocess

struct FallbackTransport: Transport {
  let first: ProgramTransport
  let second: ChildTransport

  func tips(of references: [String]) async throws(PortError) -> [String: ObjectID] {
    do { return try await first.tips(of: references) } catch {
      guard Self.isNotInstalled(error) else { throw error }
      return try await second.tips(of: references)
    }
  }

  func fetch(_ references: [String]) async throws(PortError) {
    do { try await first.fetch(references) } catch {
      guard Self.isNotInstalled(error) else { throw error }
      try await second.fetch(references)
    }
  }

  func push(_ requests: [PushRequest]) async throws(PortError) {
    do { try await first.push(requests) } catch {
      guard Self.isNotInstalled(error) else { throw error }
      try await second.push(requests)
    }
  }

  private static func isNotInstalled(_ error: PortError) -> Bool {
    (error.cause as? SubprocessError)?.code == .executableNotFound
  }
}
