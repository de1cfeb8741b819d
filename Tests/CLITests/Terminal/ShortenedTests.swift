import Testing

@testable import CLI

@Suite struct ShortenedTests {
  @Test func `a name that fits stays, and a longer one keeps both ends`() {
    #expect(Shortened.name("orders", to: 6) == "orders")
    #expect(Shortened.name("retail.orders.placed.v1", to: 13) == "retail.o…d.v1")
    #expect(Shortened.name(String(repeating: "注", count: 20), to: 11) == "注注注…注")
    for width in 4...30 {
      #expect(DisplayWidth.of(Shortened.name(String(repeating: "x", count: 249), to: width)) == width)
      #expect(DisplayWidth.of(Shortened.name(String(repeating: "注", count: 249), to: width)) <= width)
    }
  }
}
