import Foundation
import Testing

@testable import CLI

@Suite struct JSONTests {
  @Test func `a document keeps its order and hides nothing that a terminal would obey`() {
    let json: JSON = [
      "text": .text("a \"quoted\" \\ line\nbreak \u{1b}[31m \u{202e}"), "none": .null, "list": [], "object": [:],
      "numbers": [.whole(3), .number(2), .number(2.5), .number(.infinity)], "flag": .flag(true),
    ]
    #expect(
      json.page == """
        {
          "text": "a \\"quoted\\" \\\\ line\\nbreak \\u001b[31m \\u202e",
          "none": null,
          "list": [],
          "object": {},
          "numbers": [
            3,
            2,
            2.5,
            null
          ],
          "flag": true
        }

        """)
  }

  @Test func `any text comes back from a JSON reader as it was`() throws {
    for text in ["", "}{][,:\"", "\\\"", "é 漢字 👩‍💻", "\u{0}\u{7f}\u{9b}\u{2028}", "{\"a\": [1, 2]}"] {
      let page = JSON.object([.init(key: text, value: .list([.text(text)]))]).page
      let read = try JSONDecoder().decode([String: [String]].self, from: Data(page.utf8))
      #expect(read == [text: [text]])
    }
  }
}
