internal import Mesh

/// The origin of the lines of one product's files, from the same files with marks in them.
struct ProductTracing {
  private let approved: ApprovedSolution
  private let tracing: TemplateTracing
  private let subjects: [SubjectName: TopicName]

  init(approved: ApprovedSolution, templates: TemplateSet) {
    self.approved = approved
    tracing = TemplateTracing(templates)
    var subjects: [SubjectName: TopicName] = [:]
    for topic in approved.topics { for schema in topic.schemas { subjects[schema.subject] = topic.name } }
    self.subjects = subjects
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
    return try tracing.traces(of: lines, from: path, marked: draft.text).map { trace in
      let topic = trace.place.topic ?? trace.place.subject.flatMap { subjects[$0] } ?? draft.topic
      return LineOrigin(
        source: trace.source, values: trace.values, topic: topic, field: trace.place.field,
        evidence: evidence(topic, trace.place.field))
    }
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
