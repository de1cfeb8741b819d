internal import Agents
internal import Mesh

/// Why lines of a file that several products share are there.
struct SharedExplanationView {
  private let explanation: SharedExplainer.Explanation
  private let location: String
  /// Nil for all of them.
  private let line: Int?

  /// So many solutions are named.
  private static let most = 10

  init(_ explanation: SharedExplainer.Explanation, location: String, line: Int?) {
    self.explanation = explanation
    self.location = location
    self.line = line
  }

  private var lines: [Explainer.Line] { explanation.lines.filter { line == nil || $0.number == line } }

  /// Those that a line rests on; all of the file for one that is about no product in particular.
  private func solutions(of line: Explainer.Line?) -> [IndexedSolution] {
    guard let named = line?.origin?.products, !named.isEmpty else { return explanation.solutions }
    let found = explanation.solutions.filter { named.contains($0.product) }
    return found.isEmpty ? explanation.solutions : found
  }

  // MARK: for scripts

  var json: JSON {
    [
      "file": .text(explanation.path), "where": .text(location),
      "sameTemplates": .flag(explanation.hasSameTemplates), "sameSolutions": .flag(explanation.hasSameSolutions),
      "solutions": .list(explanation.solutions.map(Self.json)),
      "lines": .list(
        lines.map { line in
          LineOriginView.json(line).with("products", .list((line.origin?.products ?? []).map { .text($0.rawValue) }))
        }),
    ]
  }

  static func json(_ solution: IndexedSolution) -> JSON {
    [
      "product": .text(solution.product.rawValue), "proposal": .text(solution.proposal.rawValue),
      "solution": .text(solution.solution.rawValue), "approvedBy": .text(solution.approvedBy),
      "approvedAt": .text(solution.approvedAt),
    ]
  }

  // MARK: for people

  func page(_ page: inout Page) {
    if let line {
      page.line(Words("\(explanation.path):\(line)", .bold) + Words(" (\(location))", .faint))
      let shown = lines.first
      page.line(Words("    " + (shown?.text ?? "")))
      page.blank()
      LineOriginView.show(shown?.origin, in: &page)
      LineOriginView.show((shown?.origin?.evidence ?? []).map(\.statement), in: &page)
      Self.show(solutions(of: shown), in: &page)
    } else {
      page.line(Words(explanation.path, .bold) + Words(" (\(location))", .faint))
      page.blank()
      LineOriginView.showGroups(of: explanation.lines, in: &page)
      page.blank()
      Self.show(explanation.solutions, in: &page)
    }
    if !explanation.hasSameTemplates {
      page.blank()
      page.paragraph("It was written from other templates than those that are in use now.")
    }
    if !explanation.hasSameSolutions {
      page.blank()
      page.paragraph("What is approved has changed since it was written: `meshgen index` writes it anew.")
    }
  }

  /// The solutions, each with who approved it.
  static func show(_ solutions: [IndexedSolution], in page: inout Page) {
    for (index, solution) in solutions.prefix(most).enumerated() {
      page.entry(
        index == 0 ? "Records" : "",
        "solution \(solution.solution.short) of \(solution.proposal), approved by \(solution.approvedBy), "
          + solution.approvedAt, column: 10)
    }
    if solutions.count > most {
      page.entry("", "\(solutions.count - most) more: \(SharedProvenance.path)", column: 10)
    }
  }
}
