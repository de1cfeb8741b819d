/// What a person changed in the work tree.
import CLibgit2

extension Repository {
  /// The paths of files that differ from HEAD or that Git does not know, sorted; what it ignores is left out. Empty for
  /// a bare repository.
  public func changedFiles() throws(GitError) -> [String] {
    guard !isBare else { return [] }
    var options = git_status_options()
    git_status_options_init(&options, UInt32(GIT_STATUS_OPTIONS_VERSION))
    options.show = GIT_STATUS_SHOW_INDEX_AND_WORKDIR
    options.flags = GIT_STATUS_OPT_INCLUDE_UNTRACKED.rawValue | GIT_STATUS_OPT_RECURSE_UNTRACKED_DIRS.rawValue
    let list = try Owned("look at the work tree", freedBy: git_status_list_free) {
      git_status_list_new(&$0, pointer, &options)
    }
    var paths: Set<String> = []
    for index in 0..<git_status_list_entrycount(list.pointer) {
      guard let entry = git_status_byindex(list.pointer, index) else { continue }
      for delta in [entry.pointee.head_to_index, entry.pointee.index_to_workdir] {
        if let delta, let path = delta.pointee.new_file.path ?? delta.pointee.old_file.path {
          paths.insert(String(cString: path))
        }
      }
    }
    return paths.sorted()
  }
}
