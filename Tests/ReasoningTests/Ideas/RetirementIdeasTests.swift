import Mesh
import Reasoning
import Testing

@Suite struct RetirementIdeasTests {
  private func idea(_ rate: Measured, status: String? = nil, silenceDays: Int = 30) throws -> Idea {
    var estate = Estates.of(["audit.trail": ["entry_id long"]])
    estate.metrics.topics = [
      Throughput(topic: "audit.trail", recordsPerSecond: rate, consumers: .measured(0, over: "30 days"))
    ]
    if let status {
      estate.deployment.connectors = [
        Connector(
          name: "archive", type: "S3Sink", direction: .sink, status: status, topics: ["audit.trail"], tasks: 1)
      ]
    }
    let state = StateReader().read(estate)
    return try #require(
      IdeaRules(kinds: [.retirement], silenceDays: silenceDays).ideas(from: state, estate: estate, taken: [:]).first)
  }

  @Test func `silence is proven by a window that is long enough, and by no other`() throws {
    #expect(try idea(.measured(0, over: "30 days")).title == "Retire audit.trail")
    #expect(try idea(.measured(0, over: "P31D")).remedies.map(\.kind) == [.retire])
    for window in ["5m", "the last hour", "29d", "as given", "two samples 10 s apart"] {
      let review = try idea(.measured(0, over: window))
      #expect(review.title == "Review whether audit.trail is still needed")
      #expect(review.remedies == [])
      #expect(review.description.contains(window) && review.description.contains("30 days"), "\(review.description)")
    }
    #expect(try idea(.measured(0, over: "7 days"), silenceDays: 7).title == "Retire audit.trail")
  }

  @Test func `a connector that is paused leaves silence unproven`() throws {
    for status in ["PAUSED", "RUNNING"] {
      let review = try idea(.measured(0, over: "90 days"), status: status)
      #expect(review.remedies == [])
      #expect(review.description.contains("Whether the connector `archive` is still needed"))
    }
  }
}
