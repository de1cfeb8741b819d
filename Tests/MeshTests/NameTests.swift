import Mesh
import Testing

@Suite struct NameTests {
  @Test(arguments: [
    ("order.lines[].sku", ["order", "lines", "sku"]),
    ("key:customer_id", ["customer_id"]),
    ("a\\.b.c", ["a.b", "c"]),
    ("prices{}.amount#long", ["prices", "amount"]),
  ])
  func `a field path knows the names on its way`(path: String, names: [String]) {
    #expect(FieldPath(path).names == names)
  }

  @Test func `names are sorted by bytes`() {
    #expect([TopicName("b"), "B", "a.b", "a_b", "ä"].sorted() == ["B", "a.b", "a_b", "b", "ä"])
  }
}
