import Mesh
import Testing

@testable import CLI

struct TypedWordsTests {
  @Test func `what is no text is refused and not written otherwise`() throws {
    #expect(try TypedWords.read([Array("refine".utf8), Array("Café 💡".utf8), []]) == ["refine", "Café 💡", ""])
    let error = #expect(throws: Refusal.self) {
      try TypedWords.read([Array("refine".utf8), [0x41, 0xff, 0xfe, 0x42]])
    }
    #expect(error?.message == "`A\u{FFFD}\u{FFFD}B` is not UTF-8 text.")
  }
}
