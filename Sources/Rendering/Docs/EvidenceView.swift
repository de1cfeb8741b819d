internal import Mesh

/// A statement and what it rests on.
struct EvidenceView: View {
  let evidence: Evidence

  static let form = ViewForm<EvidenceView>([
    .text("statement", "The statement.") { MarkdownText.inline($0.evidence.statement) },
    .text("topics", "The topics that it cites.") { MarkdownText.codes($0.evidence.topics.map(\.rawValue)) },
    .flag("citesTopics", "Whether it cites topics.") { !$0.evidence.topics.isEmpty },
    .views("figures", "The numbers that it cites.") { $0.evidence.figures.map { FigureView(figure: $0) } },
  ])
}

/// A number and what it was computed from.
struct FigureView: View {
  let figure: Figure

  static let form = ViewForm<FigureView>([
    .text("figure", "What is counted or measured.") { MarkdownText.cell($0.figure.name) },
    .text("amount", "The number and its unit.") { view in
      // `topics: 3 topics` says it twice.
      let isSaid = view.figure.name.split(separator: " ").contains { $0 == view.figure.unit }
      return MarkdownText.cell(
        view.figure.value.map { isSaid ? Decimal.text($0) : "\(Decimal.text($0)) \(view.figure.unit)" } ?? "unknown")
    },
    .text("basis", "What it was computed from.") { MarkdownText.cell($0.figure.basis) },
  ])
}
