/// Reads and writes the contents of files in the object store.
import CLibgit2

extension Repository {
  /// Writes nothing when the object is there.
  public func writeBlob(_ bytes: [UInt8]) throws(GitError) -> ObjectID {
    var oid = git_oid()
    try GitCall.check("write a blob") { git_blob_create_from_buffer(&oid, pointer, bytes, bytes.count) }
    return ObjectID(oid)
  }

  public func writeBlob(_ text: String) throws(GitError) -> ObjectID { try writeBlob(Array(text.utf8)) }

  public func blob(_ id: ObjectID) throws(GitError) -> [UInt8] {
    var oid = id.oid
    let blob = try Owned("read the blob \(id)", freedBy: git_blob_free) { git_blob_lookup(&$0, pointer, &oid) }
    let size = Int(git_blob_rawsize(blob.pointer))
    guard size > 0, let content = git_blob_rawcontent(blob.pointer) else { return [] }
    return Array(UnsafeRawBufferPointer(start: content, count: size))
  }

  /// The name that these bytes would have as a blob; nothing is written.
  public static func blobID(of bytes: [UInt8]) throws(GitError) -> ObjectID {
    var oid = git_oid()
    try GitCall.check("name a blob") { git_odb_hash(&oid, bytes, bytes.count, GIT_OBJECT_BLOB) }
    return ObjectID(oid)
  }

  public func holds(_ id: ObjectID) throws(GitError) -> Bool {
    let store = try Owned("open the object store", freedBy: git_odb_free) { git_repository_odb(&$0, pointer) }
    var oid = id.oid
    return git_odb_exists(store.pointer, &oid) == 1
  }
}
