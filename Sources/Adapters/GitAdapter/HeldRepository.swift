/// A repository that stays open between pieces of work, for one of them at a time: opening costs more than most of them.
internal import Dispatch
internal import Libgit2
internal import Ports

/// Sendable, because the open repository is touched on its queue only.
final class HeldRepository: @unchecked Sendable {
  private let directory: String
  private let queue = DispatchQueue(label: "meshgen.repository")
  private var repository: Repository?

  init(at directory: String) { self.directory = directory }

  /// Runs what blocks away from the threads that tasks share.
  func work<Value: Sendable>(
    at place: String, _ body: @escaping @Sendable (borrowing Repository) throws -> Value
  ) async throws(PortError) -> Value {
    let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
      queue.async { continuation.resume(returning: Result { try self.opened(body) }) }
    }
    do {
      return try result.get()
    } catch {
      throw PortError(error, at: place)
    }
  }

  private func opened<Value>(_ body: (borrowing Repository) throws -> Value) throws -> Value {
    if repository == nil { repository = try Repository(at: directory) }
    return try body(repository!)
  }
}
