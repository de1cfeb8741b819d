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
    let tracing = try ProductTracing(approved: approved, templates: templates)
    return try product.artifacts.map { artifact in
      let lines = TracedFile.lines(of: artifact.text)
      let origins = try tracing.origins(of: lines, in: drafts[artifact.path.text])
      return TracedFile(path: artifact.path.text, lines: zip(lines, origins).map { .init(text: $0, origin: $1) })
    }
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
