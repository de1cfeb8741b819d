import Testing

@testable import Rendering

/// Values in YAML, JSON, SQL, Mermaid and plain text.
@Suite struct ValueEncoderTests {
  @Test(arguments: ["no", "1e3", "2026-01-01", "~", "", "- a", "a: b", "#"])
  func `a text in YAML is always quoted`(_ value: String) {
    #expect(YAMLText.string(value).text == "\"\(value)\"")
  }

  @Test func `what cannot be seen is escaped in YAML and JSON`() {
    #expect(YAMLText.string("a\n\"\\\u{0}\u{85}\u{e0041}").text == #""a\n\"\\\u0000\u0085\U000e0041""#)
    #expect(JSONText.string("a\n\"\\\u{0}\u{85}\u{e0041}").text == #""a\n\"\\\u0000\u0085\udb40\udc41""#)
  }

  @Test func `identifiers and strings of SQL double their quotes`() {
    #expect(SQLText.identifier("a`b").text == "`a``b`")
    #expect(SQLText.string("it's").text == "'it''s'")
    #expect(SQLText.column("o", ["a", "b"]).text == "`o`.`a`.`b`")
    #expect(SQLText.comment("a\nDROP").text == "a DROP")
    #expect(SQLText.canName("end") && !SQLText.canName("a`b") && !SQLText.canName("a\nb") && !SQLText.canName(""))
  }

  @Test func `a label of a diagram is quoted, and what could mean something is a number`() {
    #expect(MermaidText.label("a \"b\" #1; é").text == "\"a #34;b#34; #35;1#59; é\"")
    #expect(MermaidText.label("").text == "\" \"")
  }

  @Test(arguments: [
    (7.0, "7"), (0.5, "0.5"), (0.000001, "0.000001"), (-2.25, "-2.25"), (1e18, "1000000000000000000"),
    (99.95, "99.95"), (-0.0000001, "0"), (.infinity, "0"),
  ])
  func `a number has no exponent`(_ value: Double, _ text: String) {
    #expect(Decimal.text(value) == text)
  }

  @Test func `a paragraph of a commit is wrapped and holds no patch and no comment`() {
    #expect(PlainText.paragraph("--- a\n# b").text == " --- a # b")
    #expect(PlainText.paragraph("word " + String(repeating: "x", count: 70)).text.split(separator: "\n").count == 2)
    #expect(PlainText.line("a\nb\u{7}", atMost: 4).text == "a b…")
  }
}
