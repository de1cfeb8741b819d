/// Reads references, and moves each only from the value last seen.
import CLibgit2

extension Repository {
  /// What a reference stands for in the end; nil when there is none.
  public func tip(of name: String) throws(GitError) -> ObjectID? {
    var oid = git_oid()
    let found = try GitCall.found("read the reference \(name)") { git_reference_name_to_id(&oid, shared, name) }
    return found ? ObjectID(oid) : nil
  }

  /// The references whose names match a pattern such as `refs/heads/meshgen/*`, sorted; symbolic ones are left out.
  public func references(matching pattern: String) throws(GitError) -> [Reference] {
    let iterator = try Owned("list the references \(pattern)", freedBy: git_reference_iterator_free) {
      git_reference_iterator_glob_new(&$0, shared, pattern)
    }
    var found: [Reference] = []
    while true {
      var next: OpaquePointer?
      let status = git_reference_next(&next, iterator.pointer)
      if status == GIT_ITEROVER.rawValue { break }
      try GitCall.check("list the references \(pattern)") { status }
      let reference = Owned(next!, freedBy: git_reference_free)
      guard let target = git_reference_target(reference.pointer) else { continue }
      found.append(
        Reference(name: String(cString: git_reference_name(reference.pointer)), target: ObjectID(target.pointee)))
    }
    return found.sorted { $0.name < $1.name }
  }

  /// Sets a reference if it still stands where it was last seen; nil means that there was none.
  /// Fails with `modified`, `exists` or `locked` when another writer was first.
  public func move(_ name: String, to new: ObjectID, from seen: ObjectID?, note: String) throws(GitError) {
    var newOID = new.oid
    // All zeros stand for "there must be none", and are compared while the reference is locked.
    var seenOID = seen?.oid ?? git_oid()
    _ = try Owned("move \(name) to \(new)", freedBy: git_reference_free) {
      git_reference_create_matching(&$0, shared, name, &newOID, 1, &seenOID, note)
    }
  }

  /// Deletes a reference if it still stands where it was last seen.
  public func delete(_ name: String, from seen: ObjectID) throws(GitError) {
    let reference = try Owned("read the reference \(name)", freedBy: git_reference_free) {
      git_reference_lookup(&$0, shared, name)
    }
    guard let target = git_reference_target(reference.pointer), ObjectID(target.pointee) == seen else {
      throw GitError(operation: "delete \(name)", code: .modified, message: "it has moved since it was read")
    }
    try GitCall.check("delete \(name)") { git_reference_delete(reference.pointer) }
  }

  public static func isValidReference(_ name: String) -> Bool {
    var valid: Int32 = 0
    return git_reference_name_is_valid(&valid, name) == 0 && valid == 1
  }
}
