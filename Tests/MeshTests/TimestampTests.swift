import Mesh
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"),
    ("2026-01-31T12:00:00.999Z", "2026-01-31T12:00:00Z"),
    ("2026-01-31T14:00:00+02:00", "2026-01-31T12:00:00Z"),
  ])
  func `a time is read from RFC 3339 and written in UTC`(text: String, expected: String) {
    #expect(Timestamp(text)?.description == expected)
  }

  @Test(arguments: ["", "yesterday", "2026-13-01T00:00:00Z", "2026-01-31"])
  func `anything else is not a time`(text: String) {
    #expect(Timestamp(text) == nil)
  }
}
