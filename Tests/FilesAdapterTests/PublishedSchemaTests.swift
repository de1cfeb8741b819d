import Demo
import FilesAdapter
import Foundation
import Mesh
import Ports
import Testing

/// The JSON Schemas in `docs/` and the readers accept and refuse the same files.
@Suite struct PublishedSchemaTests {
  @Test func `what is written as a snapshot fits its schema`() async throws {
    try await inFolder { folder in
      try FileOutput.write(
        ["demo.json": DemoEstate.json, "rich.json": SnapshotFile.text(of: SnapshotFileTests.rich)], under: folder)
      #expect(try misfits(in: folder, schema: "estate-snapshot") == [])
    }
  }

  @Test func `what does not fit the schema of snapshots the reader refuses or names, and nothing else`() async throws {
    let bad = [
      snapshot(#""news": 1"#), snapshot(#""topics": [{"partitions": 1}]"#),
      snapshot(#""topics": [{"name": "a b"}]"#), snapshot(#""topics": [{"name": ".."}]"#),
      snapshot(#""topics": [{"name": "a", "partitions": 0}]"#),
      snapshot(#""topics": [{"name": "a", "config": {"retention.ms": 1}}]"#),
      snapshot(#""subjects": [{"name": "a", "version": 1, "schema": "", "format": "XML"}]"#),
      snapshot(#""subjects": [{"name": "a", "version": 1, "schema": "", "metadata": {"tags": {"a": "PII"}}}]"#),
      snapshot(#""subjects": [{"name": "a", "version": 1, "schema": "", "metadata": {"owner": "pay"}}]"#),
      snapshot(#""metrics": [{"topic": "a", "consumers": {"value": -1}}]"#),
      snapshot(#""metrics": [{"topic": "a", "consumers": {"value": 1, "unknown": "x"}}]"#),
      snapshot(#""metrics": [{"topic": "a", "consumers": {}}]"#),
      snapshot(#""totals": {"errorRate": {"value": 2}}"#), snapshot(#""unknown": [{"what": "a"}]"#),
      snapshot(#""connectors": [{"name": "a", "type": "b", "direction": "both"}]"#),
      snapshot(#""findings": []"#).replacing(#""e"}"#, with: #""prod/../x"}"#),
      snapshot(#""findings": []"#).replacing(#""e"}"#, with: #""-"}"#),
    ]
    let good = [
      snapshot(#""subjects": null"#), snapshot(#""topics": [{"name": "a", "partitions": null, "config": {}}]"#),
      snapshot(#""metrics": [{"topic": "a", "consumers": {"value": 1}, "storedBytes": {"unknown": "x"}}]"#),
    ]
    for text in bad { #expect(flaw(of: text)?.contains("line 1: ") == true, "\(text)") }
    for text in good { #expect(flaw(of: text) == nil, "\(text)") }
    try await inFolder { folder in
      try FileOutput.write(named(bad, "bad", ".json").merging(named(good, "good", ".json")) { $1 }, under: folder)
      #expect(try misfits(in: folder, schema: "estate-snapshot") == named(bad, "bad", ".json").keys.sorted())
    }
  }

  @Test func `the reader and the schema refuse the same settings`() async throws {
    let bad = [
      "version: 2", "hostin: {}", "mesh: {name: 1}", "clusters: [{kafka: {user: me}}]", "hosting: {kind: svn}",
      "environments: [../a]", "environments: [a, a]", "reasoner: {default: magic}", "reasoner: {learning: {model: m}}",
      "reasoner: {calls: 0}", "reasoner: {redact: [samples]}",
      "reasoner: {learning: {kind: claude, price: {input: 1}}}",
      "reasoner: {learning: {kind: claude, deadline_seconds: 0}}", "reasoner: {learning: {kind: bedrock, region: a/b}}",
      "limits: {open: -1}", "sensitive: [{fields: [a]}]", "sensitive: [{category: name}]",
      "sensitive: [{words: , category: name}]",
      "naming: {synonyms: [a]}", "naming: {abbreviations: {kd: 1}}", "domains: {a: {words: a}}",
      "sensitive: [{fields: [a], category: x}]",
      "policy: {compatibility: [SOMETIMES]}", "secrets: {command: []}", "clusters: [{schema_registry: {}}]",
      "clusters: [{schema_registry: {url: \"https://me@registry\"}}]",
      "clusters: [{schema_registry: {url: \"https://r\", compatibility_modes: -1}}]",
      "clusters: [{schema_registry: {compatibility_modes: 5}}]", "clusters: [{deadline_seconds: 0}]",
      "clusters: [{schema_registry: {compatibility_modes: 5}, confluent: }]",
      "clusters: [{schema_registry: {url: \"https://r\", oauth: {scope: a}}}]",
      "clusters: [{schema_registry: {url: \"https://r\", oauth: {token_url: \"https://me@id\"}}}]",
      "clusters: [{connect: [{url: \"https://me@connect\"}]}]", "hosting: {kind: github, url: \"https://me@git\"}",
      "teams: {a: {handel: x}}", "- a",
    ]
    let good = [
      SettingsFileTests.whole, "mesh:", "teams: {a: }", "reasoner: {default: rules}", "ledger: {remote: none}",
      "clusters: [{schema_registry: {compatibility_modes: 5}, confluent: {cluster: lkc-1}, deadline_seconds: 60}]",
      "clusters: [{schema_registry: {url: , compatibility_modes: 5}, confluent: {cluster: lkc-1}}]",
    ]
    for text in bad { #expect(throws: Refusal.self, "\(text)") { try SettingsFile.read(text, named: "meshgen.yaml") } }
    for text in good {
      _ = try SettingsFile.read(text, named: "meshgen.yaml") { _ throws(Refusal) in SettingsFileTests.prices }
    }
    try await inFolder { folder in
      try FileOutput.write(named(bad, "bad", ".yaml").merging(named(good, "good", ".yaml")) { $1 }, under: folder)
      #expect(try misfits(in: folder, schema: "meshgen-yaml") == named(bad, "bad", ".yaml").keys.sorted())
    }
  }

  @Test func `the examples of the configuration page are read`() throws {
    let page = try String(contentsOf: Self.top.appending(path: "docs/configuration.md"), encoding: .utf8)
    let blocks = page.components(separatedBy: "```")
    let examples = blocks.filter { $0.hasPrefix("yaml\n") }.map { String($0.dropFirst("yaml\n".count)) }
    #expect(examples.count > 3)
    for example in examples where !example.contains("engineer_hour") {
      _ = try SettingsFile.read(example, named: "docs/configuration.md") { _ throws(Refusal) in
        examples.first { $0.contains("engineer_hour") } ?? ""
      }
    }
  }

  /// Why a snapshot is refused, or what of it is said to be unknown for its form; nil where there is nothing wrong.
  private func flaw(of text: String) -> String? {
    do throws(PortError) {
      let written = SnapshotFile.text(of: try SnapshotFile.read(text, named: "a.json"))
      return written.contains("line 1: ") ? written : nil
    } catch { return error.message }
  }

  private func snapshot(_ more: String) -> String {
    let topics = more.hasPrefix(#""topics""#) ? "" : #", "topics": []"#
    return
      #"{"formatVersion": 1, "takenAt": "2026-01-31T12:00:00Z", "cluster": {"name": "c", "environment": "e"}\#(topics), \#(more)}"#
  }

  private func named(_ texts: [String], _ word: String, _ ending: String) -> [String: String] {
    Dictionary(uniqueKeysWithValues: texts.enumerated().map { (String(format: "%@-%02d%@", word, $0, ending), $1) })
  }

  /// The files of a folder that do not fit a schema, by an outside validator.
  private func misfits(in folder: String, schema: String) throws -> [String] {
    try #require(run("bash", [".ci/tools", "outside"]).status == 0)
    let files = try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
    let checked = try run(
      ".tools/outside/bin/check-jsonschema",
      ["--output-format", "json", "--schemafile", "docs/\(schema).schema.json"] + files.map { "\(folder)/\($0)" })
    let report = try JSONDecoder().decode(Report.self, from: checked.output)
    #expect(report.parse_errors ?? [] == [])
    return Set((report.errors ?? []).map { URL(filePath: $0.filename).lastPathComponent }).sorted()
  }

  private struct Report: Decodable {
    struct Flaw: Decodable, Equatable { var filename: String }
    var errors: [Flaw]?
    var parse_errors: [Flaw]?
  }

  private static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  private func run(_ program: String, _ arguments: [String]) throws -> (status: Int32, output: Data) {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = [program] + arguments
    process.currentDirectoryURL = Self.top
    process.standardInput = FileHandle.nullDevice
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }
}
