import Foundation
import Mesh
import Ports
import TestSupport
import Testing

@testable import ConfluentAdapter

@Suite(
  .enabled(if: PlatformTools.isAvailable, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct SchemaRegistryTests {
  @Test func `every subject is read in bulk, with references, contexts and modes`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.add("orders-value", mode: "FULL")
    try await standIn.add("orders-value")
    try await standIn.add("orders-key")
    try await standIn.add("gone-value", deleted: true)
    try await standIn.add(
      "money.proto", type: "PROTOBUF", schema: "syntax = \"proto3\"; message Money { int64 c = 1; }", deleted: true)
    try await standIn.add(
      "payments-value", type: "PROTOBUF",
      schema: "syntax = \"proto3\"; import \"money.proto\"; message P { Money m = 1; }",
      references: [["name": "money.proto", "subject": "money.proto", "version": 1]])
    try await standIn.add(":.staging:a/b c-value", type: "JSON", schema: "{}", mode: "NONE")
    let reading = try await standIn.registry().subjects()
    #expect(reading.unknown == [])
    #expect(reading.findings == [])
    #expect(
      reading.value.map {
        "\($0.name) \($0.version) \($0.format.rawValue) \($0.compatibility?.rawValue ?? "-") \($0.compatibilityIsOwn)"
      } == [
        ":.staging:a/b c-value 1 JSON NONE true", "money.proto 1 PROTOBUF BACKWARD false",
        "orders-key 1 AVRO BACKWARD false",
        "orders-value 2 AVRO FULL true", "payments-value 1 PROTOBUF BACKWARD false",
      ])
    #expect(
      reading.value.last?.references == [.init(name: "money.proto", subject: "money.proto", version: 1)])
    #expect(try await standIn.state().writes == 0)
  }

  @Test func `requests grow with pages and not with subjects`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.control("subjects", ["count": 2600])
    let reading = try await standIn.registry(mostModes: 10).subjects()
    #expect(reading.value.count == 2600)
    #expect(reading.value.map(\.name) == reading.value.map(\.name).sorted())
    let paths = try await standIn.state().paths
    // Six pages hold them; what was asked for beyond those was on its way already.
    #expect(paths.filter { $0.contains("/schemas?") }.count <= 6 + 8)
    #expect(paths.filter { $0.contains("/config") }.count == 11)
    #expect(
      reading.unknown == [
        Unknown(
          "compatibility modes of 2590 subjects",
          why: "the registry tells them one by one only, and 10 were asked for, those of topics' values first; set "
            + "`schema_registry.compatibility_modes` in meshgen.yaml to ask for more")
      ])
  }

  @Test func `the modes of topics' values are asked for first, then of keys`() async throws {
    let standIn = try PlatformStandIn()
    for name in ["a-value", "b-key", "b-value", "c-shop.Order", "lost", "z-value"] {
      try await standIn.add(name, mode: "FULL")
    }
    func own(_ most: Int, _ topics: [TopicName]?) async throws -> [SubjectName] {
      try await standIn.registry(mostModes: most, topics: topics).subjects().value.filter(\.compatibilityIsOwn).map(
        \.name)
    }
    #expect(try await own(3, ["b", "c", "z"]) == ["b-value", "c-shop.Order", "z-value"])
    #expect(try await own(4, ["b", "c", "z"]) == ["b-key", "b-value", "c-shop.Order", "z-value"])
    // Without topics names alone decide.
    #expect(try await own(3, nil) == ["a-value", "b-value", "z-value"])
    #expect(try await own(0, nil) == [])
    #expect(try await own(6, nil).count == 6)
  }

  @Test func `a registry with a hundred thousand versions is read by the latest of each subject`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.control("subjects", ["count": 1000, "versions": 100, "fields": 1])
    let reading = try await standIn.registry(mostModes: 0).subjects()
    #expect(reading.value.count == 1000)
    #expect(reading.value.allSatisfy { $0.version == 100 })
    #expect(try await standIn.state().requests < 15)
  }

  @Test func `where all versions are listed the latest counts`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.control("subjects", ["count": 40, "versions": 100, "fields": 1])
    try await standIn.control("set", ["latest": false])
    let reading = try await standIn.registry(mostModes: 0).subjects()
    #expect(reading.value.count == 40)
    #expect(reading.value.allSatisfy { $0.version == 100 })
    #expect(try await standIn.state().requests < 20)
  }

  @Test func `a page that takes its time holds up none of the others, and all are read`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.control("subjects", ["count": 4000, "fields": 1])
    try await standIn.fault(#"{"manner": "late", "seconds": 0.4, "path": "/registry/schemas", "after": 2}"#)
    let reading = try await standIn.registry(mostModes: 0).subjects()
    #expect(reading.value.count == 4000)
    let pages = try await standIn.state().paths.filter { $0.contains("/schemas?") }
    #expect(pages.count <= 8 + 8 && Set(pages).count == pages.count)
  }

  @Test func `modes are asked for side by side, and stand in the order of the subjects`() async throws {
    let standIn = try PlatformStandIn()
    for number in 10..<50 { try await standIn.add("t\(number)-value", mode: number % 2 == 0 ? "FULL" : "NONE") }
    try await standIn.control("set", ["latency": 0.1])
    let reading = try await standIn.registry().subjects()
    #expect(reading.value.map(\.name) == (10..<50).map { SubjectName("t\($0)-value") })
    #expect(reading.value.map(\.compatibility) == (10..<50).map { $0 % 2 == 0 ? .full : CompatibilityMode.none })
    #expect((2...8).contains(try await standIn.state().busiest))
  }

  @Test(arguments: ["bulk", "paging", "contexts", "largest_page"])
  func `registries that can do less are read all the same`(setting: String) async throws {
    let standIn = try PlatformStandIn()
    for number in 0..<20 { try await standIn.add("topic\(number)-value") }
    try await standIn.control("set", setting == "largest_page" ? [setting: 7] : [setting: false])
    let reading = try await standIn.registry().subjects()
    #expect(reading.value.count == 20)
    #expect(reading.unknown == [])
    #expect(try await standIn.state().busiest <= 8)
  }

  @Test func `an empty registry is empty and not unknown`() async throws {
    let reading = try await PlatformStandIn().registry().subjects()
    #expect(reading.value == [])
    #expect(reading.unknown == [])
  }

  @Test func `one broken entry stops none of the others`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.add("good-value")
    try await standIn.add("broken-value", schema: "{")
    try await standIn.control("subject", ["subject": "odd-value", "schema": "x", "schemaType": "THRIFT"])
    try await standIn.control("subject", ["subject": "bare-value", "schema": "x", "fields": ["version": "one"]])
    try await standIn.control("subject", json: #"{"subject": "not\udcffutf8-value", "schema": "\"string\""}"#)
    let reading = try await standIn.registry().subjects()
    #expect(reading.value.map(\.name) == ["broken-value", "good-value", "not\u{fffd}utf8-value"])
    #expect(reading.value.map(\.compatibility) == [.backward, .backward, nil])
    #expect(
      reading.findings.map { "\($0.rule) \($0.subject): \($0.message)" } == [
        "unreadable-name not\u{fffd}utf8-value: The name of the subject `not\u{fffd}utf8-value` is not UTF-8: letters that "
          + "cannot be read are shown as \u{fffd}, and its schema was read, its own mode was not.",
        "unreadable-subject bare-value: The registry's entry of `bare-value` has no version; the other subjects were read.",
        "unreadable-subject odd-value: The registry's entry of `odd-value` is written in `THRIFT`; the other subjects were read.",
      ])
  }

  @Test func `an older version that a schema refers to is read beside the latest`() async throws {
    let standIn = try PlatformStandIn()
    for name in ["a", "b", "c"] {
      try await standIn.add(
        "contact", schema: #"{"type":"record","name":"Contact","fields":[{"name":"\#(name)","type":"int"}]}"#)
    }
    try await standIn.add("alerts-value", references: [["name": "Contact", "subject": "contact", "version": 1]])
    try await standIn.add("calls-value", references: [["name": "Contact", "subject": "contact", "version": 2]])
    let reading = try await standIn.registry().subjects()
    #expect(
      reading.value.map { "\($0.name) \($0.version)" }
        == ["alerts-value 1", "calls-value 1", "contact 3", "contact 2", "contact 1"])
    #expect(reading.value.latest.map(\.version) == [1, 1, 3])
    #expect(reading.unknown == [])
  }

  @Test func `references that lead in a circle or nowhere end`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.add("a", references: [["name": "b", "subject": "b", "version": 1]])
    try await standIn.add("b", references: [["name": "a", "subject": "a", "version": 1]])
    try await standIn.add("c", references: [["name": "lost", "subject": "lost", "version": 3]])
    #expect(try await standIn.registry().subjects().value.map(\.name) == ["a", "b", "c"])
  }

  @Test func `what users wrote on a version comes with it, but for what they marked as sensitive`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.control(
      "subject",
      json: #"""
        {"subject": "people-value", "schema": "\"string\"", "fields": {"metadata": {
          "tags": {"**.ssn": ["PII", "GDPR"], "odd": "x"},
          "properties": {"owner": "hr", "token": "hush", "count": 3}, "sensitive": ["token"]}}}
        """#)
    try await standIn.control(
      "subject",
      json:
        #"{"subject": "plain-value", "schema": "\"string\"", "fields": {"metadata": {"tags": {}, "sensitive": []}}}"#)
    #expect(
      try await standIn.registry().subjects().value.map(\.labels) == [
        SchemaLabels(tags: ["**.ssn": ["GDPR", "PII"]], properties: ["owner": "hr"]), nil,
      ])
  }

  @Test func `a schema of 5 MB is read`() async throws {
    let standIn = try PlatformStandIn()
    let fields = (0..<3000).map {
      #"{"name":"f\#($0)","type":"string","doc":"\#(String(repeating: "x", count: 1700))"}"#
    }
    let schema = #"{"type":"record","name":"Huge","fields":[\#(fields.joined(separator: ","))]}"#
    #expect(schema.utf8.count > 5_000_000)
    try await standIn.add("huge-value", schema: schema)
    #expect(try await standIn.registry().subjects().value.map(\.schema) == [schema])
  }
}
