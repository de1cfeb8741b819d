/// Copies objects from one repository on this machine to another, children before parents.
import CLibgit2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  /// From this many objects on, one pack is written instead of single files.
  private static let packLimit = 24

  /// Makes objects in memory, then stores at once what the tips reach: a pack costs less than many small files. What
  /// the work made and no tip reaches is gone.
  public func storing<Value>(
    _ work: (borrowing Repository) throws -> (value: Value, tips: [ObjectID])
  ) throws -> Value {
    func attempt() throws -> Value {
      let memory = try Repository(at: gitDirectory)
      try memory.keepObjectsInMemory()
      let made = try work(memory)
      try memory.copyObjects(of: made.tips, to: self)
      return made.value
    }
    do { return try attempt() } catch let error as GitError where error.code == .notFound { return try attempt() }
  }

  /// Gives another repository every object that the tips reach and it does not hold. Returns how many there were.
  ///
  /// What stands in the other repository already is taken to be complete: a child is always written before what names it.
  @discardableResult
  public func copyObjects(of tips: [ObjectID], to other: borrowing Repository) throws(GitError) -> Int {
    let source = try Owned("open the object store", freedBy: git_odb_free) { git_repository_odb(&$0, pointer) }
    let target = try Owned("open the other object store", freedBy: git_odb_free) {
      git_repository_odb(&$0, other.pointer)
    }
    // One look at what is new on the disk; the thousands of questions that follow do not look again.
    try GitCall.check("read the other object store") { git_odb_refresh(target.pointer) }
    let missing = try missingObjects(of: tips, in: target.pointer)
    if missing.count < Self.packLimit {
      for id in missing { try Self.copy(id, from: source.pointer, to: target.pointer) }
    } else {
      try writePack(missing, into: other.commonDirectory)
    }
    return missing.count
  }

  private func missingObjects(of tips: [ObjectID], in target: OpaquePointer) throws(GitError) -> [ObjectID] {
    enum Visit {
      case open(ObjectID, git_object_t)
      case close(ObjectID)
    }
    var stack = try tips.map { (tip) throws(GitError) in Visit.open(tip, try kind(of: tip)) }
    var seen: Set<ObjectID> = []
    var ordered: [ObjectID] = []
    while let visit = stack.popLast() {
      switch visit {
      case .close(let id): ordered.append(id)
      case .open(let id, let kind):
        guard seen.insert(id).inserted else { continue }
        var oid = id.oid
        guard git_odb_exists_ext(target, &oid, GIT_ODB_LOOKUP_NO_REFRESH.rawValue) != 1 else { continue }
        stack.append(.close(id))
        for (child, childKind) in try children(of: id, kind) { stack.append(.open(child, childKind)) }
      }
    }
    return ordered
  }

  private func kind(of id: ObjectID) throws(GitError) -> git_object_t {
    var oid = id.oid
    let object = try Owned("read the object \(id)", freedBy: git_object_free) {
      git_object_lookup(&$0, pointer, &oid, GIT_OBJECT_ANY)
    }
    return git_object_type(object.pointer)
  }

  private func children(of id: ObjectID, _ kind: git_object_t) throws(GitError) -> [(ObjectID, git_object_t)] {
    var oid = id.oid
    switch kind {
    case GIT_OBJECT_COMMIT:
      let commit = try commit(id)
      return [(commit.tree, GIT_OBJECT_TREE)] + commit.parents.map { ($0, GIT_OBJECT_COMMIT) }
    case GIT_OBJECT_TREE:
      let tree = try Owned("read the tree \(id)", freedBy: git_tree_free) { git_tree_lookup(&$0, pointer, &oid) }
      return (0..<git_tree_entrycount(tree.pointer)).compactMap { index in
        guard let entry = git_tree_entry_byindex(tree.pointer, index) else { return nil }
        let kind = git_tree_entry_type(entry)
        // A submodule's commit lives in another repository.
        return kind == GIT_OBJECT_COMMIT ? nil : (ObjectID(git_tree_entry_id(entry).pointee), kind)
      }
    case GIT_OBJECT_TAG:
      let tag = try Owned("read the tag \(id)", freedBy: git_tag_free) { git_tag_lookup(&$0, pointer, &oid) }
      return [(ObjectID(git_tag_target_id(tag.pointer).pointee), git_tag_target_type(tag.pointer))]
    default:
      return []
    }
  }

  private static func copy(_ id: ObjectID, from source: OpaquePointer, to target: OpaquePointer) throws(GitError) {
    var oid = id.oid
    let object = try Owned("read the object \(id)", freedBy: git_odb_object_free) {
      git_odb_read(&$0, source, &oid)
    }
    var written = git_oid()
    try GitCall.check("write the object \(id)") {
      git_odb_write(
        &written, target, git_odb_object_data(object.pointer), git_odb_object_size(object.pointer),
        git_odb_object_type(object.pointer))
    }
  }

  /// A pack whose objects are compared with ten others each costs more than everything else that a run does. With no
  /// memory for the window each is compared with one; `git gc` compares them all, when it has the time.
  private func lookForFewDifferences() throws(GitError) {
    let file = commonDirectory + "meshgen/pack.config"
    if access(file, F_OK) != 0 {
      mkdir(commonDirectory + "meshgen", 0o777)
      guard let written = fopen(file, "w") else { return }
      let text = "# Read by meshgen only, when it writes a pack.\n[pack]\n\twindowMemory = 1\n"
      fwrite(text, 1, text.utf8.count, written)
      fclose(written)
    }
    let settings = try Owned("read the settings", freedBy: git_config_free) { git_repository_config(&$0, pointer) }
    try GitCall.check("read \(file)") {
      git_config_add_file_ondisk(settings.pointer, file, GIT_CONFIG_LEVEL_APP, pointer, 1)
    }
  }

  private func writePack(_ ids: [ObjectID], into commonDirectory: String) throws(GitError) {
    try lookForFewDifferences()
    let builder = try Owned("start a pack", freedBy: git_packbuilder_free) { git_packbuilder_new(&$0, pointer) }
    git_packbuilder_set_threads(builder.pointer, 1)
    for id in ids {
      var oid = id.oid
      try GitCall.check("add \(id) to a pack") { git_packbuilder_insert(builder.pointer, &oid, nil) }
    }
    let folder = commonDirectory + "objects/pack"
    let aside = try PackFolder(of: commonDirectory)
    try GitCall.check("write a pack into \(aside.path)") {
      git_packbuilder_write(builder.pointer, aside.path, 0, nil, nil)
    }
    if try !aside.move(to: folder) {
      try GitCall.check("write a pack into \(folder)") { git_packbuilder_write(builder.pointer, folder, 0, nil, nil) }
    }
  }
}
