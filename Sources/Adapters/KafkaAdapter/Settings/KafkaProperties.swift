import Librdkafka
public import Mesh

/// How one cluster is reached: librdkafka's properties, put together from settings, a properties file and secrets.
public struct KafkaProperties: Sendable {
  /// A properties file that was read.
  public struct File: Sendable {
    public var name: String
    public var text: String
    /// The first bytes of a file that it names; nil where that cannot be read.
    public var beginning: @Sendable (String) -> [UInt8]?

    public init(name: String, text: String, beginning: @escaping @Sendable (String) -> [UInt8]? = { _ in nil }) {
      self.name = name
      self.text = text
      self.beginning = beginning
    }
  }

  /// `host:port`, several with commas; without credentials.
  public let bootstrap: String
  /// What a person should know of what was left out.
  public let notices: [String]
  /// What a token service has to be asked for; nil where no token is needed or librdkafka gets it by itself.
  let tokenRequest: TokenRequest?
  let values: [String: String]
  let secrets: [Secret]

  /// - Parameters:
  ///   - bootstrap: comes before what the properties say.
  ///   - properties: librdkafka's own; they come before those of the file.
  ///   - key, secret: for what neither says: the user and password, or the client of a token service.
  public init(
    bootstrap: String? = nil, file: File? = nil, properties: [String: String] = [:], key: Secret? = nil,
    secret: Secret? = nil
  ) throws(Refusal) {
    var values: [String: String] = [:]
    var notices: [String] = []
    if let file {
      let java = try JavaProperties(PropertiesText.entries(in: file.text), of: file.name) { path in
        Self.store(file.beginning(path))
      }
      values = java.values
      notices = java.notices
      notices += try Self.dropUnknown(&values, of: file.name)
    }
    for (name, value) in properties { values[name == "sasl.mechanism" ? "sasl.mechanisms" : name] = value }
    // What a client needs for writing only.
    for name in ["transactional.id", "enable.idempotence", "group.id"] { values[name] = nil }

    let isMock = values["test.mock.num.brokers"] != nil
    let servers =
      (bootstrap ?? values["bootstrap.servers"] ?? values["metadata.broker.list"])
      .map(Self.withoutScheme) ?? (isMock ? "mock" : "")
    guard !servers.isEmpty else {
      throw Refusal(
        .configuration, "No bootstrap server is named for Kafka.",
        remedy: "Set `kafka.bootstrap`, `bootstrap.servers` in the properties file, or `--bootstrap-server HOST:PORT`.")
    }
    self.bootstrap = servers
    values["metadata.broker.list"] = nil
    if isMock { values["bootstrap.servers"] = nil } else { values["bootstrap.servers"] = servers }
    try Self.complete(&values, key, secret)
    tokenRequest = try Self.takeTokenRequest(from: &values)
    for (name, value) in ["client.id": "meshgen", "allow.auto.create.topics": "false"] where values[name] == nil {
      values[name] = value
    }
    values["allow.auto.create.topics"] = "false"
    self.values = values
    self.notices = notices
    secrets =
      [secret].compactMap { $0 }
      + values.filter { Self.isSecret($0.key) }.sorted { $0.key < $1.key }.map { Secret($0.value) }
      + [tokenRequest?.clientSecret].compactMap { $0 }
    try check()
  }

