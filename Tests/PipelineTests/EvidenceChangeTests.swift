/// What has to change before a rejected idea comes back.
import Mesh
import Testing

@testable import Pipeline

struct EvidenceChangeTests {
  private func idea(_ lags: KeyValuePairs<GroupName, Double>) -> Idea {
    Idea(
      ideaId: "web-tuning", kind: .optimisation, title: "Groups that are behind", description: "Two groups.",
      domain: "web", relatedTopics: ["clicks"], reasoning: "They are behind.",
      evidence: lags.map { group, lag in
        Evidence(
          "`\(group)` is behind.", topics: ["clicks"], groups: [group],
          figures: [Figure("lag", lag, unit: "records", basis: "measured")])
      }, estimatedComplexity: .low, confidenceScore: 0.8)
  }

  @Test func `a number is compared with what was said of the same group`() {
    let old = idea(["billing": 125, "audit": 34])
    #expect(EvidenceChange.between(old, and: old) == nil)
    #expect(EvidenceChange.between(old, and: idea(["audit": 34, "billing": 125])) == nil)
    #expect(EvidenceChange.between(old, and: idea(["billing": 120, "audit": 60])) == nil)
    #expect(
      EvidenceChange.between(old, and: idea(["billing": 125, "audit": 80]))
        == "lag of `audit`, `clicks` went from 34.0 to 80.0 records.")
  }
}
