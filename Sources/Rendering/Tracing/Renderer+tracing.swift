// Where each line of a product's files comes from.

public import Mesh

extension Renderer {
  /// Every file of a product, line by line, sorted by path.
  public func traced(
    _ solution: Solution, fingerprint: Fingerprint, approvedBy person: Person, at: Timestamp
  ) throws -> [TracedFile] {
    let product = try product(solution, fingerprint: fingerprint, approvedBy: person, at: at)
    let approved = ApprovedSolution(solution, fingerprint: fingerprint, by: person, at: at, settings: settings)
    let marked = ProductFiles(approved: approved, templates: try templates.marked()).drafts()
    let drafts = Dictionary(marked.map { ($0.path, $0) }) { first, _ in first }
    let tracing = ProductTracing(approved: approved, templates: templates)
    return try product.artifacts.map { artifact in
      let lines = TracedFile.lines(of: artifact.text)
      let origins = try tracing.origins(of: lines, in: drafts[artifact.path.text])
      return TracedFile(path: artifact.path.text, lines: zip(lines, origins).map { .init(text: $0, origin: $1) })
    }
  }
}

extension Renderer {
  /// What meshgen writes of the shared file at `path`, line by line: the whole file, or its block among the owners of
  /// code. Nil where no shared file is called for there.
  public func traced(_ path: String, of index: MeshIndex) throws -> TracedFile? {
    let plan = SharedPlan(index, settings: settings)
    let marked = SharedFiles(plan: plan, templates: try templates.marked())
    let tracing = IndexTracing(plan, templates: templates)
    if path == SharedProvenance.path {
      var unedited = index
      unedited.committed[path] = nil
      guard let text = try self.index(unedited).artifacts.first(where: { $0.path.text == path })?.text else {
        return nil
      }
      return TracedFile(path: path, lines: tracing.lines(of: text, source: .record))
    }
    if path == plan.ownersFile, !plan.owners.isEmpty {
      let template = SharedFiles.ownersTemplate
      let inside = SharedFiles(plan: plan, templates: templates).owners()
      let draft = FileDraft(path: path, text: marked.owners(), template: template)
      return TracedFile(
        path: path,
        lines: tracing.lines(of: OwnersBlock.begin, source: .mark)
          + (try tracing.lines(of: inside, from: template, marked: draft))
          + tracing.lines(of: OwnersBlock.end, source: .mark))
    }
    let drafts = SharedFiles(plan: plan, templates: templates).drafts()
    guard let draft = drafts.first(where: { $0.path == path }), let template = draft.template,
      let twin = marked.drafts().first(where: { $0.path == path })
    else { return nil }
    let seal = IndexSeal.lines(at: path)
    let top = TracedFile.lines(of: IndexSeal.sealed(draft.text, at: path))[seal].joined(separator: "\n") + "\n"
    return TracedFile(
      path: path,
      lines: tracing.lines(of: top, source: .mark) + (try tracing.lines(of: draft.text, from: template, marked: twin)))
  }
}

extension TracedFile {
  /// The lines of a text; what follows the last line break is none.
  public static func lines(of text: String) -> [String] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    if lines.last?.isEmpty == true { lines.removeLast() }
    return lines
  }
}
