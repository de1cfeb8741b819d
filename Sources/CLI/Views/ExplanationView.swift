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
      "lines": .list(lines.map(Self.json)),
    ]
  }

  private static func json(_ line: Explainer.Line) -> JSON {
    guard let origin = line.origin else {
      return ["line": .whole(line.number), "text": .text(line.text), "source": .text("edited")]
    }
    var json: JSON = ["line": .whole(line.number), "text": .text(line.text)]
    switch origin.source {
    case .template(let path, let file, let number, let text):
      json = json.with("source", .text("template")).with("template", .text(path)).with("templateFile", JSON(file))
        .with("templateLine", .whole(number)).with("templateText", .text(text))
    case .schema(let subject): json = json.with("source", .text("schema")).with("subject", .text(subject.rawValue))
    case .record: json = json.with("source", .text("record"))
    }
    return
      json.with("values", .list(origin.values.map { ["name": .text($0.name), "about": .text($0.about)] }))
      .with("topic", JSON(origin.topic)).with("field", JSON(origin.field))
      .with("evidence", .list(origin.evidence.map { .text($0.statement) }))
  }

  // MARK: for people

  func page(_ page: inout Page) {
    let solution = explanation.solution
    if let line {
      page.line(Words("\(explanation.path):\(line)", .bold) + Words(" (\(location))", .faint))
      if let shown = lines.first {
        page.line(Words("    " + shown.text))
        page.blank()
        origin(shown.origin, in: &page)
      }
    } else {
      page.line(Words(explanation.path, .bold) + Words(" (\(location))", .faint))
      page.blank()
      groups(in: &page)
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
    if line == nil { evidence(solution.evidence, in: &page) }
    if !explanation.hasSameTemplates {
      page.blank()
      page.paragraph("It was written from other templates than those that are in use now.")
    }
  }

  private func origin(_ origin: LineOrigin?, in page: inout Page) {
    guard let origin else {
      page.entry("From", "somebody's hand: meshgen did not generate this line", column: 10)
      return
    }
    page.entry("From", Self.source(origin.source), column: 10)
    for (index, value) in origin.values.enumerated() {
      page.entry(index == 0 ? "Values" : "", "\(value.name): \(value.about)", column: 10)
    }
    if let topic = origin.topic {
      page.entry("About", origin.field.map { "\(topic), field \($0)" } ?? topic.rawValue, column: 10)
    }
    evidence(origin.evidence, in: &page)
  }

  private func evidence(_ evidence: [Evidence], in page: inout Page) {
    for (index, entry) in evidence.enumerated() {
      page.entry(index == 0 ? "Evidence" : "", entry.statement, column: 10)
    }
  }

  private static func source(_ source: LineOrigin.Source) -> String {
    switch source {
    case .template(let path, let file, let line, let text):
      "\(file ?? "templates/\(path)"), line \(line)\(file == nil ? " (built in)" : ""): \(text.drop { $0 == " " })"
    case .schema(let subject): "the schema of \(subject), kept byte for byte"
    case .record: "the record itself, without a template"
    }
  }

  /// Lines of one template's line together.
  private func groups(in page: inout Page) {
    var start = 0
    let lines = explanation.lines
    while start < lines.count {
      var end = start
      while end + 1 < lines.count, lines[end + 1].origin?.source == lines[start].origin?.source,
        lines[end + 1].origin?.topic == lines[start].origin?.topic
      {
        end += 1
      }
      let span = start == end ? "\(start + 1)" : "\(start + 1)-\(end + 1)"
      let topic = lines[start].origin?.topic.map { " [\($0)]" } ?? ""
      page.line(
        Words(span + String(repeating: " ", count: max(1, 9 - span.count)), .faint)
          + Words((lines[start].origin.map { Self.source($0.source) } ?? "somebody's hand") + topic))
      start = end + 1
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
