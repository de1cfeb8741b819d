import Mesh
import Testing

@testable import Reasoning

@Suite struct TopicKindRuleTests {
  @Test func `what was rejected is a dead letter, unless it is one of the ways in which things end`() {
    let letters = TopicKindRule(topics: ["orders", "orders-rejected", "orders-created"])
    #expect(letters.kind(of: "orders-rejected") == .deadLetter)
    let loans = TopicKindRule(topics: ["loans", "loans.rejected", "loans.approved", "loans.failed", "loans.errors"])
    #expect(loans.kind(of: "loans.rejected") == .data)
    #expect(loans.kind(of: "loans.failed") == .data)
    #expect(loans.kind(of: "loans.errors") == .deadLetter)
  }
}
