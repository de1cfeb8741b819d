import Mesh
import Testing

@Suite struct NearestTests {
  @Test(arguments: [
    ("hostng", "hosting"), ("ledgre", "ledger"), ("Teams", "teams"), ("xyz", nil),
  ])
  func `a slip finds the word that was meant`(slip: String, word: String?) {
    #expect(Nearest.word(to: slip, among: ["hosting", "ledger", "teams", "prices"]) == word)
  }
}
