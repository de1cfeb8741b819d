internal import ConfluentAdapter
internal import FilesAdapter
internal import KafkaAdapter
internal import Mesh
internal import Ports

/// The platform of one cluster as it is now: each question goes to the source that knows most about it.
struct LivePlatform {
  let cluster: Settings.ClusterPart
  /// Relative paths start here.
  let folder: String
  let secrets: Secrets
  let clock: any TimeSource
  let isSelected: @Sendable (TopicName) -> Bool
  /// Says what a person should know of what was left out.
  let notice: (String) -> Void

  /// Whether the settings name anything that can be asked.
  static func isNamed(by cluster: Settings.ClusterPart) -> Bool {
    cluster.hasKafka || cluster.registryUrl != nil || !cluster.connectUrls.isEmpty || isCloud(cluster) || isMCP(cluster)
  }

  /// Whether the settings say where it is read, now or as it was saved.
  static func isReadable(_ cluster: Settings.ClusterPart) -> Bool { cluster.snapshot != nil || isNamed(by: cluster) }

  private static func isCloud(_ cluster: Settings.ClusterPart) -> Bool {
    cluster.confluentEnvironment != nil || cluster.confluentCluster != nil || cluster.confluentUrl != nil
  }

  private static func isMCP(_ cluster: Settings.ClusterPart) -> Bool {
    !cluster.mcpCommand.isEmpty || cluster.mcpUrl != nil
  }

  func platform() async throws -> Platform {
    let registryLogin = try await registryLogin()
    var found: Platform?
    var knowsAll = false
    if Self.isCloud(cluster), let cloud = try await cloud(registryLogin) {
      knowsAll = true
      found = Platform(
        topics: cloud, subjects: cloud, connectors: cloud, access: cloud, groups: cloud, metrics: cloud,
        probes: [
          SourceProbe(
            "Confluent Cloud", .cloud, topics: cloud, subjects: cloud, connectors: cloud, access: cloud, groups: cloud,
            metrics: cloud)
        ])
      if Self.isMCP(cluster) {
        notice(
          "The MCP server of `\(cluster.name)` is not asked: Confluent Cloud itself tells all that it would, and more.")
      }
    } else if Self.isMCP(cluster) {
      let server = try await server()
      found = Platform(
        topics: server, subjects: server, connectors: server, groups: server,
        probes: [
          SourceProbe("MCP server", .server, topics: server, subjects: server, connectors: server, groups: server)
        ])
    }
    // Confluent Cloud knows all that Kafka's own protocol tells, and more; an MCP server knows less.
    if cluster.hasKafka, !knowsAll {
      let kafka = try await kafka()
      var here = found ?? Platform(topics: kafka)
      (here.topics, here.access, here.groups, here.metrics) = (kafka, kafka, kafka, kafka)
      here.probes.append(kafka)
      found = here
    }
    guard var platform = found else {
      throw Refusal(
        .configuration,
        "Nothing says where the topics of the cluster `\(cluster.name)` are, and without them there is no estate.",
        remedy: "Name its brokers with `--bootstrap-server`, or `kafka`, `confluent` or `mcp` in meshgen.yaml.")
    }
    platform.topics = KeptTopics(platform.topics)
    if let url = cluster.registryUrl {
      let registry = try SchemaRegistry(
        url: url, credentials: registryLogin, time: clock, tempo: tempo,
        mostModes: cluster.registryModes ?? SchemaRegistry.mostModes, topics: platform.topics)
      platform.subjects = registry
      platform.probes.append(SourceProbe("Schema registry at \(Self.shown(url))", .registry, subjects: registry))
    }
    if !cluster.connectUrls.isEmpty {
      let connect = try KafkaConnect(
        urls: cluster.connectUrls, credentials: try await credentials(.connectKey, .connectSecret),
        topics: platform.topics, time: clock, tempo: tempo)
      platform.connectors = connect
      platform.probes.append(
        SourceProbe(
          "Kafka Connect at \(cluster.connectUrls.map(Self.shown).joined(separator: ", "))", .connect,
          connectors: connect))
    }
    return platform
  }

  /// An address without the credentials that may stand in it.
  private static func shown(_ url: String) -> String {
    guard let start = url.firstRange(of: "://")?.upperBound else { return url }
    let host = url[start...].prefix { $0 != "/" && $0 != "?" && $0 != "#" }
    guard let at = host.lastIndex(of: "@") else { return url }
    return String(url[..<start] + url[url.index(after: at)...])
  }

  /// Nil where there is no key, and the cluster is reached in another way; its ids are for what is generated then.
  private func cloud(_ registryLogin: Credentials) async throws -> ConfluentCloud? {
    let keys = try await credentials(.cloudKey, .cloudSecret)
    guard keys != .none else {
      if cluster.hasKafka || Self.isMCP(cluster) {
        notice(
          "Confluent Cloud is not asked about `\(cluster.name)`: MESHGEN_CLOUD_KEY and MESHGEN_CLOUD_SECRET are not set."
        )
        return nil
      }
      throw Refusal(
        .configuration, "There is no key for Confluent Cloud, where the cluster `\(cluster.name)` is said to be.",
        remedy: "Set MESHGEN_CLOUD_KEY and MESHGEN_CLOUD_SECRET.")
    }
    return try ConfluentCloud(
      CloudSettings(
        name: cluster.name, environmentName: cluster.environment, environment: cluster.confluentEnvironment,
        cluster: cluster.confluentCluster, url: cluster.confluentUrl ?? CloudSettings.url,
        metricsUrl: cluster.confluentMetricsUrl ?? CloudSettings.metricsUrl, cloud: keys,
        kafka: try await credentials(.kafkaKey, .kafkaSecret),
        registry: registryLogin, mostModes: cluster.registryModes ?? SchemaRegistry.mostModes),
      time: clock, tempo: tempo)
  }

  /// A key, or tokens that the registry and the catalog share.
  private func registryLogin() async throws -> Credentials {
    guard cluster.registryUrl != nil || Self.isCloud(cluster) else { return .none }
    let given = try await credentials(.registryKey, .registrySecret)
    guard let oauth = cluster.registryOAuth else { return given }
    guard case .key(let id, let secret) = given else {
      throw Refusal(
        .configuration,
        "`schema_registry.oauth` of the cluster `\(cluster.name)` names a token service, and there are no credentials for it.",
        remedy: "Set MESHGEN_REGISTRY_KEY to the client's id and MESHGEN_REGISTRY_SECRET to its secret.")
    }
    return .tokens(
      try OAuthTokens(
        OAuthClient(
          url: oauth.tokenUrl, id: id, secret: secret, scope: oauth.scope, logicalCluster: oauth.logicalCluster,
          identityPool: oauth.identityPool), time: clock))
  }

  private func server() async throws -> MCPPlatform {
    let token = Credentials(key: nil, secret: try await secrets.secret(.mcpToken, of: cluster.name))
    return try MCPPlatform(
      cluster.mcpUrl.map { .url($0, token) } ?? .command(cluster.mcpCommand, variables: Environment().all),
      name: cluster.name,
      environment: cluster.environment, clusterId: cluster.confluentCluster,
      environmentId: cluster.confluentEnvironment, time: clock, tempo: tempo)
  }

  private var tempo: WebTempo { WebTempo(reading: .seconds(cluster.deadlineSeconds)) }

  private func credentials(_ key: SecretVariable, _ secret: SecretVariable) async throws -> Credentials {
    Credentials(
      key: try await secrets.secret(key, of: cluster.name), secret: try await secrets.secret(secret, of: cluster.name))
  }
}
