import Mesh

// Reads how each cluster is reached.
extension SettingsReader {
  static func clusters(_ place: Place) throws(Misreading) -> [Settings.ClusterPart] {
    let items = try place.items()
    var clusters: [Settings.ClusterPart] = []
    var first: [String: ClusterName] = [:]
    for item in items {
      let cluster = try self.cluster(item, isOnly: items.count == 1)
      if let other = first.updateValue(cluster.name, forKey: SecretVariable.part(of: cluster.name)) {
        throw item.wrong(
          other == cluster.name
            ? "is a second cluster named `\(other)`"
            : "is named `\(cluster.name)`, which has the same environment variables as `\(other)`",
          remedy: "Give each cluster a name of its own.")
      }
      clusters.append(cluster)
    }
    return clusters
  }

  private static func cluster(_ place: Place, isOnly: Bool) throws(Misreading) -> Settings.ClusterPart {
    let fields = try place.fields([
      "name", "environment", "kafka", "schema_registry", "connect", "confluent", "mcp", "snapshot", "include",
      "exclude", "deadline_seconds",
    ])
    let name = try isOnly ? fields.optional("name").map(slug) ?? "default" : slug(fields.required("name"))
    var cluster = Settings.ClusterPart(
      name: ClusterName(name), environment: EnvironmentName(try fields.optional("environment").map(slug) ?? name))
    if let kafka = try fields.optional("kafka")?
      .fields(["bootstrap", "properties_file", "properties", "sample_seconds"])
    {
      cluster.kafkaBootstrap = try kafka.optional("bootstrap").map(bootstrap)
      cluster.kafkaPropertiesFile = try kafka.optional("properties_file")?.word()
      for (name, place) in try kafka.optional("properties")?.entries() ?? [] {
        cluster.kafkaProperties[name] = try place.plainWord()
      }
      cluster.sampleSeconds =
        try kafka.optional("sample_seconds")?.integer(in: 1...3600) ?? cluster.sampleSeconds
    }
    if let registry = try fields.optional("schema_registry")?.fields(["url", "compatibility_modes", "oauth"]) {
      // Confluent Cloud names the registry itself.
      cluster.registryUrl =
        try fields.optional("confluent") == nil ? registry.required("url").url() : registry.optional("url")?.url()
      cluster.registryModes = try registry.optional("compatibility_modes")?.integer(in: 0...1_000_000)
      cluster.registryOAuth = try registry.optional("oauth").map(oauth)
    }
    cluster.connectUrls = try fields.list("connect") { place throws(Misreading) in
      try place.fields(["url"]).required("url").url()
    }
    if let confluent = try fields.optional("confluent")?
      .fields(["environment", "cluster", "governance", "url", "metrics_url"])
    {
      cluster.confluentUrl = try confluent.optional("url")?.url()
      cluster.confluentMetricsUrl = try confluent.optional("metrics_url")?.url()
      cluster.confluentEnvironment = try confluent.optional("environment")?.word()
      cluster.confluentCluster = try confluent.optional("cluster")?.word()
      cluster.governance = try confluent.optional("governance")?.choice(Cluster.Governance.allCases)
    }
    if let place = fields.optional("mcp") {
      let mcp = try place.fields(["command", "url"])
      cluster.mcpCommand = try mcp.optional("command")?.command() ?? []
      cluster.mcpUrl = try mcp.optional("url")?.url()
      guard cluster.mcpCommand.isEmpty != (cluster.mcpUrl == nil) else {
        throw place.wrong("names not exactly one server", remedy: "Give either `command` or `url`.")
      }
    }
    cluster.snapshot = try fields.optional("snapshot")?.word()
    cluster.include = try fields.optional("include")?.words() ?? cluster.include
    cluster.exclude = try fields.optional("exclude")?.words() ?? cluster.exclude
    cluster.deadlineSeconds =
      try fields.optional("deadline_seconds")?.integer(in: 1...86_400) ?? cluster.deadlineSeconds
    return cluster
  }

  private static func oauth(_ place: Place) throws(Misreading) -> Settings.OAuthPart {
    let fields = try place.fields(["token_url", "scope", "logical_cluster", "identity_pool"])
    return Settings.OAuthPart(
      tokenUrl: try fields.required("token_url").url(), scope: try fields.optional("scope")?.word(),
      logicalCluster: try fields.optional("logical_cluster")?.word(),
      identityPool: try fields.optional("identity_pool")?.word())
  }

  /// `host:port`, or several of them.
  private static func bootstrap(_ place: Place) throws(Misreading) -> String {
    let text = try place.word()
    let servers = text.split(separator: ",", omittingEmptySubsequences: false)
    let isGood = servers.allSatisfy { server in
      let server = server.drop { $0 == " " }
      guard let colon = server.lastIndex(of: ":"), let port = Int(server[server.index(after: colon)...]) else {
        return false
      }
      return !server[..<colon].isEmpty && (1...65_535).contains(port) && !server.contains("/") && !server.contains("@")
    }
    guard isGood else {
      throw place.wrong("is not a list of servers", remedy: "Write it as `host:port`, several with commas between.")
    }
    return text
  }
}

extension Place {
  /// A value of a property, which YAML may have read as a number or as a truth.
  fileprivate func plainWord() throws(Misreading) -> String {
    switch value.content {
    case .integer(let number): String(number)
    case .truth(let truth): truth ? "true" : "false"
    default: try word()
    }
  }

  fileprivate func url() throws(Misreading) -> String { try SettingsReader.url(self) }
  fileprivate func command() throws(Misreading) -> [String] { try SettingsReader.command(self) }
}
