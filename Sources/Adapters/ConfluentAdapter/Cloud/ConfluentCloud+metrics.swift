public import Mesh
public import Ports
import Schemas

// How much flows, from the Metrics API. A topic without a point has no number there: it is unknown, not zero.
extension ConfluentCloud {
  public func metrics() async throws(PortError) -> Metrics {
    let tempo = tempo.begun()
    let telemetry = telemetry(tempo)
    let entry = try await directory.entry(plane(tempo))
    let query = MetricQuery(telemetry, cluster: entry.cluster, time: time)
    let names = ["received_bytes", "received_records", "retained_bytes"]
    let answers = await telemetry.each(names) { name in await query.points(name, by: ["topic"], over: 3_600) }
    var unknown: [Unknown] = []
    var topics: [String: Throughput] = [:]
    var sums: [String: Double] = [:]
    var missing: [String: Measured] = [:]
    var refusals: [WebRefusal] = []
    for (name, answer) in zip(names, answers) {
      switch answer {
      case .failure(let refusal):
        refusals.append(refusal)
        unknown.append(Unknown("metric \(name)", from: refusal.error))
      case .success(let points):
        unknown += points.rest(of: "metric \(name)")
        if points.cut != nil { missing[name] = .unknown("not all points of it could be read") }
        for point in points.all {
          guard let topic = point.labels["topic"], TopicName(topic).isAllowed else { continue }
          sums[name, default: 0] += point.value
          var throughput =
            topics[topic]
            ?? Throughput(
              topic: TopicName(topic), recordsPerSecond: Self.silent, bytesPerSecond: Self.silent,
              storedBytes: Self.silent)
          switch name {
          case "received_bytes": throughput.bytesPerSecond = Self.rate(point.value)
          case "received_records": throughput.recordsPerSecond = Self.rate(point.value)
          default: throughput.storedBytes = .measured(point.value, over: "mean of the last hour")
          }
          topics[topic] = throughput
        }
      }
    }
    for (name, path) in zip(names, [\Throughput.bytesPerSecond, \.recordsPerSecond, \.storedBytes]) {
      guard let reason = missing[name] else { continue }
      for topic in topics.keys where topics[topic]?[keyPath: path] == Self.silent {
        topics[topic]?[keyPath: path] = reason
      }
    }
    func total(_ name: String, _ measured: (Double) -> Measured) -> Measured {
      missing[name] ?? sums[name].map(measured) ?? Self.silent
    }
    if let first = refusals.first, refusals.count == names.count { throw first.error }
    let elsewhere = "the Metrics API does not tell it"
    return Metrics(
      topics: topics.values.sorted { $0.topic < $1.topic },
      totalThroughputMbps: total("received_bytes") { .measured($0 / 3_600 / 1_000_000, over: "the last hour") },
      avgLatencyMs: .unknown(elsewhere), errorRate: .unknown(elsewhere),
      storageUsedGb: total("retained_bytes") { .measured($0 / 1_073_741_824, over: "mean of the last hour") },
      unknown: unknown.sorted())
  }

  private static let silent = Measured.unknown("the Metrics API has no point of it for the last hour")

  private static func rate(_ sum: Double) -> Measured { .measured(sum / 3_600, over: "the last hour") }
}
