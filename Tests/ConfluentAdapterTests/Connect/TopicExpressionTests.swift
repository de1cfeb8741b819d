import Mesh
import Testing

@testable import ConfluentAdapter

struct TopicExpressionTests {
  private static let names: [TopicName] = [
    "a", "ab", "abab", "ORDERS-7", "orders", "orders.eu", "orders.us.v2", "orders_eu", "payments", "x-1",
  ]

  @Test(arguments: [
    ("orders.*", ["orders", "orders.eu", "orders.us.v2", "orders_eu"]),
    (#"orders\..+"#, ["orders.eu", "orders.us.v2"]), ("^orders$", ["orders"]),
    ("orders|payments", ["orders", "payments"]),
    ("^a$|^ab$", ["a", "ab"]), (#"(?:orders|x)[._-]\w{1,2}"#, ["orders.eu", "orders_eu", "x-1"]),
    ("(ab)+", ["ab", "abab"]), ("(ab){2}", ["abab"]), ("(ab){2,}", ["abab"]), ("a?b?", ["a", "ab"]),
    ("(a|ab)*?", ["a", "ab", "abab"]),
    (#"[^a-z]+[-]\d"#, ["ORDERS-7"]), (#"orders(\.[a-z]+){0,1}"#, ["orders", "orders.eu"]), ("order", []), ("", []),
  ])
  func `names are matched whole, as Java does it`(pattern: String, expected: [String]) throws {
    #expect(try TopicExpression(pattern).matches(among: Self.names).map(\.rawValue) == expected)
  }

  @Test(
    .timeLimit(.minutes(1)),
    arguments: ["(([a-zA-Z0-9._-])+)+!", "(a|aa)*!", "(.*)*(.*)*(.*)*!", "(a*)*", "((a?){10}){10}!"])
  func `no pattern takes for ever`(pattern: String) throws {
    let names = (0..<68).map { TopicName(String(repeating: "a", count: 100) + "\($0)") }
    #expect(try TopicExpression(pattern).matches(among: names) == [])
  }

  @Test(arguments: [
    "(?=a)b", #"(a)\1"#, "(?i)orders", "a*+", "[a&&b]", #"\Qa\E"#, "(a", "a)", "[a", "a{2", "a{x}", "*a", "a{1,100000}",
    "(((){1000}){1000}){1000}", "((a{1000}){1000}){1000}", String(repeating: "(", count: 5_000),
  ])
  func `what cannot be matched in bounded time is refused with a reason`(pattern: String) {
    #expect(throws: TopicExpression.Flaw.self) { try TopicExpression(pattern) }
  }

  @Test(.timeLimit(.minutes(2))) func `a pattern that is too much for many names is refused`() throws {
    let names = (0..<20_000).map { TopicName(String(repeating: "a", count: 100) + "\($0)") }
    let pattern = try TopicExpression("(a?){1000}!")
    #expect(throws: TopicExpression.Flaw.self) { try pattern.matches(among: names) }
  }
}
