/// A report on an estate whose every text is hostile, read back by the parsers of others.
import Foundation
import Mesh
import Rendering
import Testing

@Suite struct ReportTests {
  private static let hostile = [
    "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "a|b", "`code`", "*b* _i_ ~~s~~", "[l](http://e.x)",
    "&amp; &#60;", "--> <!--", "${x} %{y} {{topic}}", "</td></tr></table>", "# h", "@all #12", "'\"\\",
  ]

  @Test func `every text is read back as it was, and nothing else comes in`() async throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "meshgen-report-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer {
      do { try FileManager.default.removeItem(at: folder) } catch { Issue.record(error) }
    }
    let report = try Self.report()
    for (name, format) in [("report.html", ReportFormat.html), ("report.md", .markdown)] {
      try Data(report.text(as: format).utf8).write(to: folder.appending(path: name))
    }
    try JSONEncoder().encode(Self.hostile).write(to: folder.appending(path: "words.json"))
    let read = try await Script.run("python3", ["Tests/Outside/check-report", folder.path])
    #expect(read.status == 0, "\(read.output)")
  }

  /// Each text is the name of a topic, of its domain and owner, a finding, an observation, and the solution's title.
  private static func report() throws -> EstateReport {
    let names = hostile.map { TopicName($0) }
    let estate = Estate(
      number: 1, takenAt: Timestamp(seconds: 0),
      deployment: Deployment(
        cluster: Cluster(name: ClusterName(hostile[0]), environment: "prod"),
        topics: names.map { Topic(name: $0, partitions: 1) }, schemas: [], connectors: []),
      usage: Usage(consumerGroups: []), metrics: Metrics(topics: []))
    let state = CurrentState(
      topics: hostile.map { text in
        TopicReading(
          name: TopicName(text), kind: .data, domain: DomainName(text), owner: TeamName(text),
          shape: RecordShape(name: text, fields: []),
          sensitiveFields: [SensitiveField(path: FieldPath(text), category: .name, reason: text)])
      },
      domains: hostile.map {
        Domain(
          name: DomainName($0), topics: [TopicName($0)], confidence: 0.5,
          evidence: [Evidence($0, topics: [TopicName($0)])])
      },
      joins: [], insights: [], findings: hostile.map { Finding(rule: "rule", subject: $0, message: $0) },
      unknown: hostile.map { Unknown($0, why: $0) }, summary: hostile[0], notableObservations: hostile)
    return EstateReport(estate, state)
  }
}
