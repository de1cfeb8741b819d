import Mesh
import Testing

@testable import CLI

@Suite struct DossierViewTests {
  private var large: Proposal {
    let topics = (0..<200).map { TopicName("company.some_department.a_rather_long_name_of_records_\($0)") }
    let words = "Each of these is a fact of this state, and all of them can be set right without touching a record. "
    let idea = Idea(
      ideaId: "large", kind: .governanceFix, title: "Company: 200 topics that get an owner",
      description: String(repeating: words, count: 20), domain: "company", relatedTopics: topics,
      reasoning: String(repeating: words, count: 20),
      evidence: (0..<60).map {
        Evidence("\(words)\(words)\(words)", figures: [Figure("topics", Double($0), unit: "topics", basis: "counted")])
      }, potentialUsers: topics.map { "group \($0)" }, estimatedComplexity: .veryHigh,
      remedies: topics.map { Remedy(.owner, topic: $0, reason: words + words) }, confidenceScore: 0.5,
      ranking: [Figure("rank", 1, unit: "", basis: words + words)])
    let fingerprint = Fingerprint(text: "large")
    let said = (0..<9).map { number in
      Verdict(
        ideaId: "large", checkpoint: .idea, answer: .refine, person: Person(name: "Ana", email: "ana@example.org"),
        reason: words + words, seen: fingerprint, edit: Edit(title: "\(number)"), at: Timestamp(seconds: 0))
    }
    return Proposal(
      id: "large", proposed: idea, idea: .init(noun: idea, fingerprint: fingerprint, revision: 1, state: 1),
      verdicts: [.idea: said], revisions: [:], stage: .proposed(fingerprint))
  }

  @Test func `however much there is to say of a proposal, it is one screen with what comes next`() {
    var page = Page()
    DossierView(large).text(in: &page)
    let lines = page.lines.map(\.text)
    #expect(lines.count <= 40)
    #expect(lines.allSatisfy { DisplayWidth.of($0) <= 100 })
    for part in ["What ", "Why ", "Topics ", "Evidence from state 1", "Its idea waits for a verdict."] {
      #expect(lines.contains { $0.hasPrefix(part) }, "\(part)")
    }
    #expect(lines.last == "  meshgen show large --full leaves nothing out")
  }

  @Test func `a yes to what has changed since is told as such`() {
    var proposal = large
    proposal.verdicts = [
      .idea: [
        Verdict(
          ideaId: "large", checkpoint: .idea, answer: .approve, person: Person(name: "Ana", email: "ana@example.org"),
          seen: Fingerprint(text: "as it was"), at: Timestamp(seconds: 0))
      ]
    ]
    var page = Page()
    DossierView(proposal).text(in: &page)
    #expect(page.lines.map(\.text).contains { $0.hasSuffix("Ana approved the idea. It has changed since.") })
  }

  @Test func `in full nothing is cut off`() {
    var page = Page()
    DossierView(large, full: true).text(in: &page)
    let text = page.lines.map(\.text).joined(separator: "\n")
    #expect(!text.contains("…"))
    #expect(text.contains("a_rather_long_name_of_records_199"))
  }
}
