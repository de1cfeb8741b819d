internal import Mesh

/// What the shared files rest on: the approved solutions, and each file's template and bytes.
struct IndexProvenance {
  let plan: SharedPlan
  let templates: TemplateSet
  /// The shared files as meshgen writes them.
  let drafts: [FileDraft]
  /// The file that names the owners of code, and the block in it.
  let owners: (path: String, block: String)?

  /// The text of `catalog/provenance.json`, without its seal.
  var text: String {
    var lines = ["{"]
    func add(_ name: String, _ value: JSONText) { lines.append("  \(JSONText.string(name).text): \(value.text),") }
    add("version", .number(1))
    add("mesh", .string(plan.settings.mesh.name))
    add("templates", .string(templates.indexFingerprint.rawValue))
    lines.append("  \"solutions\": [")
    lines += entries(plan.index.records.sorted().map(solution))
    lines.append("  ],")
    lines.append("  \"files\": [")
    let block = owners.map { owners in
      file(
        FileDraft(path: owners.path, text: owners.block, template: SharedFiles.ownersTemplate), part: "block")
    }
    let files =
      drafts.map { (path: $0.path, line: file($0, part: nil)) }
      + [block].compactMap { line in
        line.map { (path: owners!.path, line: $0) }
      }
    lines += entries(files.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }.map(\.line))
    lines.append("  ]")
    lines.append("}")
    return lines.joined(separator: "\n") + "\n"
  }

  private func entries(_ entries: [String]) -> [String] {
    entries.enumerated().map { "    " + $1 + JSONText.comma($0 == entries.count - 1).text }
  }

  private func solution(_ record: IndexedSolution) -> String {
    "{\"product\": \(JSONText.string(record.product.rawValue).text), "
      + "\"proposal\": \(JSONText.string(record.proposal.rawValue).text), "
      + "\"solution\": \(JSONText.string(record.solution.rawValue).text), "
      + "\"approvedBy\": \(JSONText.string(record.approvedBy).text), "
      + "\"approvedAt\": \(JSONText.string(record.approvedAt).text)}"
  }

  private func file(_ draft: FileDraft, part: String?) -> String {
    let template = draft.template.map { JSONText.string($0) } ?? .null
    let print = draft.template.flatMap(templates.fingerprint(of:)).map { JSONText.string($0.rawValue) } ?? .null
    let products = draft.products.map { JSONText.list($0.map(\.rawValue)) } ?? .null
    return "{\"path\": \(JSONText.string(draft.path).text), "
      + "\"part\": \((part.map { JSONText.string($0) } ?? .null).text), "
      + "\"fingerprint\": \(JSONText.string(Fingerprint(text: draft.text).rawValue).text), "
      + "\"template\": \(template.text), \"templateFingerprint\": \(print.text), \"products\": \(products.text)}"
  }
}
