import Mesh
import Testing

@testable import CLI

@Suite struct QuantityTests {
  @Test func `numbers are rounded and grouped`() {
    #expect(
      [0, 0.001, 0.07, 0.5, 12, 1234.5, 1_234_567.891, -1234].map { Quantity.text($0) } == [
        "0", "less than 0.01", "0.07", "0.5", "12", "1,234.5", "1,234,567.89", "-1,234",
      ])
    #expect(Quantity.text(1, "topic") == "1 topic")
    #expect(Quantity.text(2, "remedy") == "2 remedies")
  }

  @Test func `a figure that nobody knows says so`() {
    #expect(Quantity.text(Figure("lag", nil, unit: "records", basis: "not measured")) == "lag unknown")
    #expect(Quantity.text(Figure("lag", 1203, unit: "records", basis: "measured")) == "lag 1,203 records")
  }
}
