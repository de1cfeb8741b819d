import Testing

@testable import Rendering

/// Words in Markdown.
@Suite struct MarkdownTextTests {
  @Test(arguments: [
    ("plain words, 1.5 and (more)", "plain words, 1.5 and (more)"),
    ("# no heading", "\\# no heading"), ("- no list", "\\- no list"), ("1. no list", "1\\. no list"),
    ("<b>&amp;</b> --> <!--", "&lt;b&gt;&amp;amp;&lt;/b&gt; --&gt; &lt;\\!--"),
    ("[a](http://x) `b [c` *c* _d_ ~e~ $f$", "\\[a\\](http\\://x) \\`b \\[c\\` \\*c\\* \\_d\\_ \\~e\\~ \\$f\\$"),
    ("@acme #12 GH-7", "@<!-- -->acme \\#<!-- -->12 GH-<!-- -->7"), ("www.x.org", "www\\.x.org"),
    ("in `a.b_c`, ``d``", "in `a.b_c`, \\`\\`d\\`\\`"), ("snake_case _x_", "snake_case \\_x\\_"),
    ("says `date of birth`, ` d`, `e `", "says `date of birth`, \\` d\\`, \\`e \\`"), ("a | b", "a &#124; b"),
    ("two\n\nlines\u{202e}", "two lines\\[U+202E\\]"),
  ])
  func `nothing in words has a meaning`(_ value: String, _ text: String) {
    #expect(MarkdownText.inline(value).text == text)
  }

  @Test(arguments: [
    ("a.b", "`a.b`"), ("a`b", "``a`b``"), ("`", "`` ` ``"), ("", "–"), ("a|b", "a&#124;b"), ("a\nb", "`a b`"),
  ])
  func `a name in the font of code cannot leave it`(_ value: String, _ text: String) {
    #expect(MarkdownText.code(value).text == text)
  }

  @Test func `a comment cannot be closed`() {
    #expect(MarkdownText.comment("a --> b -").text == "a - -_ b - ")
  }

  @Test func `an address is no link`() {
    #expect(MarkdownText.person("Ana", "ana@example.org").text == "Ana `ana@example.org`")
    #expect(MarkdownText.contact("ana@example.org").text == "`ana@example.org`")
    #expect(MarkdownText.contact("Ana").text == "Ana")
  }
}
