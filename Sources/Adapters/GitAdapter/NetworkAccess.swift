/// How far Git may go on the network: with which tokens, through which programs, for how long.
public import Mesh

public struct NetworkAccess: Sendable {
  /// A token and the one host that may see it.
  public struct Token: Sendable {
    /// As in an address: `github.com`, or with a port.
    public var host: String
    public var user: String
    public var secret: Secret

    public init(host: String, user: String = "x-access-token", secret: Secret) {
      self.host = host
      self.user = user
      self.secret = secret
    }
  }

  public var tokens: [Token]
  /// The `git` program; nil keeps to libgit2.
  public var program: String?
  /// The user's own ssh command, if there is one in the environment.
  public var sshCommand: String?
  /// A key file for libgit2's ssh; without one it asks the agent.
  public var sshKey: String?
  /// This program and the hidden subcommand that answers with `TransportChild`.
  public var child: [String]
  public var deadline: Duration
  /// Which way to go; tests take each.
  var route = Route.best

  enum Route: String, Sendable, CaseIterable { case best, path, program, child }

  public init(
    tokens: [Token] = [], program: String? = "git", sshCommand: String? = nil, sshKey: String? = nil,
    child: [String] = [], deadline: Duration = .seconds(60)
  ) {
    self.tokens = tokens
    self.program = program
    self.sshCommand = sshCommand
    self.sshKey = sshKey
    self.child = child
    self.deadline = deadline
  }

  /// The token for an address. Over plain http only this machine gets to see one.
  func token(for address: RemoteAddress) -> Token? {
    guard case .web(let scheme, let host) = address else { return nil }
    let name = host.split(separator: ":").first.map(String.init) ?? host
    guard scheme == "https" || ["localhost", "127.0.0.1"].contains(name) else { return nil }
    return tokens.first { $0.host == host } ?? tokens.first { $0.host == name }
  }
}
