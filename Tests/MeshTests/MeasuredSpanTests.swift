import Mesh
import Testing

@Suite struct MeasuredSpanTests {
  @Test(arguments: [
    ("5m", 300), ("5 min", 300), ("PT1H", 3_600), ("P7D", 604_800), ("P1DT12H", 129_600), ("last 5 minutes", 300),
    ("the last hour", 3_600), ("the last 24 hours", 86_400), ("mean of the last hour", 3_600), ("30d", 2_592_000),
    ("two samples 10 s apart", 10), ("1.5 h", 5_400),
  ])
  func `words say over which time it was measured`(words: String, seconds: Double) {
    #expect(Measured.measured(0, over: words).span == seconds)
  }

  @Test(arguments: ["as given", "", "now", "at the reading", "5", "five days", "5m ago or so", "P", "PT", "1e999 d"])
  func `words that do not say so give no time`(words: String) {
    #expect(Measured.measured(0, over: words).span == nil)
  }

  @Test func `what was not measured has none`() {
    #expect(Measured.estimated(1, from: "5m").span == nil)
    #expect(Measured.unknown("5m").span == nil)
  }
}
