import Mesh
import Testing

@Suite struct StandingTests {
  private let shown = Fingerprint(text: "shown")

  private func verdict(_ answer: Verdict.Answer, edit: Edit? = nil) -> Verdict {
    Verdict(
      ideaId: "orders", checkpoint: .idea, answer: answer, person: Person(name: "Ana", email: ""), seen: shown,
      edit: edit,
      at: Timestamp(seconds: 0))
  }

  @Test func `the last answer counts, for what was seen only`() {
    let standing = Standing(of: [verdict(.defer), verdict(.approve)])
    #expect(standing.answer(to: shown)?.answer == .approve)
    #expect(standing.answer(to: Fingerprint(text: "other")) == nil)
  }

  @Test func `a withdrawal takes back what was last said, and no more`() {
    let renamed = Edit(title: "Orders")
    let standing = Standing(of: [
      verdict(.refine, edit: renamed), verdict(.approve), verdict(.withdraw),
    ])
    #expect(standing.edits == [renamed])
    #expect(standing.answer == nil)
    #expect(Standing(of: [verdict(.refine, edit: renamed), verdict(.withdraw)]).edits == [])
  }
}
