import Mesh
import Testing

@Suite struct ProductFolderTests {
  @Test func `a path belongs to the product in whose folder it is`() {
    func product(_ path: String) -> ProposalID? { ProductFolder(holding: path)?.product }
    #expect(product("terraform/data-products/games/sql/a.sql") == "games")
    #expect(product("catalog/data-products/games/provenance.json") == "games")
    #expect(product("docs/data-products/games.md") == "games")
    #expect(product("docs/data-products/games/more.md") == nil)
    #expect(product("terraform/data-products/games") == nil)
    #expect(product("terraform/platform/tags.tf") == nil)
    #expect(product("README.md") == nil)
    let places = ProductFolder(of: "games").places
    #expect(places.allSatisfy { $0.contains("/data-products/games") })
  }
}
