import Foundation
import TestSupport
import Testing

@Suite(
  .enabled(if: PlatformTools.isAvailable, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct DiscoverLiveTests {
  @Test func `the program reads a whole platform over HTTP, records it once, and writes nothing there`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    let folder = try Self.folder(
      """
      version: 1
      clusters:
        - name: prod
          confluent: {environment: env-demo01, cluster: lkc-demo01, url: "\(standIn.url)", metrics_url: "\(standIn.url)"}
      """)
    defer { Self.remove(folder) }
    let first = try MeshgenProgram.run(["discover", "--format", "json"], in: folder.path, environment: Self.keys)
    #expect(first.status == 0, "\(first.errors)")
    let estate = try #require(JSONSerialization.jsonObject(with: Data(first.output.utf8)) as? [String: Any])
    #expect((estate["topics"] as? [Any])?.count == 37)
    #expect(estate["changed"] as? Bool == true)
    let unknown = Set((estate["unknown"] as? [[String: String]])?.compactMap { $0["what"] } ?? ["everything"])
    #expect(
      unknown.isDisjoint(with: [
        "everything", "topics", "schemas", "connectors", "access", "consumer groups", "metrics", "ACLs",
        "role bindings",
      ]))
    let second = try MeshgenProgram.run(["discover", "--format", "json"], in: folder.path, environment: Self.keys)
    let again = try #require(JSONSerialization.jsonObject(with: Data(second.output.utf8)) as? [String: Any])
    #expect(again["changed"] as? Bool == false)
    for text in [first.output, first.errors, second.output, second.errors] {
      #expect(!text.contains(PlatformStandIn.secret))
    }
    #expect(try await standIn.state().writes == 0)
  }

  @Test func `the doctor names the right that is missing for each part, and a cause once`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    let folder = try Self.folder(Self.wholeCloud(standIn))
    defer { Self.remove(folder) }
    let healthy = try MeshgenProgram.run(["doctor"], in: folder.path, environment: Self.keys)
    #expect(healthy.status == 0, "\(healthy.output)\(healthy.errors)")
    for path in ["/kafka/*/topics/-/configs", "/kafka/*/acls", "/registry/catalog/*", "/kafka/*/consumers"] {
      try await standIn.control("fault", ["manner": "status", "status": 403, "path": path, "times": 1000])
    }
    let denied = try MeshgenProgram.run(["doctor"], in: folder.path, environment: Self.keys)
    #expect(denied.status == 1)
    let lines = denied.output.split(separator: "\n").filter { $0.hasPrefix("failed") }
    #expect(lines.count == 4, "\(denied.output)")
    for right in [
      "settings of the topics: missing: DeveloperRead on the topics", "tags of the topics: missing: DataDiscovery on",
      "ACLs: missing: Describe on the cluster", "consumer groups: missing: DeveloperRead on the consumer groups",
    ] {
      #expect(lines.count { $0.contains(right) } == 1, "\(right)")
    }
    try await standIn.control("fault", ["manner": "status", "status": 403, "path": "/org/*", "times": 1000])
    let nothing = try MeshgenProgram.run(["doctor"], in: folder.path, environment: Self.keys)
    #expect(nothing.status == 1)
    #expect(
      nothing.output.split(separator: "\n").filter { $0.hasPrefix("failed") }.map { $0.prefix(105) } == [
        "failed  Confluent Cloud: topics, schemas, connectors, access, consumer groups, metrics: missing: Operator"
      ])
  }

  @Test func `a key that is refused is named with the variable that holds it`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    let folder = try Self.folder(
      """
      version: 1
      clusters: [{name: prod, confluent: {cluster: lkc-demo01, url: "\(standIn.url)"}}]
      """)
    defer { Self.remove(folder) }
    let none = try MeshgenProgram.run(["discover"], in: folder.path)
    #expect(none.status == 2)
    #expect(none.errors.contains("Set MESHGEN_CLOUD_KEY and MESHGEN_CLOUD_SECRET."))
    var keys = Self.keys
    keys["MESHGEN_PROD_CLOUD_SECRET"] = "expired-secret-0123456789"
    let expired = try MeshgenProgram.run(["discover"], in: folder.path, environment: keys)
    #expect(expired.status == 1)
    #expect(expired.errors.contains("MESHGEN_CLOUD_KEY and MESHGEN_CLOUD_SECRET to a key that is valid there"))
    #expect(!expired.errors.contains("expired-secret"))
  }

  @Test func `without ids the only environment is meant, and of several one must be named`() throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    let folder = try Self.folder(
      """
      version: 1
      clusters: [{name: prod, confluent: {url: "\(standIn.url)", metrics_url: "\(standIn.url)"}}]
      """)
    defer { Self.remove(folder) }
    let outcome = try MeshgenProgram.run(["discover"], in: folder.path, environment: Self.keys)
    #expect(outcome.status == 1)
    #expect(outcome.errors.contains("2 environments that the key may see: env-demo01, env-other."))
    #expect(outcome.errors.contains("confluent.environment"))
  }

  @Test func `ids of Confluent Cloud without a key leave the cluster to Kafka's own protocol`() throws {
    let folder = try Self.folder(
      """
      version: 1
      clusters: [{name: prod, kafka: {bootstrap: "127.0.0.1:1"}, confluent: {cluster: lkc-1}}]
      """)
    defer { Self.remove(folder) }
    let outcome = try MeshgenProgram.run(["discover"], in: folder.path)
    #expect(outcome.errors.contains("Confluent Cloud is not asked about `prod`"))
    #expect(outcome.status == 1)
  }

  @Test func `of Confluent Cloud and an MCP server, the one that tells more is asked, and that is said`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    let folder = try Self.folder(
      """
      version: 1
      clusters:
        - name: prod
          confluent: {environment: env-demo01, cluster: lkc-demo01, url: "\(standIn.url)", metrics_url: "\(standIn.url)"}
          mcp: {command: [no-such-program]}
      """)
    defer { Self.remove(folder) }
    let outcome = try MeshgenProgram.run(["discover", "--format", "json"], in: folder.path, environment: Self.keys)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let estate = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((estate["topics"] as? [Any])?.count == 37)
    let said = try MeshgenProgram.run(["discover"], in: folder.path, environment: Self.keys)
    #expect(said.errors.contains("The MCP server of `prod` is not asked"))
  }

  @Test func `a registry and Connect alone are no estate: what was read last stays`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    let folder = try Self.folder(
      """
      version: 1
      clusters: [{name: prod, connect: [{url: "\(standIn.url)/connect"}]}]
      """)
    defer { Self.remove(folder) }
    let outcome = try MeshgenProgram.run(
      ["discover", "--registry", standIn.url + "/registry", "--save", "out.json", "--quiet"], in: folder.path,
      environment: Self.keys)
    #expect(outcome.status == 2)
    #expect(outcome.errors.contains("Nothing says where the topics of the cluster `prod` are"))
    #expect(!FileManager.default.fileExists(atPath: folder.appending(path: "out.json").path))
    let both = try MeshgenProgram.run(["discover", "--registry", standIn.url, "--from", "out.json"], in: folder.path)
    #expect(both.status == 2)
  }

  @Test func `huge schemas are read, a broken one is a finding, and the rest is there`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    let fields = (0..<3000).map {
      #"{"name":"f\#($0)","type":"string","doc":"\#(String(repeating: "x", count: 1700))"}"#
    }
    let schema = #"{"type":"record","name":"Huge","fields":[\#(fields.joined(separator: ","))]}"#
    #expect(schema.utf8.count > 5_000_000)
    try await standIn.add("orders-value", schema: schema)
    try await standIn.add("clickstream-value", schema: #"{"type":"record","name":"Half""#)
    let folder = try Self.folder(Self.wholeCloud(standIn))
    defer { Self.remove(folder) }
    let outcome = try MeshgenProgram.run(
      ["discover", "--format", "json", "--save", "read.json"], in: folder.path, environment: Self.keys)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let estate = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((estate["topics"] as? [Any])?.count == 37)
    let findings = estate["findings"] as? [[String: String]] ?? []
    #expect(
      findings.filter { $0["rule"] == "unreadable-schema" }.compactMap { $0["subject"] } == ["clickstream-value"])
    let saved = try #require(
      JSONSerialization.jsonObject(with: Data(contentsOf: folder.appending(path: "read.json"))) as? [String: Any])
    let subjects = saved["subjects"] as? [[String: Any]] ?? []
    #expect(subjects.count == 37)
    #expect(subjects.first { $0["name"] as? String == "orders-value" }?["schema"] as? String == schema)
  }

  @Test func `names that are not UTF-8 are findings, and what was read can be saved and read again`() async throws {
    let estate = try ConfluentCloudTests.badNames()
    defer { ConfluentCloudTests.remove(estate) }
    let standIn = try PlatformStandIn(estate: estate.path)
    try await standIn.control("set", ["raw": true])
    let folder = try Self.folder(Self.wholeCloud(standIn, environment: "env-1", cluster: "lkc-1"))
    defer { Self.remove(folder) }
    let live = try MeshgenProgram.run(
      ["discover", "--format", "json", "--save", "read.json"], in: folder.path, environment: Self.keys)
    #expect(live.status == 0, "\(live.errors)")
    let said = try #require(JSONSerialization.jsonObject(with: Data(live.output.utf8)) as? [String: Any])
    #expect((said["topics"] as? [[String: Any]])?.map { $0["name"] as? String } == ["orders"])
    let findings = said["findings"] as? [[String: String]] ?? []
    #expect(
      findings.filter { $0["rule"] == "unreadable-name" }.compactMap { $0["subject"] }
        == ["bad\u{fffd}", "bad\u{fffd}", "bad\u{fffd}-value"])
    let saved = try MeshgenProgram.run(["discover", "--from", "read.json", "--format", "json"], in: folder.path)
    #expect(saved.status == 0, "\(saved.errors)")
  }

  @Test func `a platform without topics is an estate without topics`() async throws {
    let estate = try ConfluentCloudTests.estate(topics: [])
    defer { ConfluentCloudTests.remove(estate) }
    let standIn = try PlatformStandIn(estate: estate.path)
    let folder = try Self.folder(Self.wholeCloud(standIn, environment: "env-1", cluster: "lkc-1"))
    defer { Self.remove(folder) }
    let outcome = try MeshgenProgram.run(["discover", "--format", "json"], in: folder.path, environment: Self.keys)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let said = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((said["topics"] as? [Any])?.count == 0)
    #expect((said["findings"] as? [Any])?.count == 0)
    let shown = try MeshgenProgram.run(["estate"], in: folder.path)
    #expect(shown.status == 0, "\(shown.errors)")
  }

  @Test func `a registry that takes tokens gets them, and neither they nor the client are shown`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    try await standIn.wantTokens()
    let folder = try Self.folder(
      Self.wholeCloud(standIn) + """

            schema_registry:
              url: "\(standIn.url)/registry"
              compatibility_modes: 5
              oauth: {token_url: "\(standIn.url)/oauth/token", scope: read schemas, logical_cluster: lsrc-1, identity_pool: pool-1}
        """)
    defer { Self.remove(folder) }
    let outcome = try MeshgenProgram.run(
      ["discover", "--format", "json", "--verbose"], in: folder.path, environment: Self.keys)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let estate = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [String: Any])
    #expect((estate["topics"] as? [[String: Any]])?.allSatisfy { ($0["subjects"] as? [Any])?.isEmpty == false } == true)
    #expect(try await standIn.state().tokens == 1)
    #expect(try await standIn.state().paths.filter { $0.contains("/config/") }.count == 5)
    var keys = Self.keys
    keys["MESHGEN_REGISTRY_SECRET"] = "another-secret-0123456789"
    let refused = try MeshgenProgram.run(
      ["discover", "--format", "json", "--verbose"], in: folder.path, environment: keys)
    #expect(refused.output.contains("the token service answered with status 401"))
    keys["MESHGEN_REGISTRY_KEY"] = nil
    let none = try MeshgenProgram.run(["discover"], in: folder.path, environment: keys)
    #expect(none.status == 2)
    #expect(
      none.errors.contains("Set MESHGEN_REGISTRY_KEY to the client's id and MESHGEN_REGISTRY_SECRET to its secret."))
    for text in [outcome, refused, none].flatMap({ [$0.output, $0.errors] }) {
      #expect(!text.contains("stand-in-token") && !text.contains(PlatformStandIn.secret))
      #expect(!text.contains("another-secret"))
    }
    let ledger = try Self.ledger(of: folder)
    #expect(!ledger.isEmpty && !ledger.contains("stand-in-token"))
  }

  @Test func `how many modes are asked for holds for the registry that Confluent Cloud names, too`() async throws {
    let standIn = try PlatformStandIn(estate: ConfluentCloudTests.demo)
    let folder = try Self.folder(
      Self.wholeCloud(standIn) + """

            schema_registry: {compatibility_modes: 5}
            deadline_seconds: 200
        """)
    defer { Self.remove(folder) }
    let outcome = try MeshgenProgram.run(["discover", "--format", "json"], in: folder.path, environment: Self.keys)
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("compatibility modes of 32 subjects"))
    #expect(try await standIn.state().paths.filter { $0.contains("/config/") }.count == 5)
  }

  /// The settings for everything that Confluent Cloud tells.
  private static func wholeCloud(
    _ standIn: PlatformStandIn, environment: String = "env-demo01", cluster: String = "lkc-demo01"
  ) -> String {
    """
    version: 1
    clusters:
      - name: prod
        confluent: {environment: \(environment), cluster: \(cluster), url: "\(standIn.url)", metrics_url: "\(standIn.url)"}
    """
  }

  /// All that the ledger of a repository holds.
  private static func ledger(of folder: URL) throws -> String {
    let git = Process()
    let output = Pipe()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", folder.path, "grep", "-h", "-e", "", "refs/meshgen/ledger"]
    git.standardOutput = output
    try git.run()
    let text = output.fileHandleForReading.readDataToEndOfFile()
    git.waitUntilExit()
    return String(decoding: text, as: UTF8.self)
  }

  private static let keys = Dictionary(
    uniqueKeysWithValues: ["REGISTRY", "CONNECT", "CLOUD", "KAFKA"].flatMap { name in
      [("MESHGEN_\(name)_KEY", PlatformStandIn.key), ("MESHGEN_\(name)_SECRET", PlatformStandIn.secret)]
    })

  /// A repository with these settings.
  private static func folder(_ settings: String) throws -> URL {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-live-\(UUID())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(settings.utf8).write(to: folder.appending(path: "meshgen.yaml"))
    let git = Process()
    git.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    git.arguments = ["git", "-C", folder.path, "init", "-q"]
    try git.run()
    git.waitUntilExit()
    return folder
  }

  private static func remove(_ folder: URL) {
    do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
  }
}
