import Mesh

// Writes who reads and how much flows.
extension SnapshotWriter {
  static func group(_ group: ConsumerGroup) -> Document.Content {
    var fields = JSONObject()
    fields["name"] = .text(group.name.rawValue)
    fields["state"] = group.state.map { .text($0) }
    fields["members"] = group.members.map { .integer($0) }
    fields["reads"] = list(group.reads.sorted { $0.topic < $1.topic }) { reading in
      var fields = JSONObject()
      fields["topic"] = .text(reading.topic.rawValue)
      fields["lag"] = measured(reading.lag)
      fields["recordsPerSecond"] = reading.recordsPerSecond.flatMap { measured($0) }
      return fields.content
    }
    return fields.content
  }

  static func throughput(_ throughput: Throughput) -> Document.Content {
    var fields = JSONObject()
    fields["topic"] = .text(throughput.topic.rawValue)
    fields["recordsPerSecond"] = measured(throughput.recordsPerSecond)
    fields["bytesPerSecond"] = measured(throughput.bytesPerSecond)
    fields["storedBytes"] = measured(throughput.storedBytes)
    fields["consumers"] = measured(throughput.consumers)
    return fields.content
  }

  static func totals(_ snapshot: Snapshot) -> Document.Content? {
    var fields = JSONObject()
    fields["activeConsumers"] = snapshot.usage.flatMap { measured($0.activeConsumers) }
    if let metrics = snapshot.metrics {
      fields["throughputMbps"] = measured(metrics.totalThroughputMbps)
      fields["avgLatencyMs"] = measured(metrics.avgLatencyMs)
      fields["errorRate"] = measured(metrics.errorRate)
      fields["storageUsedGb"] = measured(metrics.storageUsedGb)
    }
    return fields.isEmpty ? nil : fields.content
  }

  /// Nil where there is nothing to say.
  static func measured(_ measured: Measured) -> Document.Content? {
    var fields = JSONObject()
    switch measured {
    case .notMeasured: return nil
    case .measured(let value, _), .estimated(let value, _):
      guard value.isFinite else { return Self.measured(.unknown("not a finite number")) }
      fields["value"] = .number(value)
    case .unknown(let why): fields["unknown"] = .text(why)
    }
    switch measured {
    case .measured(_, let over): fields["window"] = .text(over)
    case .estimated(_, let from): fields["estimatedFrom"] = .text(from)
    case .unknown: break
    }
    return fields.content
  }

  static func list<Item>(_ items: [Item], _ content: (Item) -> Document.Content) -> Document.Content {
    .list(items.map { Document(content($0)) })
  }
}
