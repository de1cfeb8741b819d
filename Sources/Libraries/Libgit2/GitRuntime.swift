/// The one start of libgit2 that every call rests on.
import CLibgit2

enum GitRuntime {
  private static let started: Int32 = git_libgit2_init()

  /// Starts the library the first time; it stays started as long as the program runs.
  static func start() throws(GitError) {
    guard started > 0 else { throw GitError.last("start libgit2", code: started) }
  }
}
