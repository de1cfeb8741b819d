/// An open Git repository.
///
/// References are written through a second handle, opened at the common directory: in a linked worktree libgit2 1.5
/// overwrites an existing branch where it should refuse to create it.
import CLibgit2

public struct Repository: ~Copyable {
  let pointer: OpaquePointer
  /// The handle for references; the same as `pointer` except in a linked worktree.
  let shared: OpaquePointer

  /// Opens the repository at exactly this path: a work tree, a `.git` folder or a bare repository.
  public init(at path: String) throws(GitError) {
    try GitRuntime.start()
    var opened: OpaquePointer?
    try GitCall.check("open the repository at \(path)") { git_repository_open(&opened, path) }
    try self.init(taking: opened!)
  }

  /// Opens the repository around a folder.
  public init(around path: String) throws(GitError) {
    try GitRuntime.start()
    var opened: OpaquePointer?
    try GitCall.check("find a Git repository around \(path)") { git_repository_open_ext(&opened, path, 0, nil) }
    try self.init(taking: opened!)
  }

  /// Makes a repository, or opens the one that is there.
  public init(making path: String, bare: Bool, branch: String = "main") throws(GitError) {
    try GitRuntime.start()
    var options = git_repository_init_options()
    git_repository_init_options_init(&options, UInt32(GIT_REPOSITORY_INIT_OPTIONS_VERSION))
    options.flags = GIT_REPOSITORY_INIT_MKPATH.rawValue | (bare ? GIT_REPOSITORY_INIT_BARE.rawValue : 0)
    var opened: OpaquePointer?
    try GitCall.check("make a repository at \(path)") {
      branch.withCString { name in
        options.initial_head = name
        return git_repository_init_ext(&opened, path, &options)
      }
    }
    try self.init(taking: opened!)
  }

  private init(taking opened: OpaquePointer) throws(GitError) {
    guard git_repository_is_worktree(opened) == 1, let folder = git_repository_commondir(opened) else {
      pointer = opened
      shared = opened
      return
    }
    let path = String(cString: folder)
    var second: OpaquePointer?
    let status = git_repository_open(&second, path)
    guard status >= 0, let second else {
      let error = GitError.last("open the repository at \(path)", code: status)
      git_repository_free(opened)
      throw error
    }
    pointer = opened
    shared = second
  }

  deinit {
    if shared != pointer { git_repository_free(shared) }
    git_repository_free(pointer)
  }

  /// The `.git` folder of this work tree, with a slash at the end.
  public var gitDirectory: String { String(cString: git_repository_path(pointer)) }

  /// The folder that all work trees share, with a slash at the end: references, objects and locks are in it.
  public var commonDirectory: String { String(cString: git_repository_commondir(pointer)) }

  /// The folder with the user's files, with a slash at the end; none in a bare repository.
  public var workingDirectory: String? { git_repository_workdir(pointer).map { String(cString: $0) } }

  public var isBare: Bool { git_repository_is_bare(pointer) == 1 }

  /// From here on, objects written through this handle stay in memory and are gone with it.
  public func keepObjectsInMemory() throws(GitError) {
    let store = try Owned("open the object store", freedBy: git_odb_free) { git_repository_odb(&$0, pointer) }
    var memory: UnsafeMutablePointer<git_odb_backend>?
    try GitCall.check("keep objects in memory") { git_mempack_new(&memory) }
    // What is new is missed by every store on the disk, and libgit2 would look for new packs each time. Git's own
    // housekeeping can move an object away meanwhile; `storing` begins anew then.
    for position in 0..<git_odb_num_backends(store.pointer) {
      var disk: UnsafeMutablePointer<git_odb_backend>?
      try GitCall.check("keep objects in memory") { git_odb_get_backend(&disk, store.pointer, position) }
      disk?.pointee.refresh = nil
    }
    // The highest priority is asked first, so it takes every object. The store frees it.
    try GitCall.check("keep objects in memory") { git_odb_add_backend(store.pointer, memory, 999) }
  }
}
