import Mesh
import Testing

@Suite struct NamePatternTests {
  @Test(arguments: [
    ("*", "", true), ("*", "a.b", true), ("pay.*", "pay.orders", true), ("pay.*", "pay", false),
    ("*.ssn", "person.ssn", true), ("*.ssn", "ssn", false), ("a*b*c", "a1b2bc", true), ("a*b*c", "a1b2", false),
    ("?.a", "x.a", true), ("?.a", ".a", false), ("Pay", "pay", false), ("a.b", "a_b", false), ("", "", true),
    ("", "a", false), ("**", "x", true),
  ])
  func `a star stands for anything and a question mark for one character`(pattern: String, name: String, fits: Bool) {
    #expect(NamePattern(pattern).matches(name) == fits)
  }

  @Test func `many stars take no longer than they must`() {
    let pattern = NamePattern(String(repeating: "*a", count: 60) + "b")
    #expect(!pattern.matches(String(repeating: "a", count: 249)))
  }
}
