/// Compares trees.
import CLibgit2

extension Repository {
  /// The files that differ, sorted by path; a missing tree counts as empty.
  public func difference(from old: ObjectID?, to new: ObjectID?) throws(GitError) -> [FileDelta] {
    let diff = try diff(from: old, to: new)
    var deltas: [FileDelta] = []
    for index in 0..<git_diff_num_deltas(diff.pointer) {
      guard let delta = git_diff_get_delta(diff.pointer, index) else { continue }
      let change: FileDelta.Change =
        switch delta.pointee.status {
        case GIT_DELTA_ADDED: .added
        case GIT_DELTA_DELETED: .deleted
        default: .modified
        }
      let path = change == .deleted ? delta.pointee.old_file.path : delta.pointee.new_file.path
      deltas.append(FileDelta(path: path.map { String(cString: $0) } ?? "", change: change))
    }
    return deltas.sorted { $0.path < $1.path }
  }

  /// The difference as a patch that `git apply` takes.
  public func patch(from old: ObjectID?, to new: ObjectID?) throws(GitError) -> String {
    let diff = try diff(from: old, to: new)
    var text = git_buf()
    try GitCall.check("write a patch") { git_diff_to_buf(&text, diff.pointer, GIT_DIFF_FORMAT_PATCH) }
    defer { git_buf_dispose(&text) }
    guard let start = text.ptr else { return "" }
    return String(decoding: UnsafeRawBufferPointer(start: start, count: text.size), as: UTF8.self)
  }

  private func diff(from old: ObjectID?, to new: ObjectID?) throws(GitError) -> Owned {
    let oldTree = try treeHandle(old)
    let newTree = try treeHandle(new)
    defer {
      git_tree_free(oldTree)
      git_tree_free(newTree)
    }
    var options = git_diff_options()
    git_diff_options_init(&options, UInt32(GIT_DIFF_OPTIONS_VERSION))
    options.flags |= GIT_DIFF_SHOW_BINARY.rawValue
    options.id_abbrev = 40
    return try Owned("compare two trees", freedBy: git_diff_free) {
      git_diff_tree_to_tree(&$0, pointer, oldTree, newTree, &options)
    }
  }

  private func treeHandle(_ id: ObjectID?) throws(GitError) -> OpaquePointer? {
    guard let id else { return nil }
    var oid = id.oid
    var tree: OpaquePointer?
    try GitCall.check("read the tree \(id)") { git_tree_lookup(&tree, pointer, &oid) }
    return tree
  }
}
