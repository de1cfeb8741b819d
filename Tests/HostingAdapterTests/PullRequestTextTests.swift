import Testing

@testable import HostingAdapter

struct PullRequestTextTests {
  @Test func `what fits stays as it is`() {
    #expect(PullRequestText.body("short", limit: 5) == "short")
    #expect(PullRequestText.title("short") == "short")
  }

  @Test func `a title is one line of at most 256 characters`() {
    #expect(PullRequestText.title("a\nb\r\nc") == "a b c")
    #expect(PullRequestText.title(String(repeating: "🐟", count: 200)) == String(repeating: "🐟", count: 127) + "…")
  }

  @Test func `a long body ends after a whole line, with the mark`() {
    let body = String(repeating: "0123456789\n", count: 100)
    #expect(
      PullRequestText.body(body, limit: 200)
        == String(repeating: "0123456789\n", count: 8).dropLast() + "\n\n" + PullRequestText.mark + "\n")
  }

  @Test func `an open code block is closed before the mark`() {
    let body = "```\n" + String(repeating: "0123456789\n", count: 100) + "```\n"
    let short = PullRequestText.body(body, limit: 200)
    #expect(short.hasSuffix("0123456789\n```\n\n" + PullRequestText.mark + "\n"))
    #expect(short.utf16.count <= 200)
  }

  @Test func `an open comment does not swallow the mark`() {
    let body = "<!-- a -->\nText.\n<!-- \n" + String(repeating: "0123456789\n", count: 100) + "-->"
    #expect(PullRequestText.body(body, limit: 200) == "<!-- a -->\nText.\n\n\n" + PullRequestText.mark + "\n")
  }

  @Test(arguments: [
    ("a\nb", "a\r\nb\r\n", true), ("a  \nb", "a\nb", true), ("\n\na", "a", true), ("a\n\nb", "a\nb", false),
    ("a", "A", false), ("", "\n", true),
  ])
  func `texts are the same when a reader sees the same`(left: String, right: String, isSame: Bool) {
    #expect(PullRequestText.isSame(left, right) == isSame)
  }
}
