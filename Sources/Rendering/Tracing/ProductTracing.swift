internal import Mesh

/// The origin of the lines of one product's files, from the same files with marks in them.
struct ProductTracing {
  private let approved: ApprovedSolution
  private let templates: TemplateSet
  private let subjects: [SubjectName: TopicName]
  /// The paths of the templates by their numbers in marks, and their lines.
  private let paths: [String]
  private let lines: [String: [Substring]]

  init(approved: ApprovedSolution, templates: TemplateSet) throws {
    self.approved = approved
    self.templates = templates
    var subjects: [SubjectName: TopicName] = [:]
    for topic in approved.topics { for schema in topic.schemas { subjects[schema.subject] = topic.name } }
    self.subjects = subjects
    paths = templates.all.values.sorted().map(\.path)
    lines = templates.all.mapValues { $0.text.split(separator: "\n", omittingEmptySubsequences: false) }
  }

  /// One for each line. Without a draft, the file is the provenance, which no template makes.
  func origins(of lines: [String], in draft: FileDraft?) throws -> [LineOrigin] {
    guard let draft else { return lines.map { _ in LineOrigin(source: .record, evidence: approved.solution.evidence) } }
    guard let path = draft.template else {
      let subject = approved.schemas.first { draft.path.hasSuffix("/schemas/\(approved.schemaFile(of: $0))") }?.subject
      let source = subject.map { LineOrigin.Source.schema($0) } ?? .record
      return lines.map { _ in
        LineOrigin(source: source, topic: draft.topic, evidence: evidence(draft.topic, nil))
      }
    }
    let notes = try TemplateNotes(path, among: templates.all)
    let marks = marks(of: lines, in: draft.text)
    var origins: [LineOrigin] = []
    for mark in marks {
      guard let mark else {
        // Before anything that a template's line has left: nothing but the template itself.
        origins.append(
          LineOrigin(
            source: source(path, line: 1), topic: draft.topic, evidence: evidence(draft.topic, nil)))
        continue
      }
      let template = paths.indices.contains(mark.template) ? paths[mark.template] : path
      let topic = mark.place.topic ?? mark.place.subject.flatMap { subjects[$0] } ?? draft.topic
      origins.append(
        LineOrigin(
          source: source(template, line: mark.line), values: notes.values(template, line: mark.line),
          topic: topic, field: mark.place.field, evidence: evidence(topic, mark.place.field)))
    }
    return origins
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

  /// What cites the field, else the topic; all of it for a line about the whole product.
  private func evidence(_ topic: TopicName?, _ field: FieldPath?) -> [Evidence] {
    let all = approved.solution.evidence
    guard let topic else { return all }
    if let field {
      let cited = all.filter { $0.fields.contains(FieldReference(topic, field)) }
      if !cited.isEmpty { return cited }
    }
    let cited = all.filter { $0.topics.contains(topic) }
    return cited.isEmpty ? all : cited
  }
}
