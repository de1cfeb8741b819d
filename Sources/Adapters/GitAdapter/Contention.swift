/// Trying again where another program held or moved the same reference: with jitter, and not for ever.
internal import Libgit2
internal import Ports

#if canImport(Glibc)
  internal import Glibc
#else
  internal import Darwin
#endif

enum Contention {
  static let limit = 60

  /// Whether it came out. A held or moved reference is false, until the limit is reached. Blocks a little.
  static func tried(_ attempt: Int, _ body: () throws(GitError) -> Void) throws(GitError) -> Bool {
    do {
      try body()
      return true
    } catch {
      guard error.isContention, attempt < limit - 1 else { throw error }
      usleep(UInt32.random(in: 1_000...5_000) * UInt32(min(attempt + 1, 20)))
      return false
    }
  }

  /// Waits a little before the next try.
  static func pause(_ attempt: Int) async throws(PortError) {
    let milliseconds = Int.random(in: 2...10) * min(attempt + 1, 20)
    do { try await Task.sleep(for: .milliseconds(milliseconds)) } catch {
      throw PortError(error, at: "the remote")
    }
  }
}
