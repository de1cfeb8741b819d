import Mesh
import Testing

@testable import Reasoning

@Suite struct TopicPartsTests {
  private func parts(_ names: [TopicName], largest: Int) -> [String] {
    let parts = TopicParts(names.map { TopicReading(name: $0, kind: .data) }, of: "sales", largest: largest)
    return parts.named.map { "\($0.name): \($0.topics.map(\.name.rawValue).sorted().joined(separator: " "))" }
      + ["rest: \(parts.rest.map(\.name.rawValue).joined(separator: " "))"]
  }

  @Test func `a domain is divided by what its topics' names say next`() {
    #expect(
      parts(["sales.order.placed", "sales.order.paid", "sales.visit", "sales_orders"], largest: 3) == [
        "order: sales.order.paid sales.order.placed sales_orders", "rest: sales.visit",
      ])
  }

  @Test func `what is too many for one word is divided by two`() {
    #expect(
      parts(
        [
          "sales.order", "sales.order.placed", "sales.order_line", "sales.order_line.added", "sales.order_line.gone",
        ], largest: 3) == [
          "order: sales.order sales.order.placed",
          "order line: sales.order_line sales.order_line.added sales.order_line.gone", "rest: ",
        ])
  }

  @Test func `where they all run divides nothing`() {
    #expect(
      parts(["east.sales.order.placed", "east.sales.order.paid", "east.sales.visit"], largest: 2) == [
        "order: east.sales.order.paid east.sales.order.placed", "rest: east.sales.visit",
      ])
    #expect(parts(["east.sales", "west.sales"], largest: 2) == ["rest: east.sales west.sales"])
  }
}
