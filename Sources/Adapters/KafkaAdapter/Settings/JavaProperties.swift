import Mesh

/// Turns the properties of a Java client into librdkafka's, and names what has no counterpart.
struct JavaProperties {
  /// What a file holds, as far as its first bytes tell.
  enum Store: Hashable, Sendable { case pem, pkcs12, jks, unknown }

  private(set) var values: [String: String] = [:]
  /// What was left out because nothing here needs it or librdkafka arranges it by itself.
  private(set) var notices: [String] = []
  private let file: String
  private let store: (String) -> Store

  /// - Parameter store: looks at the first bytes of a file.
  init(
    _ entries: [PropertiesText.Entry], of file: String, store: @escaping (String) -> Store
  ) throws(Refusal) {
    self.file = file
    self.store = store
    try read(entries)
  }

  private mutating func read(_ entries: [PropertiesText.Entry]) throws(Refusal) {
    let given = Dictionary(entries.map { ($0.name, $0.value) }, uniquingKeysWith: { _, last in last })
    for entry in entries { try take(entry, given) }
    if let login = entries.first(where: { $0.name == "sasl.jaas.config" }) { try take(login: login, given) }
    try takeTrust(entries, given)
    try takeKeys(entries, given)
  }

  private mutating func take(_ entry: PropertiesText.Entry, _ given: [String: String]) throws(Refusal) {
    switch entry.name {
    case "sasl.jaas.config", "ssl.truststore.location", "ssl.truststore.type", "ssl.truststore.password",
      "ssl.truststore.certificates", "ssl.keystore.location", "ssl.keystore.type", "ssl.keystore.password",
      "ssl.keystore.key", "ssl.keystore.certificate.chain":
      // Read together, further down.
      break
    case "ssl.endpoint.identification.algorithm":
      values[entry.name] = entry.value.isEmpty ? "none" : entry.value.lowercased()
    case "sasl.mechanism", "sasl.mechanisms":
      guard entry.value != "AWS_MSK_IAM" else {
        throw refusal(
          entry, "exists in the Java client only",
          "Use SCRAM or mutual TLS with this cluster, or OAUTHBEARER with a token service.")
      }
      values["sasl.mechanisms"] = entry.value
    case "sasl.login.callback.handler.class":
      guard entry.value.hasSuffix("OAuthBearerLoginCallbackHandler") else {
        throw refusal(
          entry, "names a Java class, which only a Java client can run",
          "Use OAUTHBEARER with `sasl.oauthbearer.token.endpoint.url`, SCRAM or PLAIN.")
      }
    case "sasl.client.callback.handler.class", "sasl.login.class", "ssl.engine.factory.class", "security.providers":
      throw refusal(
        entry, "names a Java class, which only a Java client can run",
        "Remove it, and configure the connection with librdkafka's own properties.")
    case "ssl.protocol", "ssl.enabled.protocols", "ssl.provider", "ssl.trustmanager.algorithm",
      "ssl.keymanager.algorithm", "ssl.secure.random.implementation":
      notices.append("`\(entry.name)` is left out: OpenSSL agrees on it with the broker")
    case "ssl.cipher.suites":
      if entry.value.contains("TLS_") {
        notices.append("`ssl.cipher.suites` is left out: OpenSSL has other names for them")
      } else {
        values[entry.name] = entry.value
      }
    case "receive.buffer.bytes": values["socket.receive.buffer.bytes"] = entry.value
    case "send.buffer.bytes": values["socket.send.buffer.bytes"] = entry.value
    default:
      if Self.isOfNoUse(entry.name) { break }
      values[entry.name] = entry.value
    }
  }

  /// User names and passwords, from the login of a Java client.
  private mutating func take(login: PropertiesText.Entry, _ given: [String: String]) throws(Refusal) {
    guard let jaas = JaasLogin(login.value) else {
      throw refusal(
        login, "cannot be read",
        "Write it as `org.apache.kafka.common.security.plain.PlainLoginModule required username=\"…\" password=\"…\";`."
      )
    }
    switch jaas.module {
    case "PlainLoginModule", "ScramLoginModule":
      set("sasl.username", jaas.options["username"])
      set("sasl.password", jaas.options["password"])
      if values["sasl.mechanisms"] == nil {
        values["sasl.mechanisms"] = jaas.module == "PlainLoginModule" ? "PLAIN" : "SCRAM-SHA-512"
      }
    case "OAuthBearerLoginModule":
      set("sasl.oauthbearer.client.id", jaas.options["clientId"])
      set("sasl.oauthbearer.client.secret", jaas.options["clientSecret"])
      set("sasl.oauthbearer.scope", jaas.options["scope"])
      let extensions = jaas.options.filter { $0.key.hasPrefix("extension_") }.sorted { $0.key < $1.key }
        .map { "\($0.key.dropFirst("extension_".count))=\($0.value)" }
      if !extensions.isEmpty { values["sasl.oauthbearer.extensions"] = extensions.joined(separator: ",") }
      if values["sasl.mechanisms"] == nil { values["sasl.mechanisms"] = "OAUTHBEARER" }
    case "Krb5LoginModule":
      set("sasl.kerberos.keytab", jaas.options["keyTab"])
      set("sasl.kerberos.principal", jaas.options["principal"])
      set("sasl.kerberos.service.name", jaas.options["serviceName"])
    default:
      throw refusal(
        login, "names the login module `\(jaas.module)`, which only a Java client can run",
        "Use PLAIN, SCRAM, OAUTHBEARER with a token service, Kerberos or mutual TLS.")
    }
  }

