/// Runs what blocks away from the threads that tasks share.
internal import Dispatch
internal import Ports

enum Blocking {
  static func run<Value: Sendable>(
    at place: String, _ body: @escaping @Sendable () throws -> Value
  ) async throws(PortError) -> Value {
    let result: Result<Value, any Error> = await withCheckedContinuation { continuation in
      DispatchQueue.global().async { continuation.resume(returning: Result(catching: body)) }
    }
    do {
      return try result.get()
    } catch {
      throw PortError(error, at: place)
    }
  }
}
