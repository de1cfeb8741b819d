/// Reaches a remote through the `git` program, which knows the user's ssh, credential helpers and proxies.
internal import Libgit2
internal import Mesh
internal import Ports

struct ProgramTransport: Transport {
  let here: MeshRepository
  /// The remote's name where it has one, so that its own settings apply; else its address.
  let remote: String
  let address: String
  let network: NetworkAccess

  func tips(of references: [String]) async throws(PortError) -> [String: ObjectID] {
    let lines = try await git(["ls-remote", "--quiet", "--", remote] + references).split(separator: "\n")
    return lines.reduce(into: [:]) { tips, line in
      let parts = line.split(separator: "\t")
      guard parts.count == 2, references.contains(String(parts[1])) else { return }
      tips[String(parts[1])] = ObjectID(String(parts[0]))
    }
  }

  func fetch(_ references: [String]) async throws(PortError) {
    try await git(
      [
        "fetch", "--quiet", "--no-tags", "--no-write-fetch-head", "--no-recurse-submodules", "--no-auto-maintenance",
        "--refmap=", "--", remote,
      ] + references)
  }

  func push(_ requests: [PushRequest]) async throws(PortError) {
    // Hooks before a push are for people's own work; a lease is what keeps others' work.
    var arguments = ["push", "--porcelain", "--no-verify", "--no-follow-tags", "--recurse-submodules=no"]
    if requests.count > 1 { arguments.append("--atomic") }
    arguments += requests.map { "--force-with-lease=\($0.reference):\($0.seen?.hex ?? "")" }
    try await git(arguments + ["--", remote] + requests.map { "\($0.new?.hex ?? ""):\($0.reference)" })
  }

  @discardableResult
  private func git(_ arguments: [String]) async throws(PortError) -> String {
    let program = ChildProgram(
      name: network.program ?? "git", arguments: ["-C", here.folder] + arguments,
      environment: environment(), deadline: network.deadline)
    let outcome = try await program.run(input: "", at: GitComplaint.scrubbed(address, of: secrets))
    guard outcome.isSuccess else {
      throw GitComplaint(outcome.errors + "\n" + outcome.output, from: address, hiding: secrets).error
    }
    return outcome.output
  }

  private var kind: RemoteAddress { RemoteAddress(address, relativeTo: here.folder) }

  private var authorization: (url: String, header: String)? {
    guard case .web(let scheme, let host) = kind, let token = network.token(for: kind) else { return nil }
    let pair = BasicAuthorization.encoded("\(token.user):\(token.secret.exposed)")
    return ("http.\(scheme)://\(host)/.extraHeader", "Authorization: Basic \(pair)")
  }

  private var secrets: [String] {
    var secrets = network.tokens.map(\.secret.exposed)
    if let header = authorization?.header { secrets.append(String(header.split(separator: " ").last ?? "")) }
    return secrets.filter { !$0.isEmpty }
  }

  private func environment() -> [String: String?] {
    var environment: [String: String?] = [
      "GIT_TERMINAL_PROMPT": "0", "GIT_ASKPASS": "", "SSH_ASKPASS_REQUIRE": "never", "GCM_INTERACTIVE": "never",
      "LC_ALL": "C", "GIT_SSH_COMMAND": SSHCommand.strict(from: network.sshCommand ?? ownSSHCommand),
    ]
    // A hook that started us left its own repository in these.
    for name in ["GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_OBJECT_DIRECTORY", "GIT_NAMESPACE", "GIT_PREFIX"] {
      environment.updateValue(nil, forKey: name)
    }
    if let (url, header) = authorization {
      // The empty one first: it takes away a header that the configuration may hold, as on a build server.
      environment["GIT_CONFIG_COUNT"] = "2"
      environment["GIT_CONFIG_KEY_0"] = url
      environment["GIT_CONFIG_VALUE_0"] = ""
      environment["GIT_CONFIG_KEY_1"] = url
      environment["GIT_CONFIG_VALUE_1"] = header
    }
    return environment
  }

  private var ownSSHCommand: String? {
    do { return try here.open().setting("core.sshCommand") } catch { return nil }
  }
}
