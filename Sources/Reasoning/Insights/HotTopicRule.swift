internal import Mesh

/// A topic that carries twice the median of all measured topics, or more, where at least four were measured.
struct HotTopicRule: InsightRule {
  func insights(in state: ReadEstate) -> [Insight] {
    let rates = state.data.compactMap { reading -> (TopicReading, Measured, Double)? in
      let rate = state.index.traffic(of: reading.name).recordsPerSecond
      guard let value = rate.value, value > 0 else { return nil }
      return (reading, rate, value)
    }
    guard rates.count >= 4 else { return [] }
    let sorted = rates.map(\.2).sorted()
    let middle = sorted.count / 2
    let median = sorted.count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
    return rates.filter { $0.2 >= 2 * median }.map { reading, rate, value in
      Insight(
        .hotTopic,
        Evidence(
          "`\(reading.name)` carries \(Numbers.text(value)) records each second, \(Numbers.text(value / median)) times the median.",
          topics: [reading.name],
          figures: [
            Figure("records", rate, unit: "records/s"),
            Figure(
              "times the median", value / median, unit: "",
              basis:
                "\(Numbers.text(value)) ÷ \(Numbers.text(median)) records/s, the median of \(rates.count) measured topics"
            ),
          ]))
    }
  }
}
