/// Runs one call of libgit2; a bad status becomes a `GitError` that names the operation.
import CLibgit2

enum GitCall {
  /// The status of the call, when it is not an error. The error text is per thread, so it is read on the spot.
  @discardableResult
  static func check(_ operation: @autoclosure () -> String, _ call: () -> Int32) throws(GitError) -> Int32 {
    let status = call()
    guard status >= 0 else { throw GitError.last(operation(), code: status) }
    return status
  }

  /// Whether there was something to find.
  static func found(_ operation: @autoclosure () -> String, _ call: () -> Int32) throws(GitError) -> Bool {
    let status = call()
    if status == GitError.Code.notFound.rawValue { return false }
    guard status >= 0 else { throw GitError.last(operation(), code: status) }
    return true
  }
}
