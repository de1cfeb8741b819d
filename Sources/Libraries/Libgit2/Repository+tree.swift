/// Reads trees, and makes new ones out of old ones.
import CLibgit2

extension Repository {
  /// The files of a tree below a folder, with paths from the root, sorted by path. No folder means all of it.
  public func files(in tree: ObjectID, under folder: String = "") throws(GitError) -> [TreeEntry] {
    var start = tree
    if !folder.isEmpty {
      guard let entry = try entry(at: folder, in: tree) else { return [] }
      guard case .folder(let id) = entry else {
        guard case .file(let file) = entry else { return [] }
        return [file]
      }
      start = id
    }
    var files: [TreeEntry] = []
    try collect(start, prefix: folder.isEmpty ? "" : folder + "/", into: &files)
    return files.sorted { $0.path < $1.path }
  }

  /// The file at a path; nil when there is none, or a folder.
  public func file(at path: String, in tree: ObjectID) throws(GitError) -> TreeEntry? {
    guard case .file(let file) = try entry(at: path, in: tree) else { return nil }
    return file
  }

  /// The bytes of the file at a path.
  public func content(at path: String, in tree: ObjectID) throws(GitError) -> [UInt8]? {
    guard let file = try file(at: path, in: tree) else { return nil }
    return try blob(file.id)
  }

  /// A tree like another one, with some changes. Folders that become empty are gone.
  public func tree(from original: ObjectID?, changing changes: [TreeChange]) throws(GitError) -> ObjectID {
    var needed: [TreeChange] = []
    for change in changes {
      if case .remove(let path) = change {
        guard let original, try file(at: path, in: original) != nil else { continue }
      }
      needed.append(change)
    }
    let start: ObjectID
    if let original { start = original } else { start = try emptyTree() }
    guard !needed.isEmpty else { return start }
    var baseOID = start.oid
    let base = try Owned("read the tree \(start)", freedBy: git_tree_free) {
      git_tree_lookup(&$0, pointer, &baseOID)
    }
    let paths = needed.map { $0.path.withCString { git_copy($0) } }
    defer { for path in paths { path.deallocate() } }
    let updates = zip(needed, paths).map { change, path in
      var update = git_tree_update()
      update.path = UnsafePointer(path)
      switch change {
      case .put(let entry):
        update.action = GIT_TREE_UPDATE_UPSERT
        update.id = entry.id.oid
        update.filemode = git_filemode_t(rawValue: entry.mode.rawValue)
      case .remove:
        update.action = GIT_TREE_UPDATE_REMOVE
      }
      return update
    }
    var made = git_oid()
    try GitCall.check("write a tree with \(updates.count) changes") {
      git_tree_create_updated(&made, pointer, base.pointer, updates.count, updates)
    }
    return ObjectID(made)
  }

  public func emptyTree() throws(GitError) -> ObjectID {
    let builder = try Owned("make an empty tree", freedBy: git_treebuilder_free) {
      git_treebuilder_new(&$0, pointer, nil)
    }
    var oid = git_oid()
    try GitCall.check("write an empty tree") { git_treebuilder_write(&oid, builder.pointer) }
    return ObjectID(oid)
  }

  private enum Found {
    case file(TreeEntry)
    case folder(ObjectID)
  }

  private func entry(at path: String, in tree: ObjectID) throws(GitError) -> Found? {
    var oid = tree.oid
    let root = try Owned("read the tree \(tree)", freedBy: git_tree_free) { git_tree_lookup(&$0, pointer, &oid) }
    var found: OpaquePointer?
    guard try GitCall.found("find \(path) in a tree", { git_tree_entry_bypath(&found, root.pointer, path) }) else {
      return nil
    }
    let entry = Owned(found!, freedBy: git_tree_entry_free)
    let id = ObjectID(git_tree_entry_id(entry.pointer).pointee)
    let mode = git_tree_entry_filemode(entry.pointer)
    if mode == GIT_FILEMODE_TREE { return .folder(id) }
    return .file(TreeEntry(path: path, mode: TreeEntry.Mode(rawValue: mode.rawValue) ?? .file, id: id))
  }

  private func collect(_ tree: ObjectID, prefix: String, into files: inout [TreeEntry]) throws(GitError) {
    var oid = tree.oid
    let folder = try Owned("read the tree \(tree)", freedBy: git_tree_free) { git_tree_lookup(&$0, pointer, &oid) }
    for index in 0..<git_tree_entrycount(folder.pointer) {
      guard let entry = git_tree_entry_byindex(folder.pointer, index) else { continue }
      let path = prefix + String(cString: git_tree_entry_name(entry))
      let id = ObjectID(git_tree_entry_id(entry).pointee)
      let mode = git_tree_entry_filemode(entry)
      if mode == GIT_FILEMODE_TREE {
        try collect(id, prefix: path + "/", into: &files)
      } else {
        files.append(TreeEntry(path: path, mode: TreeEntry.Mode(rawValue: mode.rawValue) ?? .file, id: id))
      }
    }
  }
}

/// A copy of a C text that lives until it is deallocated.
func git_copy(_ text: UnsafePointer<CChar>) -> UnsafeMutablePointer<CChar> {
  var length = 0
  while text[length] != 0 { length += 1 }
  let copy = UnsafeMutablePointer<CChar>.allocate(capacity: length + 1)
  copy.initialize(from: text, count: length + 1)
  return copy
}
