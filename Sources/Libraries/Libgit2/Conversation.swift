/// What happens between libgit2 and a server while one call runs: who we are, whom we trust, what was refused.
import CLibgit2

final class Conversation {
  /// A server that refuses a token asks again and again.
  private static let attemptLimit = 2

  private let credentials: Credentials
  private let expected: [String: PushRequest]
  private var attempts = 0
  /// Our own reason for breaking off; the library's text is a stale one then.
  private(set) var reason: GitError?
  private(set) var rejections: [String: String] = [:]

  init(credentials: Credentials, expecting requests: [PushRequest] = []) {
    self.credentials = credentials
    expected = Dictionary(requests.map { ($0.reference, $0) }) { first, _ in first }
  }

  /// Runs one call with callbacks that end here.
  func lend(_ operation: String, _ call: (git_remote_callbacks) -> Int32) throws(GitError) {
    var callbacks = git_remote_callbacks()
    git_remote_init_callbacks(&callbacks, UInt32(GIT_REMOTE_CALLBACKS_VERSION))
    callbacks.payload = Unmanaged.passUnretained(self).toOpaque()
    callbacks.credentials = { out, _, user, allowed, payload in
      Conversation.from(payload).answer(out, user: user.map { String(cString: $0) }, allowed: allowed)
    }
    // The library's own verdict counts. A positive number would accept any certificate, whatever the header says.
    callbacks.certificate_check = { _, _, _, _ in GIT_PASSTHROUGH.rawValue }
    callbacks.push_update_reference = { name, status, payload in
      if let name, let status { Conversation.from(payload).rejections[String(cString: name)] = String(cString: status) }
      return 0
    }
    callbacks.push_negotiation = { updates, count, payload in
      guard let updates else { return 0 }
      return Conversation.from(payload).inspect((0..<count).compactMap { updates[$0]?.pointee })
    }
    let status = withExtendedLifetime(self) { call(callbacks) }
    if let reason { throw reason }
    try GitCall.check(operation) { status }
    if let (name, text) = rejections.sorted(by: { $0.key < $1.key }).first {
      throw GitError(operation: operation, code: .nonFastForward, message: "\(name) was refused: \(text)")
    }
  }

  private static func from(_ payload: UnsafeMutableRawPointer?) -> Conversation {
    Unmanaged<Conversation>.fromOpaque(payload!).takeUnretainedValue()
  }

  private func answer(
    _ out: UnsafeMutablePointer<UnsafeMutablePointer<git_credential>?>?, user: String?, allowed: UInt32
  ) -> Int32 {
    attempts += 1
    guard attempts <= Self.attemptLimit + 1 else { return refuse("the server refused what was shown to it") }
    switch credentials {
    case .token(let name, let secret) where allowed & GIT_CREDENTIAL_USERPASS_PLAINTEXT.rawValue != 0:
      guard attempts <= 1 else { return refuse("the server refused the token") }
      return git_credential_userpass_plaintext_new(out, user ?? name, secret)
    case .agent(let name), .keyFile(let name, _):
      if allowed & GIT_CREDENTIAL_SSH_KEY.rawValue != 0 {
        if case .keyFile(_, let path) = credentials {
          return git_credential_ssh_key_new(out, user ?? name, nil, path, nil)
        }
        return git_credential_ssh_key_from_agent(out, user ?? name)
      }
      if allowed & GIT_CREDENTIAL_USERNAME.rawValue != 0 { return git_credential_username_new(out, user ?? name) }
      return refuse("the server asks for something else than a key")
    default:
      return refuse("the server asks who is there, and there is nothing to show")
    }
  }

  private func refuse(_ text: String) -> Int32 {
    reason = GitError(operation: "sign in", code: .authentication, message: text)
    return GIT_EUSER.rawValue
  }

  /// Compares what the server says it has with what was last seen there; the server compares again when it writes.
  private func inspect(_ updates: [git_push_update]) -> Int32 {
    for update in updates {
      guard let name = update.dst_refname.map({ String(cString: $0) }), let request = expected[name] else { continue }
      var current = update.src
      let there = git_oid_is_zero(&current) == 1 ? nil : ObjectID(current)
      var coming = update.dst
      let new = git_oid_is_zero(&coming) == 1 ? nil : ObjectID(coming)
      guard there == request.seen, new == request.new else {
        reason = GitError(
          operation: "push \(name)", code: .modified,
          message: "it stands at \(there?.hex ?? "nothing"), not at \(request.seen?.hex ?? "nothing")")
        return GIT_EUSER.rawValue
      }
    }
    return 0
  }
}
