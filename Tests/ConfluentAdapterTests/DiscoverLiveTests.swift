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
