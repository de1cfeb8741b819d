import Mesh
import Ports
import Schemas

/// One question to the Metrics API: a metric of a cluster over a time that ends five minutes ago, when points are in.
struct MetricQuery: Sendable {
  struct Point: Hashable, Sendable {
    var labels: [String: String]
    var value: Double
  }

  private let api: WebAPI
  private let cluster: String
  private let time: any TimeSource

  init(_ api: WebAPI, cluster: String, time: any TimeSource) {
    self.api = api
    self.cluster = cluster
    self.time = time
  }

  func points(
    _ metric: String, by labels: [String], over seconds: Int
  ) async -> Result<[Point], WebRefusal> {
    var points: [Point] = []
    var token: String?
    do throws(WebRefusal) {
      for _ in 0..<1_000 {
        let query = token.map { "?page_token=\(WebAPI.encoded($0))" } ?? ""
        let page = try await api.query(
          "/v2/metrics/cloud/query\(query)", body(metric, by: labels, over: seconds),
          doing: "Reading the metric \(metric)")
        for item in page["data"]?.items ?? [] {
          guard let value = item["value"]?.double else { continue }
          var found: [String: String] = [:]
          for label in labels { found[label] = item["metric.\(label)"]?.text }
          points.append(Point(labels: found, value: value))
        }
        token = page["meta"]?["pagination"]?["next_page_token"]?.text.flatMap { $0.isEmpty ? nil : $0 }
        if token == nil { break }
      }
      return .success(points)
    } catch { return .failure(error) }
  }

  private func body(_ metric: String, by labels: [String], over seconds: Int) -> JSONValue {
    let end = (Int(time.now().seconds) - 300) / 60 * 60
    let start = Timestamp(seconds: numericCast(end - seconds))
    return .object([
      .init("aggregations", .array([.object([.init("metric", .string("io.confluent.kafka.server/\(metric)"))])])),
      .init(
        "filter",
        .object([
          .init("field", .string("resource.kafka.id")), .init("op", .string("EQ")), .init("value", .string(cluster)),
        ])),
      .init("granularity", .string("ALL")),
      .init("group_by", .array(labels.map { .string("metric.\($0)") })),
      .init("intervals", .array([.string("\(start)/\(Timestamp(seconds: numericCast(end)))")])),
      .init("limit", .number("1000")), .init("format", .string("FLAT")),
    ])
  }
}

extension JSONValue {
  var double: Double? {
    if case .number(let digits) = self { Double(digits) } else { nil }
  }
}
