internal import Mesh

/// An estate as a report says it.
struct ReportView: View {
  let report: EstateReport
  let format: ReportFormat

  static let form = ViewForm<ReportView>([
    .text("cluster", "The name of the cluster, or of all clusters.") { $0.format.words($0.report.estate.clusterNames) },
    .text("state", "The number of the state.") { $0.format.number($0.report.estate.number) },
    .text("takenAt", "When it was read.") { $0.format.words($0.report.estate.takenAt.description) },
    .text("summary", "What was understood, in a few sentences.") { $0.format.words($0.report.state.summary) },
    .views("counts", "What was counted: its name, the number, and the number afterwards.") { view in
      ReportCount.all(view.report).map { ReportCountView(count: $0, format: view.format) }
    },
    .flag("isCompared", "Whether before and after are compared.") { $0.report.after != nil },
    .views("products", "The approved products, where before and after are compared.") { view in
      (view.report.after ?? []).sorted { $0.product.id < $1.product.id }
        .map { ReportProductView(solution: $0, format: view.format) }
    },
    .text("map", "The domains as a map: SVG in HTML, a Mermaid diagram in Markdown.") { view in
      view.map(after: false)
    },
    .text("mapAfter", "The same after everything that was approved is merged.") { $0.map(after: true) },
    .views("standings", "What the colours of the map mean.") { view in
      DomainMap.Standing.allCases.filter { $0 != .managed || view.report.after != nil }
        .map { StandingView(standing: $0, format: view.format) }
    },
    .views("observations", "What is notable, the most costly or risky first.") { view in
      view.report.state.notableObservations.map { ReportLineView(words: $0, format: view.format) }
    },
    .views("domains", "The domains.") { view in
      view.report.state.domains.map { ReportDomainView(domain: $0, format: view.format) }
    },
    .views("sensitive", "The sensitive fields.") { view in
      view.report.state.topics.flatMap { topic in
        topic.sensitiveFields.map { SensitiveRowView(topic: topic.name, field: $0, format: view.format) }
      }
    },
    .views("joins", "What refers to what.") { view in
      view.report.state.joins.map { ReportJoinView(join: $0, format: view.format) }
    },
    .views("lineage", "What feeds what.") { view in
      EstateLineage(view.report.estate, view.report.state).edges.map {
        ReportLineageView(edge: $0, format: view.format)
      }
    },
    .views("topics", "Every topic.") { view in
      let findings = Dictionary(grouping: view.report.state.findings, by: \.subject).mapValues(\.count)
      let managing = view.report.managing
      let gaps = EstateGaps(view.report.estate)
      return view.report.state.topics.map { topic in
        ReportTopicView(
          topic: topic, estate: view.report.estate, gaps: gaps, managing: managing[topic.name],
          findings: findings[topic.name.rawValue] ?? 0, format: view.format)
      }
    },
    .views("findings", "What is wrong or could not be read.") { view in
      view.report.state.findings.map { FindingRowView(finding: $0, format: view.format) }
    },
    .views("unknown", "What is unknown, and why.") { view in
      Set(view.report.state.unknown + view.report.estate.unknown).sorted()
        .map { UnknownRowView(unknown: $0, format: view.format) }
    },
  ])

  private func map(after: Bool) -> any EncodedText {
    switch format {
    case .markdown: DomainMap.diagram(report.state)
    case .html:
      DomainMap(report.business, domains: report.state.domains, managing: after ? report.managing : [:]).picture
    }
  }
}

/// A sentence.
struct ReportLineView: View {
  let words: String
  let format: ReportFormat

  static let form = ViewForm<ReportLineView>([.text("line", "The sentence.") { $0.format.words($0.words) }])
}

/// What a colour of the map means.
struct StandingView: View {
  let standing: DomainMap.Standing
  let format: ReportFormat

  static let form = ViewForm<StandingView>([
    .text("kind", "Its name in the style sheet.") { $0.format.words($0.standing.rawValue) },
    .text("about", "What it means.") { $0.format.words($0.standing.about) },
  ])
}
