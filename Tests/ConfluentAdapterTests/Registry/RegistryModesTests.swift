import Mesh
import Ports
import Testing

@testable import ConfluentAdapter

struct RegistryModesTests {
  @Test func `where the mode of a context fails the general one is not claimed`() async throws {
    let web = Self.web([":.a:orders-value", ":.b:orders-value", "orders-value"]) { url in
      if url.hasSuffix("/config") { return .json(#"{"compatibilityLevel": "FULL"}"#) }
      return url.hasSuffix("/config/%3A.a%3A") ? .status(403, #"{"message": "no"}"#) : .status(404, "")
    }
    let reading = try await web.registry().subjects()
    #expect(reading.value.map(\.compatibility) == [nil, .full, .full])
    #expect(reading.unknown.map(\.what) == ["compatibility modes of 1 subjects"])
    #expect(reading.unknown.first?.why.contains("«no» (status 403)") == true)
  }

  @Test func `an answer that is no mode is unknown, and the general one is not claimed`() async throws {
    let web = Self.web(["orders-value", "refunds-value"]) { url in
      if url.hasSuffix("/config") { return .json(#"{"compatibilityLevel": "FULL"}"#) }
      return url.hasSuffix("/orders-value") ? .json(#"{"hello": 1}"#) : .status(404, "")
    }
    let reading = try await web.registry().subjects()
    #expect(reading.value.map(\.compatibility) == [nil, .full])
    #expect(reading.unknown.map(\.what) == ["compatibility modes of 1 subjects"])
  }

  @Test func `modes and references of a silent registry are asked for no further`() async throws {
    let web = Self.web((0..<300).map { "t\($0)-value" }, references: true) { url in
      url.hasSuffix("/config") ? .json(#"{"compatibilityLevel": "FULL"}"#) : .silence
    }
    let reading = try await web.registry().subjects()
    #expect(reading.value.count == 300)
    #expect(
      reading.unknown.map(\.what) == ["300 schemas that others refer to", "compatibility modes of 300 subjects"])
    #expect(web.count("/config/") <= 2 * (4 + 2))
    #expect(web.count("/subjects/") <= 2 * (4 + 2))
  }

  /// A registry that lists subjects in one page, and answers the rest as said.
  private static func web(
    _ names: [String], references: Bool = false, _ answer: @escaping @Sendable (String) -> ScriptedWeb.Answer
  ) -> ScriptedWeb {
    let list = names.map { name in
      let refers = references ? #", "references": [{"name": "r", "subject": "of-\#(name)", "version": 1}]"# : ""
      return #"{"subject": "\#(name)", "version": 1, "schema": "\"string\""\#(refers)}"#
    }.joined(separator: ",")
    return ScriptedWeb { url in
      guard url.contains("/schemas?") else { return answer(url) }
      return .json(url.contains("offset=0") ? "[\(list)]" : "[]")
    }
  }
}
