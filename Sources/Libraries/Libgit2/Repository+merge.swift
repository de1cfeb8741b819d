/// Merges two commits three ways, without a work tree.
import CLibgit2

extension Repository {
  public func merge(_ ours: ObjectID, _ theirs: ObjectID) throws(GitError) -> MergeOutcome {
    var ourOID = ours.oid
    var theirOID = theirs.oid
    let our = try Owned("read the commit \(ours)", freedBy: git_commit_free) {
      git_commit_lookup(&$0, pointer, &ourOID)
    }
    let their = try Owned("read the commit \(theirs)", freedBy: git_commit_free) {
      git_commit_lookup(&$0, pointer, &theirOID)
    }
    let index = try Owned("merge \(theirs) into \(ours)", freedBy: git_index_free) {
      git_merge_commits(&$0, pointer, our.pointer, their.pointer, nil)
    }
    if git_index_has_conflicts(index.pointer) == 1 { return .conflicts(try conflicts(in: index.pointer)) }
    var tree = git_oid()
    try GitCall.check("write the merged tree") { git_index_write_tree_to(&tree, index.pointer, pointer) }
    return .tree(ObjectID(tree))
  }

  private func conflicts(in index: OpaquePointer) throws(GitError) -> [String] {
    let iterator = try Owned("list the conflicts", freedBy: git_index_conflict_iterator_free) {
      git_index_conflict_iterator_new(&$0, index)
    }
    var paths: Set<String> = []
    while true {
      var ancestor: UnsafePointer<git_index_entry>?
      var our: UnsafePointer<git_index_entry>?
      var their: UnsafePointer<git_index_entry>?
      let status = git_index_conflict_next(&ancestor, &our, &their, iterator.pointer)
      if status == GIT_ITEROVER.rawValue { break }
      try GitCall.check("list the conflicts") { status }
      if let path = (our ?? their ?? ancestor)?.pointee.path { paths.insert(String(cString: path)) }
    }
    return paths.sorted()
  }
}
