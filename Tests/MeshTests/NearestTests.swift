import Mesh
import Testing

@Suite struct NearestTests {
  @Test(arguments: [
    ("hostng", "hosting"), ("ledgre", "ledger"), ("Teams", "teams"), ("xyz", nil),
  ])
  func `a slip finds the word that was meant`(slip: String, word: String?) {
    #expect(Nearest.word(to: slip, among: ["hosting", "ledger", "teams", "prices"]) == word)
  }

  @Test func `several words are named, a slip before what shares a piece`() {
    let words = ["fleet-analytics", "gaming-analytics", "gaming-governance", "orders-adoption"]
    #expect(Nearest.words(to: "gaming-analitics", among: words, most: 3) == ["gaming-analytics", "gaming-governance"])
    #expect(Nearest.words(to: "gaming", among: words, most: 1) == ["gaming-analytics"])
    #expect(Nearest.words(to: "zzz", among: words, most: 3) == [])
  }
}
