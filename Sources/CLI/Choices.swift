internal import FilesAdapter
internal import GitAdapter
internal import HostingAdapter
internal import Mesh
internal import ModelAdapter
internal import Ports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// What the settings, the environment and the options choose. What this version does not know is refused.
struct Choices {
  let settings: Settings
  let clock: any TimeSource
  let network: NetworkAccess
  /// Where branches and local pull requests go.
  var remote: String? { settings.ledger.remote ?? "origin" }

  private let file: SettingsFile?
  private let repository: MeshRepository?
  private let token: Secret?
  private let secrets: Secrets
  /// Of AWS, as the environment says it.
  private let region: String?
  private let console: Console

  init(_ session: Session, _ repository: MeshRepository?) async throws {
    let file = try session.settingsFile(of: repository)
    let settings = file?.settings ?? .standard
    self.file = file
    self.settings = settings
    self.repository = repository
    try Self.check(settings, file)
    for key in Self.unheeded(settings) {
      session.console.notice("\(Self.place(key, in: file)): `\(key)` is read, and this version does not act on it yet.")
    }
    clock = try session.environment.now().map { FixedTime($0) } ?? SystemTime()
    let secrets = Secrets(environment: session.environment.all, settings: settings.secrets) { command in
      try await SecretCommand(words: command).output()
    }
    self.secrets = secrets
    region = session.environment.awsRegion
    console = session.console
    token = settings.hosting.kind == .github ? try await secrets.secret(.gitHubToken, .gitHubProgramToken) : nil
    network = NetworkAccess(
      tokens: token.map { [NetworkAccess.Token(host: Self.host(of: settings.hosting.url), secret: $0)] } ?? [],
      sshCommand: session.environment.sshCommand, child: [Self.program, TransportCommand.name])
  }

  /// Whether the settings name a platform, all of whose clusters can be read.
  var isPlatformReadable: Bool {
    !settings.clusters.isEmpty && settings.clusters.allSatisfy(LivePlatform.isReadable)
  }

  /// The platform that a command names, or the clusters of the settings; none when neither names any.
  func platforms(_ sought: Sought) async throws -> [Platform] {
    try sought.check()
    if let snapshot = sought.snapshot {
      let include = sought.include.isEmpty ? ["*"] : sought.include
      let selection = TopicSelection(
        include: include, exclude: sought.exclude, ignored: settings.ignore)
      return [try Self.platform(ofSnapshot: snapshot).selecting(nil, as: nil, selection)]
    }
    let isOneOfSeveral = !sought.isWhole && settings.clusters.count > 1
    guard !isOneOfSeveral || sought.registry == nil else {
      throw Refusal(
        .usage, "\(settings.clusters.count) clusters are named, and `--registry` does not say whose registry it is.",
        remedy: "Name it in `clusters` of meshgen.yaml, or give `--bootstrap-server` as well.")
    }
    var platforms: [Platform] = []
    for cluster in sought.over(settings.clusters) {
      let selection = TopicSelection(
        include: cluster.include, exclude: cluster.exclude, ignored: settings.ignore)
      let found = try await platform(of: cluster, sought, selection)
      guard !isOneOfSeveral || found.otherClusters == nil else {
        throw Refusal(
          .configuration,
          "The snapshot of the cluster `\(cluster.name)` holds several clusters, so that it cannot be one of several.",
          remedy: "Take a snapshot of each cluster by itself, or name this one alone.")
      }
      platforms.append(
        found.selecting(cluster.governance, as: isOneOfSeveral ? cluster : nil, selection))
    }
    return platforms
  }

  /// A snapshot, where one is named, else what the platform says now.
  private func platform(
    of cluster: Settings.ClusterPart, _ sought: Sought, _ selection: TopicSelection
  ) async throws -> Platform {
    if let named = cluster.snapshot {
      return try Self.platform(ofSnapshot: named.hasPrefix("/") ? named : "\(repository?.folder ?? ".")/\(named)")
    }
    guard LivePlatform.isNamed(by: cluster) else {
      throw Refusal(
        .configuration,
        "\(place("clusters[\(settings.clusters.firstIndex(of: cluster) ?? 0)]")): the cluster `\(cluster.name)` names no source that this version of meshgen reads.",
        remedy:
          "Name `kafka`, a `schema_registry`, `connect`, `confluent` or a `snapshot`, or give `meshgen discover --from FILE`."
      )
    }
    return try await LivePlatform(
      cluster: cluster, folder: sought.isWhole ? "." : repository?.folder ?? ".", secrets: secrets, clock: clock,
      isSelected: { selection.meets($0) }, notice: { [console] in console.notice(Words($0)) }
    ).platform()
  }

  private static func platform(ofSnapshot file: String) throws -> Platform {
    let sources = try SnapshotSources(file: file)
    var platform = sources.platform
    platform.takenAt = sources.takenAt
    return platform
  }

