internal import Mesh

/// More partitions than Kafka Connect's and the cloud's usual six, far below one record a second in each, and fewer
/// consumers than partitions.
struct OverPartitionedRule: InsightRule {
  func insights(in state: ReadEstate) -> [Insight] {
    state.data.compactMap { reading in
      let traffic = state.index.traffic(of: reading.name)
      guard let partitions = state.index.topics[reading.name]?.partitions, partitions > 6,
        let rate = traffic.recordsPerSecond.value, let consumers = traffic.consumers.value,
        rate / Double(partitions) < 1, consumers < Double(partitions)
      else { return nil }
      return Insight(
        .overPartitioned,
        Evidence(
          "`\(reading.name)` spreads \(Numbers.text(rate)) records each second over \(partitions) partitions for \(Numbers.text(consumers)) consumers.",
          topics: [reading.name],
          figures: [
            Figure("partitions", Double(partitions), unit: "partitions", basis: "as configured"),
            Figure(
              "records per partition", rate / Double(partitions), unit: "records/s",
              basis: "\(Numbers.text(rate)) records/s ÷ \(partitions) partitions"),
            Figure("consumers", traffic.consumers, unit: "consumers"),
          ]))
    }
  }
}
