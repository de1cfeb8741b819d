/// What a repository's configuration says.
import CLibgit2

extension Repository {
  /// The value of a key such as `user.email`, from all levels; nil when it is not set.
  public func setting(_ key: String) throws(GitError) -> String? {
    let config = try Owned("read the configuration", freedBy: git_config_free) {
      git_repository_config_snapshot(&$0, pointer)
    }
    var value: UnsafePointer<CChar>?
    guard try GitCall.found("read the setting \(key)", { git_config_get_string(&value, config.pointer, key) }) else {
      return nil
    }
    return value.map { String(cString: $0) }
  }

  /// Sets a key in the repository's own configuration.
  public func set(_ key: String, to value: String) throws(GitError) {
    let config = try Owned("read the configuration", freedBy: git_config_free) { git_repository_config(&$0, pointer) }
    let own = try Owned("open the repository's own configuration", freedBy: git_config_free) {
      git_config_open_level(&$0, config.pointer, GIT_CONFIG_LEVEL_LOCAL)
    }
    try GitCall.check("set \(key)") { git_config_set_string(own.pointer, key, value) }
  }

  /// The names of the remotes, sorted.
  public func remotes() throws(GitError) -> [String] {
    var names = git_strarray()
    try GitCall.check("list the remotes") { git_remote_list(&names, pointer) }
    defer { git_strarray_dispose(&names) }
    return (0..<names.count).compactMap { names.strings[$0].map { String(cString: $0) } }.sorted()
  }

  /// Where a remote is, with `insteadOf` applied; nil when there is no such remote.
  public func address(ofRemote name: String, forPush: Bool = false) throws(GitError) -> String? {
    var found: OpaquePointer?
    guard try GitCall.found("look up the remote \(name)", { git_remote_lookup(&found, pointer, name) }) else {
      return nil
    }
    let remote = Owned(found!, freedBy: git_remote_free)
    let address =
      forPush
      ? git_remote_pushurl(remote.pointer) ?? git_remote_url(remote.pointer)
      : git_remote_url(remote.pointer)
    return address.map { String(cString: $0) }
  }

  public func addRemote(_ name: String, at address: String) throws(GitError) {
    _ = try Owned("add the remote \(name)", freedBy: git_remote_free) {
      git_remote_create(&$0, pointer, name, address)
    }
  }
}