  /// Who fills in the forms of the agents: their models, or the rules where no model is named.
  func reasoner() async throws -> any Reasoner {
    let routes = try await live.routes()
    guard !routes.isEmpty else { return RulesReasoner() }
    return ModelReasoner(routes: routes, memory: memory, width: settings.modelCalls)
  }

  /// What models replied in this repository.
  private var memory: any ReplyMemory { repository.map { ReplyFolder($0.ownFolder + "/replies") } ?? NoMemory() }

  /// Each model that an agent asks, once.
  func models() async throws -> [ModelRoute] {
    var models: [ModelRoute] = []
    for (_, route) in try await live.routes().sorted(by: { $0.key < $1.key })
    where !models.contains(where: { $0 === route }) {
      models.append(route)
    }
    return models
  }

  /// What notes the forms instead of asking anyone; nil where the rules alone answer.
  func promptCollector() async throws -> PromptCollector? {
    let routes = try await live.routes(showing: true)
    return routes.isEmpty ? nil : PromptCollector(routes: routes, memory: memory)
  }

  private var live: LiveReasoner {
    LiveReasoner(settings: settings, secrets: secrets, region: region, clock: clock)
  }

  func hosting() throws -> (any Hosting)? {
    guard let repository else { return nil }
    switch settings.hosting.kind {
    case .local: return LocalHosting(in: repository, remote: remote, network: network)
    case .github:
      guard let name = settings.hosting.repository else {
        throw Refusal(
          .configuration, "\(place("hosting")): no repository is named to open pull requests in.",
          remedy: "Set `hosting: {kind: github, repository: OWNER/NAME}`.")
      }
      guard let token else {
        throw Refusal(
          .configuration, "There is no token for GitHub.", remedy: "Set GITHUB_TOKEN or GH_TOKEN, or GITHUB_TOKEN_FILE."
        )
      }
      return try GitHubHosting(repository: name, url: settings.hosting.url, token: token, time: clock)
    case .none, .gitlab, .gitea: return nil
    }
  }

  /// Refuses what the settings ask for and this version does not know.
  private static func check(_ settings: Settings, _ file: SettingsFile?) throws(Refusal) {
    func refusal(_ key: String, _ value: String, _ remedy: String) -> Refusal {
      Refusal(
        .configuration,
        "\(place(key, in: file)): `\(key)` is `\(value)`, which this version of meshgen does not know.", remedy: remedy)
    }
    guard settings.ledger.kind == .git else {
      throw refusal("ledger.kind", settings.ledger.kind.rawValue, "Use `git`.")
    }
    try LiveReasoner.check(settings) { Self.place($0, in: file) }
    if [.gitlab, .gitea].contains(settings.hosting.kind) {
      throw refusal("hosting.kind", settings.hosting.kind.rawValue, "Use `github`, `local` or `none`.")
    }
    guard settings.platform == "confluent-cloud" else {
      throw refusal("platform", settings.platform, "Use `confluent-cloud`.")
    }
  }

  /// What the settings say and nothing heeds, so that nobody relies on it.
  private static func unheeded(_ settings: Settings) -> [String] {
    let standard = Settings.standard
    var keys: [String] = []
    if settings.mesh.language != standard.mesh.language { keys.append("mesh.language") }
    return keys
  }

  private func place(_ key: String) -> String { Self.place(key, in: file) }

  private static func place(_ key: String, in file: SettingsFile?) -> String {
    let name = file?.file ?? "meshgen.yaml"
    return file?.line(of: key).map { "\(name), line \($0)" } ?? name
  }

  /// The host that serves Git for an API's address.
  private static func host(of url: String?) -> String {
    guard let url, let start = url.firstRange(of: "://")?.upperBound else { return "github.com" }
    let host = url[start...].prefix { $0 != "/" }.lowercased()
    return host.hasPrefix("api.") ? String(host.dropFirst(4)) : host
  }

  /// The file of this program.
  private static var program: String {
    do {
      return try FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
    } catch {
      // Not on Linux: as it was called.
      return CommandLine.arguments[0]
    }
  }
}

extension Session {
  /// The settings that were named, or those of the repository; nil where there are none.
  func settingsFile(of repository: MeshRepository?) throws -> SettingsFile? {
    if let file = options.settings { return try SettingsFile.read(file) }
    guard let repository else { return nil }
    if repository.isBare {
      guard let text = try repository.committed("meshgen.yaml")["meshgen.yaml"] else { return nil }
      return try SettingsFile.read(text, named: "HEAD:meshgen.yaml") { path throws(Refusal) in
        do throws(PortError) {
          if let prices = try repository.committed(path)[path] { return prices }
        } catch {
          throw Refusal(.configuration, error.message, remedy: error.remedy)
        }
        return try SettingsFile.noPrices(path)
      }
    }
    let file = repository.folder + "/meshgen.yaml"
    return FileManager.default.fileExists(atPath: file) ? try SettingsFile.read(file) : nil
  }
}
