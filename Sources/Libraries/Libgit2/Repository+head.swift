/// What is checked out, here and in every other work tree of a repository.
import CLibgit2

#if canImport(Glibc)
  import Glibc
#else
  import Darwin
#endif

extension Repository {
  public func head() throws(GitError) -> Head {
    let head = try Owned("read HEAD", freedBy: git_reference_free) { git_reference_lookup(&$0, pointer, "HEAD") }
    guard git_reference_type(head.pointer) == GIT_REFERENCE_SYMBOLIC,
      let target = git_reference_symbolic_target(head.pointer)
    else {
      return .detached(ObjectID(git_reference_target(head.pointer).pointee))
    }
    let name = String(cString: target)
    guard let tip = try tip(of: name) else { return .unborn(name) }
    return .branch(name, tip)
  }

  /// The full names of the branches that some work tree of this repository has checked out, unborn ones too.
  /// A bare repository's own HEAD is not a checkout.
  public func checkedOutBranches() throws(GitError) -> Set<String> {
    var branches: Set<String> = []
    if git_repository_is_bare(shared) != 1, let branch = try branch(inFile: commonDirectory + "HEAD") {
      branches.insert(branch)
    }
    var names = git_strarray()
    try GitCall.check("list the work trees") { git_worktree_list(&names, shared) }
    defer { git_strarray_dispose(&names) }
    for index in 0..<names.count {
      guard let name = names.strings[index] else { continue }
      let file = commonDirectory + "worktrees/" + String(cString: name) + "/HEAD"
      if let branch = try branch(inFile: file) { branches.insert(branch) }
    }
    return branches
  }

  private func branch(inFile path: String) throws(GitError) -> String? {
    guard let file = fopen(path, "r") else {
      throw GitError(operation: "read \(path)", code: .generic, message: String(cString: strerror(errno)))
    }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let length = fread(&bytes, 1, bytes.count, file)
    let line = String(decoding: bytes.prefix(length).prefix { $0 != 10 }, as: UTF8.self)
    guard line.hasPrefix("ref:") else { return nil }
    return String(line.dropFirst(4).drop { $0 == " " })
  }
}
