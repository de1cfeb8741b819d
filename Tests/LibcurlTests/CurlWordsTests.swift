import Testing

@testable import Libcurl

struct CurlWordsTests {
  @Test(arguments: [
    (
      "Failed to connect to 127.0.0.1 port 1 after 3 ms: Couldn't connect to server",
      "Failed to connect to 127.0.0.1 port 1: Couldn't connect to server"
    ),
    ("Resolving timed out after 15003 milliseconds", "Resolving timed out"),
    ("HTTP/2 stream 17 was not closed cleanly", "HTTP/2 stream was not closed cleanly"),
    ("  Could not resolve host: registry\nmore", "Could not resolve host: registry"),
    ("closed after 3 bytes", "closed after 3 bytes"), ("", ""),
  ])
  func `what differs from one time to the next is left out`(text: String, lasting: String) {
    #expect(CurlWords.lasting(text) == lasting)
  }

  @Test func `limits are said as they were set`() {
    #expect(
      [.seconds(30), .seconds(1), .milliseconds(300)].map(CurlWords.shown) == ["30 seconds", "1 second", "0.3 seconds"])
  }
}
