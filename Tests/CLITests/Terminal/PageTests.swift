import Testing

@testable import CLI

@Suite struct PageTests {
  static func text(_ page: Page) -> [String] { page.lines.map(\.text) }

  @Test func `columns are as wide as what a terminal shows`() {
    var page = Page()
    page.table(
      ["NAME", "N", "WHAT"],
      [["orders", "3", "a"], ["注文", "12", "b"], ["é", "1", "c"]].map { $0.map { Words($0) } }, numbers: [1])
    #expect(
      Self.text(page) == [
        "NAME     N  WHAT",
        "orders   3  a",
        "注文    12  b",
        "é        1  c",
      ])
  }

  @Test func `what a terminal would obey is shown instead`() {
    let hostile: Words = "\("a\u{1b}]0;title\u{7}\rb\u{202e}c", .bold)"
    #expect(hostile.text == "a\\u{1b}]0;title\\u{7}\\u{d}b\\u{202e}c")
    #expect(hostile.rendered(inColour: true) == "\u{1b}[1ma\\u{1b}]0;title\\u{7}\\u{d}b\\u{202e}c\u{1b}[0m")
    #expect(hostile.rendered(inColour: false) == hostile.text)
  }

  @Test func `paragraphs are wrapped between words`() {
    var page = Page(width: 20)
    page.paragraph("one two three four five six", indent: 2)
    page.entry("Why", "because of this and of that", column: 6)
    #expect(
      Self.text(page) == [
        "  one two three four", "  five six", "Why   because of", "      this and of", "      that",
      ])
  }
}
