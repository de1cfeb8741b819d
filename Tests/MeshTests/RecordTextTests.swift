import Foundation
import Mesh
import Testing

@Suite struct RecordTextTests {
  private func record(_ body: [String: String]) throws -> Record {
    try Record(
      channel: .ideas, key: "orders \"quoted\",\"body\":", revision: 3,
      timestamp: try #require(Timestamp("2026-01-31T12:00:00Z")), agent: "learning", state: 7,
      inputs: ["current": Fingerprint(text: "x")], body: body)
  }

  @Test func `a record is one line of JSON that is read back as it was`() throws {
    let record = try record(["title": "a \",\"body\":{} } \u{0} ü"])
    let text = try record.text()
    #expect(try JSONSerialization.jsonObject(with: text) is [String: Any])
    #expect(try Record(text: text, channel: .ideas, key: record.key) == record)
    #expect(text.filter { $0 == UInt8(ascii: "\n") }.count == 1)
  }

  @Test func `a newer format is refused with the remedy`() throws {
    let text = String(decoding: try record([:]).text(), as: UTF8.self)
      .replacingOccurrences(of: "\"format_version\":1", with: "\"format_version\":2")
    let error = #expect(throws: UnreadableRecord.self) {
      try Record(text: Data(text.utf8), channel: .ideas, key: "orders")
    }
    #expect(
      error?.message == "The record `orders` of `agent-state-raw-ideas` has format 2; this meshgen reads up to 1.")
    #expect(error?.remedy == "Install a newer meshgen.")
  }

  @Test func `a record that was cut off is refused`() throws {
    let text = try record(["title": "x"]).text().dropLast(10)
    #expect(throws: UnreadableRecord.self) { try Record(text: Data(text), channel: .ideas, key: "orders") }
  }
}
