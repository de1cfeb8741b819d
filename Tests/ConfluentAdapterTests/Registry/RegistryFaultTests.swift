import Foundation
import Mesh
import Ports
import TestSupport
import Testing

@testable import ConfluentAdapter

@Suite(
  .enabled(if: PlatformTools.isAvailable, "The stand-in needs Python packages."), .timeLimit(.minutes(5)))
struct RegistryFaultTests {
  @Test(arguments: [
    #"{"manner": "status", "status": 429, "headers": {"Retry-After": "2"}}"#, #"{"manner": "status", "status": 500}"#,
    #"{"manner": "status", "status": 503, "body": "<html>gone</html>"}"#, #"{"manner": "cut"}"#,
    #"{"manner": "drop"}"#, #"{"manner": "late", "seconds": 1}"#,
  ])
  func `what passes is tried again`(fault: String) async throws {
    let standIn = try PlatformStandIn()
    try await standIn.add("orders-value")
    try await standIn.fault(fault)
    let reading = try await standIn.registry().subjects()
    #expect(reading.value.map(\.name) == ["orders-value"])
    #expect(reading.unknown == [])
    if fault.contains("429") { #expect(standIn.waits.first == .seconds(2)) }
  }

  @Test(arguments: [
    (
      #""manner": "status", "status": 401, "body": {"error_code": 40101, "message": "expired SECRET"}"#,
      "unauthorized", "Listing the schemas failed: the schema registry at HOST says «expired •••» (status 401).",
      "Set MESHGEN_REGISTRY_KEY and MESHGEN_REGISTRY_SECRET to a key that is valid there, and not expired."
    ),
    (
      #""manner": "status", "status": 403, "body": {"message": "no"}"#, "forbidden",
      "Listing the schemas failed: the schema registry at HOST says «no» (status 403).",
      "Give the key the right to read this, or use another one (MESHGEN_REGISTRY_KEY and MESHGEN_REGISTRY_SECRET)."
    ),
    (
      #""manner": "type""#, "malformed",
      "Listing the schemas failed: the schema registry at HOST answered with something that is no JSON (text/html).",
      "Check that `schema_registry.url` is the address of its API, and not of a page or a proxy."
    ),
    (
      #""manner": "redirect""#, "refused",
      "Listing the schemas failed: the schema registry at HOST says «Who are you?» (status 401).",
      "The address leads to another host, which gets no key: check `schema_registry.url`."
    ),
    (
      #""manner": "status", "status": 429, "headers": {"Retry-After": "3600"}, "body": {"message": "slow down"}"#,
      "rate-limited", "Listing the schemas failed: the schema registry at HOST says «slow down» (status 429).",
      "Run it again later, or with a key that has a higher limit."
    ),
  ])
  func `what lasts is an error with its remedy`(
    fault: String, kind: String, message: String, remedy: String
  ) async throws {
    let standIn = try PlatformStandIn()
    try await standIn.add("orders-value")
    try await standIn.fault("{\(fault.replacing("SECRET", with: PlatformStandIn.secret)), \"times\": 100}")
    do {
      _ = try await standIn.registry().subjects()
      Issue.record("An answer was read.")
    } catch {
      #expect(error.kind == kind)
      #expect(error.message == message.replacing("HOST", with: "127.0.0.1:\(standIn.port)"))
      #expect(error.remedy == remedy)
    }
    for headers in try await standIn.state().stranger { #expect(headers["authorization"] == nil) }
  }

  @Test func `without a key the variables are named`() async throws {
    let standIn = try PlatformStandIn()
    await #expect {
      try await standIn.registry(credentials: .none).subjects()
    } throws: {
      ($0 as? PortError)?.remedy == "Set MESHGEN_REGISTRY_KEY and MESHGEN_REGISTRY_SECRET."
    }
  }

  @Test func `a registry that never answers ends at the deadline`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.control("fault", ["manner": "late", "seconds": 3, "times": 100])
    await #expect {
      try await standIn.registry(deadline: .milliseconds(200)).subjects()
    } throws: {
      ($0 as? PortError)?.reason == .timedOut
    }
  }

  @Test func `a registry that fails half-way gives what it gave, and the rest is unknown`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.control("subjects", ["count": 1200])
    try await standIn.control(
      "fault", ["manner": "status", "status": 500, "path": "/registry/s*", "after": 1, "times": 10_000])
    let reading = try await standIn.registry(mostModes: 0).subjects()
    #expect(reading.value.count == 500)
    #expect(
      reading.unknown.map(\.what) == ["compatibility modes of 500 subjects", "schemas after the first 500"])
    #expect(try await standIn.state().requests < 30)
  }

  @Test func `a page that cannot be read is made up for one by one`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.control("subjects", ["count": 540])
    try await standIn.control(
      "fault", ["manner": "status", "status": 500, "path": "/registry/schemas", "after": 1, "times": 100])
    try await standIn.control(
      "fault", ["manner": "status", "status": 400, "path": "*made.000520*latest", "times": 100])
    let reading = try await standIn.registry(mostModes: 0).subjects()
    #expect(reading.value.count == 539)
    #expect(
      reading.unknown.map(\.what) == ["compatibility modes of 539 subjects", "schema of the subject made.000520-value"])
  }

  @Test(arguments: [
    #""manner": "cut""#, #""manner": "drop""#, #""manner": "status", "status": 500"#, #""manner": "type""#,
    #""manner": "status", "status": 403"#,
  ])
  func `a registry whose list in bulk fails on and on is read one by one`(fault: String) async throws {
    let standIn = try PlatformStandIn()
    for name in ["orders-value", "refunds-value"] { try await standIn.add(name) }
    try await standIn.fault(#"{\#(fault), "path": "/registry/schemas", "times": 100}"#)
    let reading = try await standIn.registry().subjects()
    #expect(reading.value.map(\.name) == ["orders-value", "refunds-value"])
    #expect(reading.unknown == [])
  }

  @Test func `a list that never answers is not asked for in another way, and fails with the same words each time`()
    async throws
  {
    let standIn = try PlatformStandIn()
    try await standIn.add("orders-value")
    try await standIn.fault(#"{"manner": "late", "seconds": 90, "path": "/registry/schemas", "times": 100}"#)
    for _ in 0..<2 {
      let error = await #expect(throws: PortError.self) {
        try await standIn.registry(deadline: .seconds(1)).subjects()
      }
      #expect(error?.reason == .timedOut)
      #expect(error?.message.hasSuffix("did not answer in time: no answer within 1 second.") == true)
    }
    #expect(try await standIn.state().paths.allSatisfy { $0.contains("/schemas?") })
  }

  @Test func `subjects that fail among many that do not leave only themselves unknown`() async throws {
    let names = (0..<345).map { number in "t\(number + 1_000)-value" }
    let bad = Set(names.indices.filter { $0 % 17 == 5 }.map { names[$0] })
    let web = ScriptedWeb { url in
      if url.hasSuffix("/subjects") { return .json("[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]") }
      guard let name = names.first(where: { url.contains("/subjects/\($0)/") }) else {
        return url.contains("/schemas") ? .status(404, "{}") : .json(#"{"compatibilityLevel": "NONE"}"#)
      }
      if bad.contains(name) { return .status(500, #"{"message": "not \#(name)"}"#) }
      return .json(#"{"subject": "\#(name)", "version": 1, "schema": "\"string\""}"#)
    }
    let reading = try await web.registry().subjects()
    #expect(bad.count == 20 && reading.value.count == 325)
    #expect(reading.unknown.map(\.what) == bad.sorted().map { "schema of the subject \($0)" })
    for part in reading.unknown {
      #expect(part.why.contains("«not \(part.what.split(separator: " ").last ?? "")»"), "\(part)")
    }
  }

  @Test func `a registry that is down is not asked for each subject`() async throws {
    let names = (0..<400).map { number in "t\(number + 1_000)-value" }
    let web = ScriptedWeb { url in
      if url.hasSuffix("/subjects") { return .json("[" + names.map { "\"\($0)\"" }.joined(separator: ",") + "]") }
      if url.contains("/schemas") { return .status(404, "{}") }
      let isEarly = names.prefix(20).contains { url.contains("/subjects/\($0)/") }
      guard isEarly, let name = names.first(where: { url.contains("/\($0)/") }) else { return .status(503, "{}") }
      return .json(#"{"subject": "\#(name)", "version": 1, "schema": "\"string\""}"#)
    }
    let reading = try await web.registry().subjects()
    #expect(reading.value.count == 20)
    #expect(reading.unknown.contains { $0.what.hasSuffix("further subjects") })
    #expect(web.count("/versions/latest") < 20 + 4 * 60)
  }

  @Test func `a registry that goes quiet is not asked for each mode`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.control("subjects", ["count": 300])
    try await standIn.control(
      "fault", ["manner": "status", "status": 500, "path": "/registry/config/*", "after": 20, "times": 10_000])
    let reading = try await standIn.registry().subjects()
    #expect(reading.value.count { $0.compatibility != nil } == 20)
    #expect(reading.unknown.map(\.what) == ["compatibility modes of 280 subjects"])
    // Sixteen in a row are enough, at eight connections: before them those that failed while the last answers were on
    // their way, and after them those that were under way. Each that failed was tried four times.
    #expect(try await standIn.state().requests < 20 + 4 * (7 + 16 + 7) + 5)
  }

  @Test func `modes that are refused are unknown, and the subjects are read`() async throws {
    let standIn = try PlatformStandIn()
    try await standIn.add("orders-value")
    try await standIn.control("fault", ["manner": "status", "status": 403, "path": "/registry/config*", "times": 100])
    let reading = try await standIn.registry().subjects()
    #expect(reading.value.map(\.compatibility) == [nil])
    #expect(reading.unknown.map(\.what) == ["compatibility mode of the registry"])
  }
}
