import Testing

@testable import Rendering

@Suite struct OwnersTextTests {
  @Test(arguments: [
    ("@acme/payments", "@acme/payments"), ("acme/payments", "@acme/payments"), ("@ana", "@ana"),
    ("ana@acme.example", "ana@acme.example"), ("@group/sub/team", "@group/sub/team"),
  ])
  func `a handle stands as CODEOWNERS takes it`(_ handle: String, _ written: String) {
    #expect(OwnersText.owner(handle)?.text == written)
  }

  @Test(arguments: [
    "", "@", "@a @b", "@a\n* @evil", "a b", "@a#b", "@/team", "@team/", "ana@", "ana@acme/x", "a@b@c", "@ä",
    "@a\u{202e}",
  ])
  func `what could be more than one owner is none`(_ handle: String) {
    #expect(OwnersText.owner(handle) == nil)
  }

  @Test func `a path stays one pattern`() {
    #expect(OwnersText.path("docs/a b*[c]!#\n@x.md").text == "/docs/a?b??c?????x.md")
  }
}
