internal import Mesh

/// Something that is counted in a report, now and after everything that was approved is merged.
struct ReportCount: Hashable, Sendable {
  var name: String
  var now: Int?
  var after: Int?
  var total: Int?
  /// Whether there may be more of them, of which nothing could be read.
  var isLeast = false

  /// In the order in which a report lists them.
  static func all(_ report: EstateReport) -> [ReportCount] {
    let topics = report.business
    let managing = report.managing
    let gaps = EstateGaps(report.estate)
    let areSchemasMissing = topics.contains { $0.shape == nil && gaps.mayHaveMoreSchemas($0.name) }
    let areTagsUnknown = report.estate.deployment.unknown.contains { $0.what.hasPrefix("tags of the topics") }
    let areTagsMissing = report.estate.unknown.contains { $0.what.hasPrefix("tags of ") }
    func topicCount(
      _ name: String, isLeast: Bool = false, _ isSo: (TopicReading) -> Bool, _ willBe: (TopicReading) -> Bool
    ) -> ReportCount {
      ReportCount(
        name: name, now: topics.count(where: isSo),
        after: report.after == nil ? nil : topics.count { isSo($0) || willBe($0) }, total: topics.count,
        isLeast: isLeast)
    }
    let tagged = Set(
      report.estate.deployment.topics.filter { !$0.tags.isEmpty }.map(\.name))
    return [
      ReportCount(name: "topics", now: report.state.topics.count, total: nil),
      ReportCount(name: "topics of the business", now: topics.count, total: report.state.topics.count),
      ReportCount(name: "domains", now: report.state.domains.count),
      topicCount("topics placed in a domain", { $0.domain != nil }, { _ in false }),
      topicCount(
        "topics with a schema that can be read", isLeast: areSchemasMissing, { $0.shape != nil }, { _ in false }),
      topicCount("topics that somebody answers for", { $0.owner != nil }, { report.ownerAfter($0) != nil }),
      areTagsUnknown
        ? ReportCount(name: "topics with a tag in the catalog", now: nil)
        : topicCount("topics with a tag in the catalog", isLeast: areTagsMissing, { tagged.contains($0.name) }) {
          topic in
          managing[topic.name]?.adoptions.first { $0.topic == topic.name }?.tags.isEmpty == false
        },
      topicCount("topics under Terraform, with a contract", { _ in false }, { managing[$0.name] != nil }),
      ReportCount(
        name: "sensitive fields", now: topics.map(\.sensitiveFields.count).reduce(0, +), isLeast: areSchemasMissing),
      ReportCount(name: "joins", now: report.state.joins.count, isLeast: areSchemasMissing),
      ReportCount(
        name: "consumer groups", now: report.estate.usage.consumerGroups.count, isLeast: gaps.mayHaveMoreGroups),
      ReportCount(name: "findings", now: report.state.findings.count),
    ]
  }
}

/// A row of the table of numbers.
struct ReportCountView: View {
  let count: ReportCount
  let format: ReportFormat

  static let form = ViewForm<ReportCountView>([
    .text("name", "What is counted.") { $0.format.words($0.count.name) },
    .text("now", "How many there are, and of how many.") { $0.format.words($0.shown($0.count.now)) },
    .text("after", "How many there will be; a dash where nothing changes.") { view in
      view.format.words(view.count.after.map { view.shown($0) } ?? "")
    },
  ])

  private func shown(_ value: Int?) -> String {
    // None that were read is not none.
    guard let value, !(count.isLeast && value == 0) else { return "unknown" }
    let least = count.isLeast && value != count.total ? "at least " : ""
    guard let total = count.total else { return least + String(value) }
    return "\(least)\(value) of \(total)"
  }
}
