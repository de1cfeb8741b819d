import Testing

@testable import Libcurl

struct HTTPDateTests {
  @Test(arguments: [
    ("Thu, 01 Jan 1970 00:00:00 GMT", 0), ("Sun, 06 Nov 1994 08:49:37 GMT", 784_111_777),
    ("Tue, 29 Feb 2000 23:59:59 GMT", 951_868_799), ("Fri, 31 Dec 2100 00:00:00 GMT", 4_133_894_400),
  ])
  func `a date is its seconds since 1970`(text: String, seconds: Int) {
    #expect(HTTPDate.seconds(in: text) == seconds)
  }

  @Test(arguments: ["", "120", "Sun, 06 Nov 1994 08:49:37", "Sun, 32 Nov 1994 08:49:37 GMT", "a b c d e GMT"])
  func `what is no date is none`(text: String) {
    #expect(HTTPDate.seconds(in: text) == nil)
  }
}
