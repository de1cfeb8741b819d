import Mesh
import Ports
import Schemas

/// One question to the Metrics API: a metric of a cluster over a time that ends five minutes ago, when points are in.
struct MetricQuery: Sendable {
  struct Point: Hashable, Sendable {
    var labels: [String: String]
    var value: Double
  }

  /// The points of a metric, as far as they were read.
  struct Points: Sendable {
    var all: [Point] = []
    /// Why there may be more; nil where these are all.
    var cut: WebRefusal?

    /// What is said of the rest.
    func rest(of what: String) -> [Unknown] {
      cut.map { [Unknown("\(what) after the first \(all.count) points", from: $0.error)] } ?? []
    }
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
  ) async -> Result<Points, WebRefusal> {
    let work = "Reading the metric \(metric)"
    var points = Points()
    var query = ""
    var seen: Set<String> = []
    var last: [JSONValue] = []
    while true {
      do throws(WebRefusal) {
        guard seen.insert(query).inserted else { throw api.endless(work, "names a page twice") }
        guard seen.count <= api.tempo.mostPages else {
          throw api.endless(work, "gives more than \(api.tempo.mostPages) pages")
        }
        let page = try await api.query(
          "/v2/metrics/cloud/query\(query)", body(metric, by: labels, over: seconds), doing: work)
        let items = page["data"]?.items ?? []
        guard items.isEmpty || items != last else { throw api.endless(work, "gives the same page again") }
        last = items
        for item in items {
          guard let value = item["value"]?.double else { continue }
          var found: [String: String] = [:]
          for label in labels { found[label] = item["metric.\(label)"]?.text }
          points.all.append(Point(labels: found, value: value))
        }
        guard let token = page["meta"]?["pagination"]?["next_page_token"]?.text, !token.isEmpty else {
          return .success(points)
        }
        query = "?page_token=\(WebAPI.encoded(token))"
      } catch {
        guard !query.isEmpty else { return .failure(error) }
        points.cut = error
        return .success(points)
      }
    }
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
