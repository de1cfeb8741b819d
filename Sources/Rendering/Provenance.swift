internal import Mesh

/// What each generated file rests on: its template, the solution, the evidence and who approved it.
struct Provenance {
  let approved: ApprovedSolution
  let templates: TemplateSet
  let drafts: [FileDraft]

  /// The text of `provenance.json`.
  var text: String {
    let solution = approved.solution
    var lines = ["{"]
    func add(_ name: String, _ value: JSONText) { lines.append("  \(JSONText.string(name).text): \(value.text),") }
    add("version", .number(1))
    add("mesh", .string(approved.mesh))
    add("product", .string(approved.id))
    add("proposal", .string(solution.ideaId.rawValue))
    add("kind", .string(solution.kind.rawValue))
    add("solution", .string(approved.fingerprint.rawValue))
    add("templates", .string(templates.fingerprint.rawValue))
    add("author", .string(solution.author))
    add("approvedBy", .string(approved.person.description))
    add("approvedAt", .string(approved.at.description))
    lines.append("  \"earlier\": [")
    lines += entries(solution.chapters.map(chapter))
    lines.append("  ],")
    lines.append("  \"evidence\": [")
    lines += entries(solution.evidence.map(evidence))
    lines.append("  ],")
    lines.append("  \"files\": [")
    lines += entries(drafts.map(file))
    lines.append("  ]")
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func entries(_ entries: [String]) -> [String] {
    entries.enumerated().map { "    " + $1 + JSONText.comma($0 == entries.count - 1).text }
  }

  /// A proposal that the solution carries on.
  private func chapter(_ chapter: Chapter) -> String {
    "{\"proposal\": \(JSONText.string(chapter.ideaId.rawValue).text), "
      + "\"kind\": \(JSONText.string(chapter.kind.rawValue).text), "
      + "\"solution\": \(JSONText.string(chapter.solution.rawValue).text), "
      + "\"approvedBy\": \(JSONText.string(chapter.approvedBy.description).text), "
      + "\"approvedAt\": \(JSONText.string(chapter.approvedAt.description).text)}"
  }

  private func evidence(_ evidence: Evidence) -> String {
    let figures = evidence.figures.map { figure in
      "{\"name\": \(JSONText.string(figure.name).text), \"value\": \((figure.value.map(JSONText.number) ?? .null).text), "
        + "\"unit\": \(JSONText.string(figure.unit).text), \"basis\": \(JSONText.string(figure.basis).text)}"
    }
    return "{\"statement\": \(JSONText.string(evidence.statement).text), "
      + "\"topics\": \(JSONText.list(evidence.topics.map(\.rawValue)).text), "
      + "\"fields\": \(JSONText.list(evidence.fields.map(\.description)).text), "
      + "\"groups\": \(JSONText.list(evidence.groups.map(\.rawValue)).text), "
      + "\"connectors\": \(JSONText.list(evidence.connectors.map(\.rawValue)).text), "
      + "\"figures\": [\(figures.joined(separator: ", "))]}"
  }

  /// A file about one topic rests on what cites that topic, any other on all of it.
  private func file(_ draft: FileDraft) -> String {
    let all = approved.solution.evidence.enumerated()
    let cited = all.filter { entry in draft.topic.map { entry.element.topics.contains($0) } ?? true }.map(\.offset)
    let template = draft.template.map { JSONText.string($0) } ?? .null
    let print = draft.template.flatMap(templates.fingerprint(of:)).map { JSONText.string($0.rawValue) } ?? .null
    return "{\"path\": \(JSONText.string(draft.path).text), "
      + "\"fingerprint\": \(JSONText.string(Fingerprint(text: draft.text).rawValue).text), "
      + "\"template\": \(template.text), \"templateFingerprint\": \(print.text), "
      + "\"solution\": \(JSONText.string(approved.fingerprint.rawValue).text), "
      + "\"evidence\": \(JSONText.numbers(cited).text)}"
  }
}
