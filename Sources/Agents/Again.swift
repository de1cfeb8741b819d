internal import Ports

/// Makes an attempt, and makes it again where someone else was first with a record, a bounded number of times. An attempt
/// reads everything anew, so nothing is doubled.
func again<Value>(_ attempt: () async throws -> Value) async throws -> Value {
  for _ in 1..<9 {
    do {
      return try await attempt()
    } catch let error as PortError {
      guard error.reason == .conflict else { throw error }
    }
  }
  return try await attempt()
}
