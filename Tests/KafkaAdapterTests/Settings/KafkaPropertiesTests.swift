import Librdkafka
import Mesh
import Testing

@testable import KafkaAdapter

@Suite struct KafkaPropertiesTests {
  private let always = ["client.id": "meshgen", "allow.auto.create.topics": "false"]

  private func file(_ text: String, beginning: [UInt8]? = nil) -> KafkaProperties.File {
    KafkaProperties.File(name: "client.properties", text: text, beginning: { _ in beginning })
  }

  @Test func `a Java client's file becomes librdkafka's properties`() throws {
    let properties = try KafkaProperties(
      file: file(
        """
        bootstrap.servers=SASL_SSL://broker:9092
        security.protocol=SASL_SSL
        sasl.mechanism=SCRAM-SHA-512
        sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="me" password="pw";
        ssl.endpoint.identification.algorithm=
        ssl.enabled.protocols=TLSv1.3
        key.deserializer=org.apache.kafka.common.serialization.StringDeserializer
        acks=all
        enable.idempotence=true
        some.unknown.thing=1
        """))
    #expect(properties.bootstrap == "broker:9092")
    #expect(
      properties.values
        == always.merging([
          "bootstrap.servers": "broker:9092", "security.protocol": "SASL_SSL", "sasl.mechanisms": "SCRAM-SHA-512",
          "sasl.username": "me", "sasl.password": "pw", "ssl.endpoint.identification.algorithm": "none",
        ]) { $1 })
    #expect(
      properties.notices == [
        "`ssl.enabled.protocols` is left out: OpenSSL agrees on it with the broker",
        "`some.unknown.thing` is left out: librdkafka has no such property",
      ])
  }

  @Test(arguments: [
    (
      """
      security.protocol=SASL_SSL
      sasl.mechanism=SCRAM-SHA-256
      sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="me" password="p w";
      """,
      [
        "security.protocol": "SASL_SSL", "sasl.mechanisms": "SCRAM-SHA-256", "sasl.username": "me",
        "sasl.password": "p w",
      ]
    ),
    (
      """
      security.protocol=SASL_SSL
      sasl.jaas.config=org.apache.kafka.common.security.plain.PlainLoginModule required username='KEY' password='a"b';
      """,
      [
        "security.protocol": "SASL_SSL", "sasl.mechanisms": "PLAIN", "sasl.username": "KEY", "sasl.password": "a\"b",
      ]
    ),
    (
      """
      security.protocol=SASL_PLAINTEXT
      sasl.mechanisms=PLAIN
      sasl.username=me
      sasl.password=mine
      """,
      [
        "security.protocol": "SASL_PLAINTEXT", "sasl.mechanisms": "PLAIN", "sasl.username": "me",
        "sasl.password": "mine",
      ]
    ),
    (
      """
      security.protocol=SSL
      ssl.truststore.type=PEM
      ssl.truststore.location=/ca.pem
      ssl.keystore.type=PEM
      ssl.keystore.location=/both.pem
      ssl.key.password=kp
      ssl.endpoint.identification.algorithm=HTTPS
      ssl.cipher.suites=ECDHE-RSA-AES256-GCM-SHA384
      """,
      [
        "security.protocol": "SSL", "ssl.ca.location": "/ca.pem", "ssl.certificate.location": "/both.pem",
        "ssl.key.location": "/both.pem", "ssl.key.password": "kp", "ssl.endpoint.identification.algorithm": "https",
        "ssl.cipher.suites": "ECDHE-RSA-AES256-GCM-SHA384",
      ]
    ),
    (
      """
      security.protocol=SSL
      ssl.truststore.certificates=-----BEGIN CERTIFICATE-----\\nAA\\n-----END CERTIFICATE-----
      ssl.keystore.type=PKCS12
      ssl.keystore.location=/client.p12
      ssl.keystore.password=sp
      """,
      [
        "security.protocol": "SSL", "ssl.ca.pem": "-----BEGIN CERTIFICATE-----\nAA\n-----END CERTIFICATE-----",
        "ssl.keystore.location": "/client.p12", "ssl.keystore.password": "sp",
      ]
    ),
    (
      """
      security.protocol=SSL
      ssl.ca.location=/ca.pem
      ssl.certificate.location=/client.pem
      ssl.key.location=/client.key
      """,
      [
        "security.protocol": "SSL", "ssl.ca.location": "/ca.pem", "ssl.certificate.location": "/client.pem",
        "ssl.key.location": "/client.key",
      ]
    ),
  ])
  func `each way to log in becomes librdkafka's own properties`(text: String, values: [String: String]) throws {
    let properties = try KafkaProperties(bootstrap: "b:1", file: file(text))
    #expect(properties.values == always.merging(["bootstrap.servers": "b:1"]) { $1 }.merging(values) { $1 })
  }

  @Test func `a Java client's token service is asked by us, with all that its file says`() throws {
    let properties = try KafkaProperties(
      bootstrap: "b:1",
      file: file(
        """
        security.protocol=SASL_SSL
        sasl.mechanism=OAUTHBEARER
        sasl.login.callback.handler.class=org.apache.kafka.common.security.oauthbearer.secured.OAuthBearerLoginCallbackHandler
        sasl.oauthbearer.token.endpoint.url=https://id/token
        sasl.jaas.config=org.apache.kafka.common.security.oauthbearer.OAuthBearerLoginModule required clientId="c" \
          clientSecret="s" scope="kafka" extension_logicalCluster="lkc-1" extension_identityPoolId="pool-1";
        """))
    #expect(
      properties.values
        == always.merging([
          "bootstrap.servers": "b:1", "security.protocol": "SASL_SSL", "sasl.mechanisms": "OAUTHBEARER",
        ]) { $1 })
    let request = try #require(properties.tokenRequest)
    #expect(request.url == "https://id/token")
    #expect(request.clientId == "c" && request.clientSecret == Secret("s") && request.scope == "kafka")
    #expect(request.extensions == ["identityPoolId": "pool-1", "logicalCluster": "lkc-1"])
  }

  @Test func `stores are told apart by their bytes`() throws {
    let trust = "bootstrap.servers=b:1\nssl.truststore.location=/t\nssl.truststore.type=JKS"
    let pem = try KafkaProperties(file: file(trust, beginning: Array("-----BEGIN CERTIFICATE-----".utf8)))
    #expect(pem.values["ssl.ca.location"] == "/t")
    let jks = #expect(throws: Refusal.self) {
      try KafkaProperties(file: file(trust, beginning: [0xFE, 0xED, 0xFE, 0xED]))
    }
    #expect(
      jks?.message
        == "client.properties, line 2: `ssl.truststore.location` is a Java trust store, which librdkafka does not read."
    )
    #expect(jks?.remedy.contains("keytool") == true)
    let keys = try KafkaProperties(
      file: file(
        "bootstrap.servers=b:1\nssl.keystore.location=/k\nssl.keystore.password=pw\nssl.key.password=pw2",
        beginning: [0x30, 0x82, 0, 0]))
    #expect(keys.values["ssl.keystore.location"] == "/k")
    #expect(keys.values["ssl.keystore.password"] == "pw")
    #expect(keys.values["ssl.key.password"] == "pw2")
  }

  @Test(arguments: [
    ("sasl.mechanism=AWS_MSK_IAM", "`sasl.mechanism` exists in the Java client only"),
    (
      "sasl.client.callback.handler.class=software.amazon.msk.auth.iam.IAMClientCallbackHandler",
      "`sasl.client.callback.handler.class` names a Java class, which only a Java client can run"
    ),
    (
      "sasl.jaas.config=software.amazon.msk.auth.iam.IAMLoginModule required;",
      "`sasl.jaas.config` names the login module `IAMLoginModule`, which only a Java client can run"
    ),
    ("sasl.jaas.config=nonsense", "`sasl.jaas.config` cannot be read"),
    ("ssl.keystore.location=/k.jks", "`ssl.keystore.location` is a Java key store, which librdkafka does not read"),
  ])
  func `what has no counterpart is named with a remedy`(line: String, message: String) {
    let error = #expect(throws: Refusal.self) { try KafkaProperties(file: file("bootstrap.servers=b:1\n" + line)) }
    #expect(error?.message == "client.properties, line 2: \(message).")
    #expect(error?.remedy.isEmpty == false)
  }

  @Test func `a safety property that librdkafka lacks is refused`() {
    let error = #expect(throws: Refusal.self) {
      try KafkaProperties(file: file("bootstrap.servers=b:1\nssl.magic=yes"))
    }
    #expect(error?.message.hasPrefix("client.properties: `ssl.magic` has no counterpart in librdkafka") == true)
  }

  @Test func `the environment fills in what the file leaves out`() throws {
    let bare = try KafkaProperties(bootstrap: "b:1", key: Secret("k"), secret: Secret("s"))
    #expect(
      bare.values
        == always.merging([
          "bootstrap.servers": "b:1", "security.protocol": "SASL_SSL", "sasl.mechanisms": "PLAIN",
          "sasl.username": "k", "sasl.password": "s",
        ]) { $1 })
    let plain = try KafkaProperties(
      bootstrap: "b:1", properties: ["security.protocol": "PLAINTEXT"], key: Secret("k"), secret: Secret("s"))
    #expect(plain.values["sasl.username"] == nil)
    let error = #expect(throws: Refusal.self) { try KafkaProperties(bootstrap: "b:1", key: Secret("k")) }
    #expect(error?.message == "Only one of the key and the secret for Kafka is set.")
  }

  @Test func `a token service is asked by us`() throws {
    let properties = try KafkaProperties(
      bootstrap: "b:1",
      properties: [
        "security.protocol": "SASL_SSL", "sasl.mechanism": "OAUTHBEARER", "sasl.oauthbearer.method": "oidc",
        "sasl.oauthbearer.token.endpoint.url": "https://id/token", "sasl.oauthbearer.scope": "kafka",
        "sasl.oauthbearer.extensions": "logicalCluster=lkc-1,identityPoolId=pool-1",
      ], key: Secret("client"), secret: Secret("hidden"))
    let request = try #require(properties.tokenRequest)
    #expect(request.url == "https://id/token")
    #expect(request.clientId == "client")
    #expect(request.clientSecret == Secret("hidden"))
    #expect(request.scope == "kafka")
    #expect(request.extensions == ["identityPoolId": "pool-1", "logicalCluster": "lkc-1"])
    #expect(properties.values.keys.filter { $0.hasPrefix("sasl.oauthbearer") } == [])
  }

  @Test func `a value that is not taken is named and not shown`() {
    let error = #expect(throws: Refusal.self) {
      try KafkaProperties(bootstrap: "b:1", properties: ["socket.timeout.ms": "hunter2"])
    }
    #expect(error?.message == "The Kafka property `socket.timeout.ms`: the value is not allowed.")
  }

  @Test func `nothing that only writing needs is kept`() throws {
    let properties = try KafkaProperties(
      bootstrap: "b:1", properties: ["transactional.id": "t", "enable.idempotence": "true"])
    #expect(properties.values == always.merging(["bootstrap.servers": "b:1"]) { $1 })
  }
}
