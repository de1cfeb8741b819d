internal import Mesh

/// A domain in a report.
struct ReportDomainView: View {
  let domain: Domain
  let format: ReportFormat

  static let form = ViewForm<ReportDomainView>([
    .text("domain", "Its name.") { $0.format.words($0.domain.name.rawValue) },
    .text("confidence", "How sure it is, from 0 to 1.") { $0.format.number($0.domain.confidence) },
    .text("count", "How many topics it has.") { $0.format.number($0.domain.topics.count) },
    .text("topics", "Its topics.") { $0.format.codes($0.domain.topics.map(\.rawValue)) },
    .text("why", "Why they belong together.") { view in
      view.format.words(view.domain.evidence.map(\.statement).joined(separator: " "))
    },
  ])
}

/// A topic in a report.
struct ReportTopicView: View {
  let topic: TopicReading
  let estate: Estate
  let gaps: EstateGaps
  let managing: Solution?
  let findings: Int
  let format: ReportFormat

  static let form = ViewForm<ReportTopicView>([
    .text("topic", "Its name.") { $0.format.code($0.topic.name.rawValue) },
    .text("kind", "What kind of topic it is.") { $0.format.words($0.topic.kind.rawValue) },
    .text("domain", "Its domain.") { $0.format.words($0.topic.domain?.rawValue ?? "") },
    .text("owner", "Who answers for it now.") { $0.format.words($0.topic.owner?.rawValue ?? "") },
    .text("ownerReason", "Why it is taken to answer for it.") { view in
      view.format.words(view.topic.owner == nil ? "" : view.topic.ownerReason ?? "")
    },
    .text("product", "The approved product that manages it afterwards.") { view in
      view.format.words(view.managing?.product.id.rawValue ?? "")
    },
    .text("ownerAfter", "Who answers for it afterwards.") { view in
      view.format.words((view.managing?.product.owner ?? view.topic.owner)?.rawValue ?? "")
    },
    .text("partitions", "How many partitions it has.") { view in
      view.format.words(view.estate.topic(view.topic.name)?.partitions.map(String.init) ?? "unknown")
    },
    .text("fields", "How many fields its records have.") { view in
      view.format.words(
        view.topic.shape.map { String($0.fields.count) } ?? (view.mayHaveSchema ? "unknown" : "no schema"))
    },
    .text("readers", "The consumer groups that read it.") { view in
      let groups = view.estate.groups(reading: view.topic.name).map(\.name.rawValue)
      let isUnknown = groups.isEmpty && view.gaps.mayHaveMoreReaders(view.topic.name)
      return view.format.words(isUnknown ? "unknown" : groups.joined(separator: ", "))
    },
    .text("rate", "Records per second.") { view in
      view.format.number(view.estate.throughput(of: view.topic.name).recordsPerSecond.value)
    },
    .text("sensitive", "How many sensitive fields it has.") { view in
      let count = view.topic.sensitiveFields.count
      return count == 0 && view.mayHaveSchema ? view.format.words("unknown") : view.format.number(count)
    },
    .text("findings", "How many things are wrong with it.") { $0.format.number($0.findings) },
  ])

  /// Whether it may have a schema that was not read.
  private var mayHaveSchema: Bool {
    topic.shape == nil && topic.subjects.isEmpty && gaps.mayHaveMoreSchemas(topic.name)
  }
}

/// A sensitive field in a report.
struct SensitiveRowView: View {
  let topic: TopicName
  let field: SensitiveField
  let format: ReportFormat

  static let form = ViewForm<SensitiveRowView>([
    .text("topic", "The topic.") { $0.format.code($0.topic.rawValue) },
    .text("field", "The field.") { $0.format.code($0.field.path.rawValue) },
    .text("category", "What kind of data it holds.") { $0.format.words($0.field.category.rawValue) },
    .text("reason", "Why it is taken for that.") { $0.format.words($0.field.reason) },
  ])
}

/// A join in a report.
struct ReportJoinView: View {
  let join: Join
  let format: ReportFormat

  static let form = ViewForm<ReportJoinView>([
    .text("from", "The field that refers.") { view in
      view.format.code("\(view.join.from.topic).\(view.join.from.field)")
    },
    .text("to", "The key that it refers to.") { $0.format.code("\($0.join.to.topic).\($0.join.to.field)") },
    .text("confidence", "How sure it is, from 0 to 1.") { $0.format.number($0.join.confidence) },
    .text("reason", "Why.") { $0.format.words($0.join.reason) },
  ])
}

/// What feeds what, in a report.
struct ReportLineageView: View {
  let edge: LineageEdge
  let format: ReportFormat

  static let form = ViewForm<ReportLineageView>([
    .text("from", "What feeds.") { $0.format.code($0.edge.from.name) },
    .text("fromKind", "Whether that is a topic, a connector or a group.") { view in
      view.format.words(view.edge.from.kind.rawValue)
    },
    .text("to", "What is fed.") { $0.format.code($0.edge.to.name) },
    .text("toKind", "Whether that is a topic, a connector or a group.") { $0.format.words($0.edge.to.kind.rawValue) },
    .text("confidence", "How sure it is, from 0 to 1.") { $0.format.number($0.edge.confidence) },
    .text("reason", "Why.") { $0.format.words($0.edge.reason) },
  ])
}

/// A finding in a report.
struct FindingRowView: View {
  let finding: Finding
  let format: ReportFormat

  static let form = ViewForm<FindingRowView>([
    .text("subject", "What it is about.") { $0.format.code($0.finding.subject) },
    .text("rule", "The rule that found it.") { $0.format.words($0.finding.rule) },
    .text("message", "What was found.") { $0.format.words($0.finding.message) },
  ])
}

/// Something that is unknown.
struct UnknownRowView: View {
  let unknown: Unknown
  let format: ReportFormat

  static let form = ViewForm<UnknownRowView>([
    .text("what", "What is unknown.") { $0.format.words($0.unknown.what) },
    .text("why", "Why.") { $0.format.words($0.unknown.why) },
  ])
}

/// An approved product in a comparison.
struct ReportProductView: View {
  let solution: Solution
  let format: ReportFormat

  static let form = ViewForm<ReportProductView>([
    .text("product", "Its id.") { $0.format.code($0.solution.product.id.rawValue) },
    .text("title", "Its title.") { $0.format.words($0.solution.product.title) },
    .text("owner", "Who answers for it.") { $0.format.words($0.solution.product.owner?.rawValue ?? "") },
    .text("classification", "How confidential it is.") { view in
      view.format.words(view.solution.dataGovernance.classification.rawValue.lowercased())
    },
    .text("topics", "The topics that it manages.") { $0.format.codes($0.solution.managedTopics.map(\.rawValue)) },
  ])
}
