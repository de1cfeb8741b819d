import Mesh
import Testing

@testable import Rendering

@Suite struct LineMarkTests {
  private func template(_ text: String) -> Template { Template(path: "a.mustache", text: text) }

  @Test func `a line with text is marked, one with the tag of a section alone is not`() {
    let marked = LineMark.marked(
      template("a = {{a}}\n{{#b}}\n  {{>c}}\n\n{{#d}}x{{/d}}\n{{=<% %>=}}\n<%#b%>\n<% e %>"), number: 7)
    let lines = marked.split(separator: "\n", omittingEmptySubsequences: false).map {
      $0.contains("meshgenPlace") ? "marked" : String($0)
    }
    #expect(lines == ["marked", "{{#b}}", "  {{>c}}", "", "marked", "{{=<% %>=}}", "<%#b%>", "marked"])
    #expect(marked.contains("<%&meshgenPlace%>"))
  }

  @Test func `a mark is read back, and its line is what it was`() {
    let place = LineMark.text(Place(topic: "a.b", field: "c\u{F0001}d"))
    let read = LineMark.read(
      "  \u{F0000}3\u{F0002}12\u{F0002}\(place)\u{F0001}x = 1 \u{F0000}4\u{F0002}1\u{F0002}\u{F0001}y"[...])
    #expect(read.text == "  x = 1 y")
    #expect(read.mark?.template == 3)
    #expect(read.mark?.line == 12)
    #expect(read.mark?.place == Place(topic: "a.b", field: "cd"))
    #expect(LineMark.read("plain").mark == nil)
    #expect(LineMark.read("half \u{F0000} of one").text == "half  of one")
  }
}
