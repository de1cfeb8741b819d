/// Connections that are kept safe, to a stand-in for a broker that speaks TLS and asks who is there.
import Foundation
import Mesh
import Ports
import Testing

@testable import KafkaAdapter

@Suite(
  .serialized, .timeLimit(.minutes(5)),
  .enabled(if: Certificates.openssl != nil || Certificates.isCI, "openssl is not installed"))
struct SafeConnectionTests {
  private static let certificates = Result { try Certificates() }

  private func sources(_ standIn: StandIn, _ text: String) throws -> KafkaSources {
    let file = KafkaProperties.File(name: "client.properties", text: text) { path in
      FileManager.default.contents(atPath: path).map { Array($0.prefix(64)) }
    }
    return try KafkaSources(
      KafkaProperties(bootstrap: standIn.bootstrap, file: file), of: "test", in: "dev", time: FixedTime(.standIn),
      pace: .quick)
  }

  private func standIn(_ more: String = "") throws -> (StandIn, Certificates) {
    let made = try Self.certificates.get()
    let clients = more.contains("clients") ? #", "clients": "\#(made.path("ca.pem"))""# : ""
    return (
      try StandIn(
        """
        {"topics": {"orders": {}}, \(more.replacing("clients", with: ""))
         "tls": {"certificate": "\(made.path("broker.pem"))", "key": "\(made.path("broker.key"))"\(clients)}}
        """), made
    )
  }

  @Test func `a broker is read whose certificate our authority signed, and no other`() async throws {
    let (standIn, made) = try standIn()
    let start = "security.protocol=SSL\nssl.truststore.type=PEM\nssl.truststore.location="
    #expect(try await sources(standIn, start + made.path("ca.pem")).topics().value.map(\.name) == ["orders"])
    for text in [start + made.path("stranger.pem"), "security.protocol=SSL"] {
      let error = await #expect(throws: PortError.self) { try await sources(standIn, text).topics() }
      #expect(error?.reason == .refused, "\(String(describing: error))")
      #expect(error?.message.hasPrefix("No safe connection to Kafka at \(standIn.bootstrap): ") == true)
      #expect(error?.remedy.contains("`ssl.ca.location`") == true)
    }
  }

  @Test func `an authority that stands in the file itself is trusted as well`() async throws {
    let (standIn, made) = try standIn()
    let authority = try made.line("ca.pem")
    let text = "security.protocol=SSL\nssl.truststore.type=PEM\nssl.truststore.certificates=\(authority)"
    #expect(try await sources(standIn, text).topics().value.map(\.name) == ["orders"])
  }

  @Test func `who asks shows its own certificate, whichever way it is kept`() async throws {
    let (standIn, made) = try standIn("clients")
    let trust = "security.protocol=SSL\nssl.truststore.type=PEM\nssl.truststore.location=\(made.path("ca.pem"))\n"
    let ways = [
      "ssl.keystore.type=PEM\nssl.keystore.location=\(made.path("client.both"))",
      "ssl.keystore.type=PKCS12\nssl.keystore.location=\(made.path("client.p12"))\nssl.keystore.password=storepass",
      "ssl.keystore.type=PEM\nssl.keystore.certificate.chain=\(try made.line("client.pem"))\n"
        + "ssl.keystore.key=\(try made.line("client.key"))",
    ]
    for way in ways {
      #expect(try await sources(standIn, trust + way).topics().value.map(\.name) == ["orders"], "\(way.prefix(60))")
    }
    let error = await #expect(throws: PortError.self) { try await sources(standIn, trust).topics() }
    #expect(error.map { [.refused, .unreachable].contains($0.reason) } == true, "\(String(describing: error))")
  }

  @Test(arguments: ["SCRAM-SHA-256", "SCRAM-SHA-512"])
  func `a user is known by SCRAM over TLS, and a wrong password is not shown`(mechanism: String) async throws {
    let (standIn, made) = try standIn(#""scram": {"mechanism": "\#(mechanism)", "users": {"me": "right-one"}},"#)
    func file(_ password: String) -> String {
      """
      security.protocol=SASL_SSL
      sasl.mechanism=\(mechanism)
      sasl.jaas.config=org.apache.kafka.common.security.scram.ScramLoginModule required username="me" password="\(password)";
      ssl.truststore.type=PEM
      ssl.truststore.location=\(made.path("ca.pem"))
      """
    }
    #expect(try await sources(standIn, file("right-one")).topics().value.map(\.name) == ["orders"])
    let error = await #expect(throws: PortError.self) { try await sources(standIn, file("wrong-one")).topics() }
    #expect(error?.reason == .unauthorized, "\(String(describing: error))")
    #expect("\(String(describing: error)) \(String(describing: error?.cause))".contains("wrong-one") == false)
  }
}

/// An authority, a broker's and a client's certificate that it signed, and the certificate of a stranger.
private final class Certificates: Sendable {
  static let openssl = ["/usr/bin/openssl", "/opt/homebrew/bin/openssl", "/usr/local/bin/openssl"]
    .first { FileManager.default.isExecutableFile(atPath: $0) }
  static let isCI = ProcessInfo.processInfo.environment["CI"] == "true"

  private let folder: URL

  init() throws {
    folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-certificates-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for name in ["ca", "stranger"] {
      try make([
        "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=\(name)", "-keyout",
        path("\(name).key"), "-out", path("\(name).pem"),
      ])
    }
    try Data("subjectAltName=DNS:localhost,IP:127.0.0.1".utf8).write(to: folder.appending(path: "names"))
    for name in ["broker", "client"] {
      try make([
        "req", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=\(name)", "-keyout", path("\(name).key"), "-out",
        path("\(name).csr"),
      ])
      try make([
        "x509", "-req", "-in", path("\(name).csr"), "-CA", path("ca.pem"), "-CAkey", path("ca.key"), "-CAcreateserial",
        "-days", "2", "-extfile", path("names"), "-out", path("\(name).pem"),
      ])
    }
    try make([
      "pkcs12", "-export", "-in", path("client.pem"), "-inkey", path("client.key"), "-passout", "pass:storepass",
      "-out", path("client.p12"),
    ])
    try Data((text("client.key") + text("client.pem")).utf8).write(to: folder.appending(path: "client.both"))
  }

  func path(_ name: String) -> String { folder.appending(path: name).path }

  /// A file's text as it stands in one line of a properties file.
  func line(_ name: String) throws -> String { try text(name).replacing("\n", with: "\\n") }

  private func text(_ name: String) throws -> String { try String(contentsOfFile: path(name), encoding: .utf8) }

  private func make(_ arguments: [String]) throws {
    let program = Process()
    program.executableURL = URL(fileURLWithPath: try #require(Self.openssl))
    program.arguments = arguments
    program.standardOutput = FileHandle.nullDevice
    program.standardError = FileHandle.nullDevice
    try program.run()
    program.waitUntilExit()
    #expect(program.terminationStatus == 0, "\(arguments)")
  }

  deinit {
    do { try FileManager.default.removeItem(at: folder) } catch { print("\(folder.path) stays: \(error)") }
  }
}
