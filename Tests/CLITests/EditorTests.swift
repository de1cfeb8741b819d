import Mesh
import Testing

@testable import CLI

/// One after the other: an editor is given one file for a proposal.
@Suite(.serialized) struct EditorTests {
  private func page() throws -> EditPage {
    let idea = Idea(
      ideaId: "sales", kind: .adoption, title: "Sales under Terraform", description: "Bring it.", domain: "sales",
      relatedTopics: ["sales.orders"], reasoning: "It runs.", evidence: [], estimatedComplexity: .low,
      confidenceScore: 1)
    let fingerprint = Fingerprint(text: "sales")
    return try #require(
      EditPage(
        of: Proposal(
          id: "sales", proposed: idea, idea: .init(noun: idea, fingerprint: fingerprint, revision: 1, state: 1),
          verdicts: [:],
          revisions: [:], stage: .proposed(fingerprint))))
  }

  @Test func `an editor that ends with an error changes nothing, and is named`() throws {
    let page = try page()
    let error = #expect(throws: Refusal.self) { try Editor(command: "false").edit(page) }
    #expect(error?.message == "The editor `false` ended with an error.")
    #expect(error?.remedy.hasPrefix("Nothing was changed. Set EDITOR to ") == true)
    let gone = #expect(throws: Refusal.self) { try Editor(command: "rm").edit(page) }
    #expect(gone?.message == "The editor `rm` left no file.")
  }

  @Test func `an editor that saves nothing changes nothing`() throws {
    #expect(try Editor(command: "true").edit(page()) == nil)
  }

  @Test func `a title that is empty is refused, and so is what is no text`() throws {
    let page = try page()
    for (script, message) in [
      ("s/^title: .*/title: ''/", "`title` is empty."), ("s/^title: .*/title:/", "`title` is empty."),
      ("s/^title: .*/title: [a, b]/", "`title` is no text."),
      ("s/^description: .*/description: ' '/", "`description` is empty."),
    ] {
      let error = #expect(throws: Refusal.self) { try Editor(command: "sed -i \"\(script)\"").edit(page) }
      #expect(error?.message == message)
    }
    let error = #expect(throws: Refusal.self) { try Editor(command: "printf '\\377\\n' >>").edit(page) }
    #expect(error?.message == "What the editor `printf '\\377\\n' >>` saved is not UTF-8 text.")
  }

  @Test func `what was changed is read, and what is no page is refused`() throws {
    let page = try page()
    #expect(try Editor(command: "sed -i 's/Sales under Terraform/Sales as code/'").edit(page)?.title == "Sales as code")
    #expect(throws: (any Error).self) { try Editor(command: "sed -i '1i ]['").edit(page) }
  }
}