  /// Whom to trust.
  private mutating func takeTrust(_ entries: [PropertiesText.Entry], _ given: [String: String]) throws(Refusal) {
    set("ssl.ca.pem", given["ssl.truststore.certificates"])
    guard let entry = entries.first(where: { $0.name == "ssl.truststore.location" }), !entry.value.isEmpty else {
      return
    }
    switch kind(of: entry.value, given["ssl.truststore.type"]) {
    case .pem: values["ssl.ca.location"] = entry.value
    case .pkcs12:
      throw refusal(
        entry, "is a PKCS#12 trust store, which librdkafka does not read",
        "Turn it into PEM with `openssl pkcs12 -in STORE -nokeys -out ca.pem`, and set `ssl.truststore.type=PEM` and "
          + "`ssl.truststore.location=ca.pem`.")
    case .jks, .unknown:
      throw refusal(
        entry, "is a Java trust store, which librdkafka does not read",
        "Turn it into PEM with `keytool -exportcert -rfc -keystore STORE -alias NAME -file ca.pem`, and set "
          + "`ssl.truststore.type=PEM` and `ssl.truststore.location=ca.pem`.")
    }
  }

  /// Who we are, for mutual TLS.
  private mutating func takeKeys(_ entries: [PropertiesText.Entry], _ given: [String: String]) throws(Refusal) {
    set("ssl.certificate.pem", given["ssl.keystore.certificate.chain"])
    set("ssl.key.pem", given["ssl.keystore.key"])
    guard let entry = entries.first(where: { $0.name == "ssl.keystore.location" }), !entry.value.isEmpty else { return }
    switch kind(of: entry.value, given["ssl.keystore.type"]) {
    case .pem:
      // Java keeps certificate and key in one file.
      values["ssl.certificate.location"] = entry.value
      values["ssl.key.location"] = entry.value
    case .pkcs12:
      values["ssl.keystore.location"] = entry.value
      set("ssl.keystore.password", given["ssl.keystore.password"])
    case .jks, .unknown:
      throw refusal(
        entry, "is a Java key store, which librdkafka does not read",
        "Turn it into PKCS#12 with `keytool -importkeystore -srckeystore STORE -destkeystore client.p12 -deststoretype "
          + "PKCS12`, and set `ssl.keystore.type=PKCS12` and `ssl.keystore.location=client.p12`.")
    }
  }

  /// By its bytes, else by what the file says it is; Java itself takes what says nothing for its own kind.
  private func kind(of path: String, _ type: String?) -> Store {
    let seen = store(path)
    guard seen == .unknown else { return seen }
    switch type?.uppercased() {
    case "PEM": return .pem
    case "PKCS12": return .pkcs12
    case "JKS": return .jks
    default:
      let end = path.split(separator: ".").last?.lowercased() ?? ""
      return ["pem", "crt", "cer"].contains(end) ? .pem : ["p12", "pfx"].contains(end) ? .pkcs12 : .jks
    }
  }

  private mutating func set(_ name: String, _ value: String?) {
    if let value { values[name] = value }
  }

  private func refusal(_ entry: PropertiesText.Entry, _ problem: String, _ remedy: String) -> Refusal {
    Refusal(.configuration, "\(file), line \(entry.line): `\(entry.name)` \(problem).", remedy: remedy)
  }

  /// What tells producers, consumers and other libraries how to work; questions about a cluster need none of it.
  private static func isOfNoUse(_ name: String) -> Bool {
    let names: Set<String> = [
      "acks", "retries", "batch.size", "linger.ms", "buffer.memory", "compression.type", "enable.idempotence",
      "enable.auto.commit", "isolation.level", "session.timeout.ms", "heartbeat.interval.ms", "interceptor.classes",
      "metric.reporters", "delivery.timeout.ms", "request.timeout.ms", "default.api.timeout.ms", "client.dns.lookup",
      "check.crcs", "exclude.internal.topics", "client.rack", "partitioner.class", "partition.assignment.strategy",
      "basic.auth.credentials.source", "basic.auth.user.info", "use.latest.version", "specific.avro.reader",
      "transactional.id", "transaction.timeout.ms", "enable.metrics.push", "test.mock.broker.rtt",
      "auto.include.jmx.reporter", "bootstrap.controllers", "security.inter.broker.protocol",
    ]
    let beginnings = [
      "key.", "value.", "max.", "fetch.", "auto.", "group.", "metrics.", "schema.registry.", "bearer.auth.",
      "allow.auto.", "default.key.", "default.value.", "producer.", "consumer.", "admin.", "confluent.",
    ]
    return names.contains(name) || beginnings.contains { name.hasPrefix($0) }
  }
}
