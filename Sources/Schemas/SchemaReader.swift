public import Mesh

/// Reads the fields of a subject's schema, whatever its language, without touching its text.
public struct SchemaReader {
  private let subjects: [SubjectName: Subject]

  /// `subjects` are those that schemas may refer to.
  public init(subjects: [Subject] = []) {
    self.subjects = Dictionary(subjects.map { ($0.name, $0) }) { first, _ in first }
  }

  public func shape(of subject: Subject) throws(SchemaFlaw) -> RecordShape {
    let read = try avro(of: subject)
    return AvroShape.shape(of: read.schema, named: read.named)
  }

  /// The schema itself, and the named types that it uses.
  public func avro(
    of subject: Subject
  ) throws(SchemaFlaw) -> (schema: AvroSchema, named: [String: AvroSchema]) {
    guard subject.format == .avro else {
      throw SchemaFlaw(
        .language, "The schema of `\(subject.name)` is written in \(subject.format.rawValue), which is not read yet.",
        remedy: "Its text is kept as it is; its fields, joins and sensitive fields are unknown until it is read.")
    }
    var texts: [String] = []
    var seen: Set<SubjectName> = [subject.name]
    try gather(subject.references, into: &texts, seen: &seen)
    return try AvroParser.schema(of: subject.schema, references: texts)
  }

  /// What a reference needs comes before it.
  private func gather(
    _ references: [Subject.Reference], into texts: inout [String], seen: inout Set<SubjectName>
  ) throws(SchemaFlaw) {
    for reference in references where seen.insert(reference.subject).inserted {
      guard let subject = subjects[reference.subject] else {
        throw SchemaFlaw(
          .unresolved, "The schema refers to the subject `\(reference.subject)`, which was not read.",
          remedy: "Give read access to the subject `\(reference.subject)`, or register it again.")
      }
      try gather(subject.references, into: &texts, seen: &seen)
      texts.append(subject.schema)
    }
  }
}
