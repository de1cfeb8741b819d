import Mesh
import Testing

@Suite struct TimestampTests {
  @Test(arguments: [
    ("2026-01-31T12:00:00Z", "2026-01-31T12:00:00Z"),
    ("2026-01-31T12:00:00.999Z", "2026-01-31T12:00:00Z"),
    ("2026-01-31T14:00:00+02:00", "2026-01-31T12:00:00Z"),
    ("2024-02-29T00:00:00Z", "2024-02-29T00:00:00Z"), ("2000-02-29T23:59:59Z", "2000-02-29T23:59:59Z"),
  ])
  func `a time is read from RFC 3339 and written in UTC`(text: String, expected: String) {
    #expect(Timestamp(text)?.description == expected)
  }

  @Test(arguments: [
    "", "yesterday", "2026-13-01T00:00:00Z", "2026-01-31",
    "2026-02-30T00:00:00Z", "2026-02-29T00:00:00Z", "2100-02-29T00:00:00Z", "2026-04-31T00:00:00Z",
    "2026-01-00T00:00:00Z", "2026-01-31T24:00:00Z", "2026-01-31T12:60:00Z", "2026-01-31T12:00:61Z",
  ])
  func `anything else is not a time`(text: String) {
    #expect(Timestamp(text) == nil)
  }
}