  /// Opens the connection.
  func connection(_ source: TokenRequest.Source?) throws(KafkaError) -> Connection {
    let settings = Librdkafka.Settings()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) { try settings.set(name, to: value) }
    guard let tokenRequest, let source else { return try Connection(settings) }
    return try Connection(settings) {
      switch source(tokenRequest) {
      case .success(let granted):
        .success(
          Token(
            granted.token.exposed, end: granted.end, principal: tokenRequest.clientId,
            extensions: tokenRequest.extensions))
      case .failure(let failure): .failure(Connection.TokenFailure(failure.message))
      }
    }
  }

  /// Refuses a property that librdkafka does not know or whose value it does not take, without showing the value.
  private func check() throws(Refusal) {
    let settings = Librdkafka.Settings()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      do throws(KafkaError) { try settings.set(name, to: value) } catch {
        throw Refusal(
          .configuration, "The Kafka property `\(name)`: \(error.message).",
          remedy:
            "Correct it in `kafka.properties` or the properties file; librdkafka \(Client.libraryVersion) has its "
            + "properties in its CONFIGURATION.md.")
      }
    }
  }

  /// Takes out what librdkafka does not know. What makes a connection safe must not go unheeded, so that is refused.
  private static func dropUnknown(_ values: inout [String: String], of file: String) throws(Refusal) -> [String] {
    var notices: [String] = []
    let settings = Librdkafka.Settings()
    for (name, value) in values.sorted(by: { $0.key < $1.key }) {
      do throws(KafkaError) { try settings.set(name, to: value) } catch {
        guard error.message == "there is no such property" else { continue }
        guard !["ssl.", "sasl.", "security."].contains(where: { name.hasPrefix($0) }) else {
          throw Refusal(
            .configuration, "\(file): `\(name)` has no counterpart in librdkafka \(Client.libraryVersion).",
            remedy: "Remove it from the file that meshgen reads, and configure the connection with librdkafka's own "
              + "properties.")
        }
        values[name] = nil
        notices.append("`\(name)` is left out: librdkafka has no such property")
      }
    }
    return notices
  }

  /// Fills in the key and the secret where the properties name none.
  private static func complete(
    _ values: inout [String: String], _ key: Secret?, _ secret: Secret?
  ) throws(Refusal) {
    let protocolName = values["security.protocol"]?.lowercased()
    guard key != nil || secret != nil, protocolName == nil || protocolName?.hasPrefix("sasl") == true else { return }
    let isToken = values["sasl.mechanisms"]?.uppercased() == "OAUTHBEARER"
    let (user, password) =
      isToken
      ? ("sasl.oauthbearer.client.id", "sasl.oauthbearer.client.secret") : ("sasl.username", "sasl.password")
    guard values[user] == nil || values[password] == nil else { return }
    if let key, values[user] == nil { values[user] = key.exposed }
    if let secret, values[password] == nil { values[password] = secret.exposed }
    guard values[user] != nil, values[password] != nil else {
      throw Refusal(
        .configuration, "Only one of the key and the secret for Kafka is set.",
        remedy: "Set both MESHGEN_KAFKA_KEY and MESHGEN_KAFKA_SECRET, or neither.")
    }
    // What Confluent Cloud and most others expect where nothing else is said.
    if protocolName == nil { values["security.protocol"] = "SASL_SSL" }
    if values["sasl.mechanisms"] == nil { values["sasl.mechanisms"] = "PLAIN" }
  }

  /// The properties of a token service; asked by us, since not every librdkafka can.
  private static func takeTokenRequest(from values: inout [String: String]) throws(Refusal) -> TokenRequest? {
    guard values["sasl.mechanisms"]?.uppercased() == "OAUTHBEARER",
      let url = values["sasl.oauthbearer.token.endpoint.url"], values["sasl.oauthbearer.grant.type"] == nil
    else { return nil }
    guard let id = values["sasl.oauthbearer.client.id"], let secret = values["sasl.oauthbearer.client.secret"] else {
      throw Refusal(
        .configuration, "OAUTHBEARER has a token service and no credentials for it.",
        remedy: "Set MESHGEN_KAFKA_KEY to the client's id and MESHGEN_KAFKA_SECRET to its secret.")
    }
    var extensions: [String: String] = [:]
    for pair in (values["sasl.oauthbearer.extensions"] ?? "").split(separator: ",") {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      if parts.count == 2 { extensions[parts[0]] = parts[1] }
    }
    let scope = values["sasl.oauthbearer.scope"]
    for name in ["method", "client.id", "client.secret", "scope", "extensions", "token.endpoint.url"] {
      values["sasl.oauthbearer.\(name)"] = nil
    }
    return TokenRequest(
      url: url, clientId: id, clientSecret: Secret(secret), scope: scope, extensions: extensions)
  }

  private static func isSecret(_ name: String) -> Bool {
    name.hasSuffix("password") || name.hasSuffix("secret") || name.hasSuffix("key.pem") || name.hasSuffix("config")
  }

  /// `SASL_SSL://host:9092` as consoles show it.
  private static func withoutScheme(_ servers: String) -> String {
    servers.split(separator: ",").map { server in
      let server = server.drop { $0 == " " }
      return server.firstRange(of: "://").map { String(server[$0.upperBound...]) } ?? String(server)
    }.joined(separator: ",")
  }

  private static func store(_ beginning: [UInt8]?) -> JavaProperties.Store {
    guard let beginning, beginning.count >= 4 else { return .unknown }
    if beginning.starts(with: [0xFE, 0xED, 0xFE, 0xED]) { return .jks }
    if String(decoding: beginning, as: UTF8.self).contains("-----BEGIN") { return .pem }
    // A sequence of DER, with a long length.
    return beginning[0] == 0x30 && beginning[1] >= 0x80 ? .pkcs12 : .unknown
  }
}
