internal import Agents
internal import Mesh

/// Why lines of a generated file are there.
struct ExplanationView {
  private let explanation: Explainer.Explanation
  private let location: String
  /// Nil for all of them.
  private let line: Int?

  init(_ explanation: Explainer.Explanation, location: String, line: Int?) {
    self.explanation = explanation
    self.location = location
    self.line = line
  }

  private var lines: [Explainer.Line] { explanation.lines.filter { line == nil || $0.number == line } }

  // MARK: for scripts

  var json: JSON {
    [
      "file": .text(explanation.path), "where": .text(location),
      "product": .text(explanation.solution.product.id.rawValue), "proposal": .text(explanation.proposal.id.rawValue),
      "kind": .text(explanation.solution.kind.rawValue), "solution": .text(explanation.fingerprint.rawValue),
      "state": JSON(explanation.proposal.solution?.state), "author": .text(explanation.solution.author),
      "sameTemplates": .flag(explanation.hasSameTemplates),
      "approvals": .list(
        approvals.map { ["what": .text($0.what), "by": .text($0.person.description), "at": .text($0.at.description)] }),
      "lines": .list(lines.map(LineOriginView.json)),
    ]
  }

  // MARK: for people

  func page(_ page: inout Page) {
    let solution = explanation.solution
    if let line {
      page.line(Words("\(explanation.path):\(line)", .bold) + Words(" (\(location))", .faint))
      if let shown = lines.first {
        page.line(Words("    " + shown.text))
        page.blank()
        LineOriginView.show(shown.origin, in: &page)
        LineOriginView.show((shown.origin?.evidence ?? []).map(\.statement), in: &page)
      }
    } else {
      page.line(Words(explanation.path, .bold) + Words(" (\(location))", .faint))
      page.blank()
      LineOriginView.showGroups(of: explanation.lines, in: &page)
      page.blank()
    }
    let state = explanation.proposal.solution?.state.map { ", designed from state \($0)" } ?? ""
    page.entry(
      "Record",
      "solution \(explanation.fingerprint.short) of \(explanation.proposal.id) (\(solution.kind.rawValue)), by "
        + "\(solution.author)\(state)", column: 10)
    for (index, approval) in approvals.enumerated() {
      page.entry(index == 0 ? "Approved" : "", "\(approval.what) by \(approval.person), \(approval.at)", column: 10)
    }
    if line == nil { LineOriginView.show(solution.evidence.map(\.statement), in: &page) }
    if !explanation.hasSameTemplates {
      page.blank()
      page.paragraph("It was written from other templates than those that are in use now.")
    }
  }

  private var approvals: [(what: String, person: Person, at: Timestamp)] {
    let record = explanation.solution.decisionRecord
    return [
      ("the idea", record.ideaApprovedBy, record.ideaApprovedAt),
      ("the decision", record.decisionApprovedBy, record.decisionApprovedAt),
      ("the solution", explanation.approvedBy, explanation.approvedAt),
    ]
  }
}
