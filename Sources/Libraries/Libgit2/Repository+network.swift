/// Talks to a repository elsewhere. These calls have no deadline of their own: run them where they can be killed.
import CLibgit2

extension Repository {
  /// The references of a remote, sorted by name; symbolic ones are resolved.
  public func references(at address: String, showing credentials: Credentials) throws(GitError) -> [Reference] {
    let remote = try remote(at: address)
    let conversation = Conversation(credentials: credentials)
    try conversation.lend("read the references of \(address)") { callbacks in
      withUnsafePointer(to: callbacks) { git_remote_connect(remote.pointer, GIT_DIRECTION_FETCH, $0, nil, nil) }
    }
    defer { git_remote_disconnect(remote.pointer) }
    var heads: UnsafeMutablePointer<UnsafePointer<git_remote_head>?>?
    var count = 0
    try GitCall.check("read the references of \(address)") { git_remote_ls(&heads, &count, remote.pointer) }
    return (0..<count).compactMap { index in
      guard let head = heads?[index]?.pointee, let name = head.name else { return nil }
      return Reference(name: String(cString: name), target: ObjectID(head.oid))
    }.sorted { $0.name < $1.name }
  }

  /// The branch that a remote's HEAD names; nil when it says none.
  public func defaultBranch(at address: String, showing credentials: Credentials) throws(GitError) -> String? {
    let remote = try remote(at: address)
    try Conversation(credentials: credentials).lend("read the default branch of \(address)") { callbacks in
      withUnsafePointer(to: callbacks) { git_remote_connect(remote.pointer, GIT_DIRECTION_FETCH, $0, nil, nil) }
    }
    defer { git_remote_disconnect(remote.pointer) }
    var name = git_buf()
    guard try GitCall.found("read the default branch", { git_remote_default_branch(&name, remote.pointer) }) else {
      return nil
    }
    defer { git_buf_dispose(&name) }
    return name.ptr.map { String(cString: $0) }
  }

  /// Fetches by reference specifications such as `+refs/heads/main:refs/meshgen/remotes/origin/main`.
  public func fetch(_ specifications: [String], from address: String, showing credentials: Credentials)
    throws(GitError)
  {
    let remote = try remote(at: address)
    let conversation = Conversation(credentials: credentials)
    try conversation.lend("fetch from \(address)") { callbacks in
      var options = git_fetch_options()
      git_fetch_options_init(&options, UInt32(GIT_FETCH_OPTIONS_VERSION))
      options.callbacks = callbacks
      options.download_tags = GIT_REMOTE_DOWNLOAD_TAGS_NONE
      return Self.lend(specifications) { git_remote_fetch(remote.pointer, $0, &options, nil) }
    }
  }

  /// Sets references at a remote, each only from the value last seen.
  public func push(_ requests: [PushRequest], to address: String, showing credentials: Credentials) throws(GitError) {
    let remote = try remote(at: address)
    let conversation = Conversation(credentials: credentials, expecting: requests)
    var specifications: [String] = []
    for request in requests { specifications.append("+\(try source(of: request)):\(request.reference)") }
    try conversation.lend("push to \(address)") { callbacks in
      var options = git_push_options()
      git_push_options_init(&options, UInt32(GIT_PUSH_OPTIONS_VERSION))
      options.callbacks = callbacks
      return Self.lend(specifications) { git_remote_push(remote.pointer, $0, &options) }
    }
    for reference in try references(matching: Self.outbox + "*")
    where requests.contains(where: { $0.new == reference.target }) {
      try delete(reference.name, from: reference.target)
    }
  }

  private static var outbox: String { "refs/meshgen/outbox/" }

  /// A local reference that stands for what is pushed: libgit2 1.5 pushes no bare object. The conversation checks
  /// that it still does when the server is told.
  private func source(of request: PushRequest) throws(GitError) -> String {
    guard let new = request.new else { return "" }
    if let known = try references(matching: "refs/*").first(where: { $0.target == new }) { return known.name }
    let name = "\(Self.outbox)\(new)"
    do {
      try move(name, to: new, from: nil, note: "to be pushed")
    } catch { guard error.isContention else { throw error } }
    return name
  }

  private func remote(at address: String) throws(GitError) -> Owned {
    try Owned("reach \(address)", freedBy: git_remote_free) { git_remote_create_anonymous(&$0, shared, address) }
  }

  /// Lends a list of texts to one call.
  private static func lend(_ texts: [String], _ body: (UnsafePointer<git_strarray>) -> Int32) -> Int32 {
    var copies: [UnsafeMutablePointer<CChar>?] = texts.map { $0.withCString { git_copy($0) } }
    defer { for copy in copies { copy?.deallocate() } }
    return copies.withUnsafeMutableBufferPointer { buffer in
      var array = git_strarray(strings: buffer.baseAddress, count: buffer.count)
      return body(&array)
    }
  }
}
