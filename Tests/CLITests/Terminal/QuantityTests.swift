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

  @Test func `a figure says its unit once, and one of it in the singular`() {
    let figures = [
      Figure("topics", 3, unit: "topics", basis: ""), Figure("topics", 1, unit: "topics", basis: ""),
      Figure("sensitive fields", 1, unit: "fields", basis: ""), Figure("value of joins", 1, unit: "points", basis: ""),
      Figure("records of a", 1, unit: "records/s", basis: ""), Figure("remedies", 1, unit: "remedies", basis: ""),
      Figure("topics without a schema", 2, unit: "topics", basis: ""),
      Figure("points for joins", 3, unit: "points", basis: ""),
      Figure("latency", 1, unit: "ms", basis: ""), Figure("confidence", 0.7, unit: "", basis: ""),
    ]
    #expect(
      figures.map { Quantity.text($0) } == [
        "3 topics", "1 topic", "1 sensitive field", "value of joins 1 point", "records of a 1 records/s", "1 remedy",
        "2 topics without a schema", "3 points for joins", "latency 1 ms", "confidence 0.7",
      ])
  }

  @Test func `a figure that nobody knows says so`() {
    #expect(Quantity.text(Figure("lag", nil, unit: "records", basis: "not measured")) == "lag unknown")
    #expect(Quantity.text(Figure("lag", 1203, unit: "records", basis: "measured")) == "lag 1,203 records")
  }
}
