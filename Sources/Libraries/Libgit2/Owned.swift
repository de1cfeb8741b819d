/// An object of libgit2 with one owner, freed when the owner is gone.
import CLibgit2

struct Owned: ~Copyable {
  typealias Release = @convention(c) (OpaquePointer?) -> Void

  let pointer: OpaquePointer
  private let release: Release

  init(
    _ operation: @autoclosure () -> String, freedBy release: @escaping Release,
    _ call: (inout OpaquePointer?) -> Int32
  ) throws(GitError) {
    var made: OpaquePointer?
    let status = call(&made)
    guard status >= 0, let made else { throw GitError.last(operation(), code: status) }
    self.init(made, freedBy: release)
  }

  init(_ pointer: OpaquePointer, freedBy release: @escaping Release) {
    self.pointer = pointer
    self.release = release
  }

  deinit { release(pointer) }
}
