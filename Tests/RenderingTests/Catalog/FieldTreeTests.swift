import Mesh
import Testing

@testable import Rendering

/// Fields as a tree.
@Suite struct FieldTreeTests {
  @Test(arguments: [
    ("a.b", ["a", "b"]), ("lines[].sku", ["lines", "[]", "sku"]), ("attrs{}", ["attrs", "{}"]),
    ("a\\.b", ["a.b"]), ("matrix[][]", ["matrix", "[]", "[]"]), ("a#Left", ["a#Left"]),
  ])
  func `a path is read step by step`(_ path: String, _ steps: [String]) {
    #expect(FieldTree.steps(FieldPath(path)) == steps)
  }
}

/// The names that a Backstage catalog takes.
@Suite struct EntityNameTests {
  @Test(arguments: [
    ("gaming_games", "gaming_games"), ("orders.placed", "orders.placed"), ("Orders", "orders-b7e8acdd"),
    ("a..b", "a-b-"), ("", "x-e3b0c442"), (String(repeating: "x", count: 70), String(repeating: "x", count: 54) + "-"),
  ])
  func `a name is short and in small letters`(_ name: String, _ start: String) {
    #expect(EntityName.of(name).utf8.count <= 63)
    #expect(EntityName.of(name).hasPrefix(start.prefix(8)))
  }

  @Test func `tags hold letters, digits and dashes`() {
    #expect(EntityName.tag("PII & more!") == "pii-more")
    #expect(EntityName.tag("ü") == "")
    #expect(CatalogTag.name("government-id") == "government_id" && CatalogTag.name("1a") == "t_1a")
  }
}
