/// Reads and writes commits, and says how they are related.
import CLibgit2

extension Repository {
  /// Writes a commit and moves no reference.
  public func writeCommit(
    tree: ObjectID, parents: [ObjectID], author: Signature, committer: Signature, message: String
  ) throws(GitError) -> ObjectID {
    var treeOID = tree.oid
    let treeObject = try Owned("read the tree \(tree)", freedBy: git_tree_free) {
      git_tree_lookup(&$0, pointer, &treeOID)
    }
    var handles: [OpaquePointer?] = []
    defer { for handle in handles { git_commit_free(handle) } }
    for parent in parents {
      var parentOID = parent.oid
      var handle: OpaquePointer?
      try GitCall.check("read the commit \(parent)") { git_commit_lookup(&handle, pointer, &parentOID) }
      handles.append(handle)
    }
    var made = git_oid()
    let status = try author.lend { authorPointer in
      Result<Int32, GitError> { () throws(GitError) -> Int32 in
        try committer.lend { committerPointer in
          git_commit_create(
            &made, pointer, nil, authorPointer, committerPointer, nil, message, treeObject.pointer, handles.count,
            &handles)
        }
      }
    }.get()
    try GitCall.check("write a commit") { status }
    return ObjectID(made)
  }

  public func commit(_ id: ObjectID) throws(GitError) -> CommitObject {
    var oid = id.oid
    let commit = try Owned("read the commit \(id)", freedBy: git_commit_free) { git_commit_lookup(&$0, pointer, &oid) }
    let parents = (0..<git_commit_parentcount(commit.pointer)).map {
      ObjectID(git_commit_parent_id(commit.pointer, $0).pointee)
    }
    return CommitObject(
      id: id, tree: ObjectID(git_commit_tree_id(commit.pointer).pointee), parents: parents,
      author: Signature(git_commit_author(commit.pointer).pointee),
      committer: Signature(git_commit_committer(commit.pointer).pointee),
      message: String(cString: git_commit_message_raw(commit.pointer)))
  }

  /// The commits from some tips back, newest first and children before parents, without what others reach.
  public func history(from tips: [ObjectID], without hidden: [ObjectID] = [], limit: Int = .max) throws(GitError)
    -> [ObjectID]
  {
    let walk = try Owned("walk the history", freedBy: git_revwalk_free) { git_revwalk_new(&$0, pointer) }
    git_revwalk_sorting(walk.pointer, GIT_SORT_TOPOLOGICAL.rawValue | GIT_SORT_TIME.rawValue)
    for tip in tips {
      var oid = tip.oid
      try GitCall.check("walk from \(tip)") { git_revwalk_push(walk.pointer, &oid) }
    }
    for tip in hidden {
      var oid = tip.oid
      try GitCall.check("walk without \(tip)") { git_revwalk_hide(walk.pointer, &oid) }
    }
    var commits: [ObjectID] = []
    while commits.count < limit {
      var oid = git_oid()
      let status = git_revwalk_next(&oid, walk.pointer)
      if status == GIT_ITEROVER.rawValue { break }
      try GitCall.check("walk the history") { status }
      commits.append(ObjectID(oid))
    }
    return commits
  }

  /// The best common ancestor; nil for unrelated histories.
  public func mergeBase(_ one: ObjectID, _ other: ObjectID) throws(GitError) -> ObjectID? {
    var base = git_oid()
    var oneOID = one.oid
    var otherOID = other.oid
    let found = try GitCall.found("find the common ancestor of \(one) and \(other)") {
      git_merge_base(&base, pointer, &oneOID, &otherOID)
    }
    return found ? ObjectID(base) : nil
  }

  /// Whether a commit is another one or comes after it.
  public func reaches(_ commit: ObjectID, _ ancestor: ObjectID) throws(GitError) -> Bool {
    if commit == ancestor { return true }
    var oid = commit.oid
    var ancestorOID = ancestor.oid
    return try GitCall.check("ask whether \(commit) comes after \(ancestor)") {
      git_graph_descendant_of(pointer, &oid, &ancestorOID)
    } == 1
  }
}
