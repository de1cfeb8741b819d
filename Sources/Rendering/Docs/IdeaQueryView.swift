internal import Mesh

/// What a derived product asks of its topics.
struct IdeaQueryView: View {
  let query: IdeaQuery

  static let form = ViewForm<IdeaQueryView>([
    .text("question", "The question that it answers.") { MarkdownText.cell($0.query.question) },
    .text("keyFields", "By which fields records belong together, and what each refers to.") { view in
      MarkdownText.cell(
        view.query.keys.map { key in "\(key.field)" + (key.refersTo.map { " = \($0)" } ?? "") }.joined(separator: ", "))
    },
    .text("window", "Over which time, and why.") { MarkdownText.cell(words(of: $0.query)) },
  ])

  static func all(_ approved: ApprovedSolution) -> [IdeaQueryView] {
    approved.solution.query.map { [IdeaQueryView(query: $0)] } ?? []
  }

  private static func words(of query: IdeaQuery) -> String {
    guard let window = query.window else { return "none: each record meets what the others know of it" }
    let length = length(window.seconds)
    let span = query.form == .aggregated ? length : "\(length) before and after each record"
    return window.reason.isEmpty ? span : "\(span). \(window.reason)"
  }

  private static func length(_ seconds: Int) -> String {
    let units = [(86_400, "day"), (3_600, "hour"), (60, "minute")]
    guard let (unit, name) = units.first(where: { seconds % $0.0 == 0 && seconds >= $0.0 }) else {
      return "\(seconds) seconds"
    }
    let count = seconds / unit
    return "\(count) \(name)\(count == 1 ? "" : "s")"
  }
}
