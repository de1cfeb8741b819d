internal import Mesh

/// Which template's line each line of a text was made from, read from the same text with marks in it.
struct TemplateTracing {
  /// What is known of a line: the place it is about is what the view of its template's line said of itself.
  struct Trace {
    var source: LineOrigin.Source
    var values: [LineOrigin.Value]
    var place: Place
  }

  private let templates: TemplateSet
  /// The paths of the templates by their numbers in marks, and their lines.
  private let paths: [String]
  private let lines: [String: [Substring]]

  init(_ templates: TemplateSet) {
    self.templates = templates
    paths = templates.all.values.sorted().map(\.path)
    lines = templates.all.mapValues { $0.text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// One for each line of a text that was made from the template at `path`.
  func traces(of lines: [String], from path: String, marked: String) throws -> [Trace] {
    let notes = try TemplateNotes(path, among: templates.all)
    return marks(of: lines, in: marked).map { mark in
      // Before anything that a template's line has left: nothing but the template itself.
      guard let mark else { return Trace(source: source(path, line: 1), values: [], place: Place()) }
      let template = paths.indices.contains(mark.template) ? paths[mark.template] : path
      return Trace(
        source: source(template, line: mark.line), values: notes.values(template, line: mark.line), place: mark.place)
    }
  }

  private func source(_ path: String, line: Int) -> LineOrigin.Source {
    let lines = lines[path] ?? []
    return .template(
      path: path, file: templates.all[path]?.file, line: line,
      text: lines.indices.contains(line - 1) ? String(lines[line - 1]) : "")
  }

  /// The mark of each line: empty lines go with what follows them, a further line of one value with what it begins with.
  private func marks(of lines: [String], in marked: String) -> [LineMark?] {
    var left: [LineMark?] = []
    for line in marked.split(separator: "\n", omittingEmptySubsequences: false) {
      let read = LineMark.read(line)
      guard !read.text.allSatisfy({ $0 == " " }) else { continue }
      left.append(read.mark ?? left.last ?? nil)
    }
    var marks: [LineMark?] = []
    var next = 0
    for line in lines {
      marks.append(left.indices.contains(next) ? left[next] : left.last ?? nil)
      if !line.isEmpty { next += 1 }
    }
    return marks
  }
}
