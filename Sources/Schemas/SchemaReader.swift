public import Mesh

/// Reads the fields of a subject's schema, whatever its language, without touching its text.
public struct SchemaReader {
  private let subjects: [SubjectName: [Subject]]

  /// `subjects` are those that schemas may refer to, in each version that they refer to.
  public init(subjects: [Subject] = []) {
    self.subjects = Dictionary(grouping: subjects, by: \.name)
  }

  /// The fields, with the tags that stand in the schema and beside it.
  public func shape(of subject: Subject) throws(SchemaFlaw) -> RecordShape {
    LabelledShape.shape(try plainShape(of: subject), labels: subject.labels)
  }

  private func plainShape(of subject: Subject) throws(SchemaFlaw) -> RecordShape {
    switch subject.format {
    case .avro:
      let read = try AvroParser.layout(of: subject.schema, references: try references(of: subject).map(\.text))
      return AvroShape.shape(of: read.schema, named: read.named)
    case .json: return try JSONSchemaReader.shape(of: subject.schema, references: try references(of: subject))
    case .protobuf: return try ProtobufReader.shape(of: subject.schema, references: try references(of: subject))
    }
  }

  /// An Avro schema itself, and the named types that it uses.
  public func avro(
    of subject: Subject
  ) throws(SchemaFlaw) -> (schema: AvroSchema, named: [String: AvroSchema]) {
    guard subject.format == .avro else {
      throw SchemaFlaw(
        .language, "The schema of `\(subject.name)` is written in \(subject.format.rawValue), not in Avro.",
        remedy: "Choose a subject whose schema is Avro.")
    }
    return try AvroParser.schema(of: subject.schema, references: try references(of: subject).map(\.text))
  }

  /// The schemas that a subject uses, by the names that it gives them. What a reference needs comes before it.
  private func references(of subject: Subject) throws(SchemaFlaw) -> [JSONSchemaReader.Reference] {
    guard !subject.references.isEmpty else { return [] }
    var found: [JSONSchemaReader.Reference] = []
    var seen: Set<SubjectName> = [subject.name]
    try gather(subject.references, into: &found, seen: &seen)
    return found
  }

  /// The very version that is referred to: another one may have other fields.
  private func subject(of reference: Subject.Reference) throws(SchemaFlaw) -> Subject {
    guard let versions = subjects[reference.subject], let latest = versions.max(by: { $0.version < $1.version }) else {
      throw SchemaFlaw(
        .unresolved, "The schema refers to the subject `\(reference.subject)`, which was not read.",
        remedy: "Give read access to the subject `\(reference.subject)`, or register it again.")
    }
    // No version means the latest.
    if reference.version <= 0 { return latest }
    guard let subject = versions.first(where: { $0.version == reference.version }) else {
      throw SchemaFlaw(
        .unresolved,
        "The schema refers to version \(reference.version) of the subject `\(reference.subject)`, of which only another "
          + "one was read.",
        remedy: "Read the estate from the registry itself, or refer to a version that is there.")
    }
    return subject
  }

  private func gather(
    _ references: [Subject.Reference], into found: inout [JSONSchemaReader.Reference], seen: inout Set<SubjectName>
  ) throws(SchemaFlaw) {
    for reference in references where seen.insert(reference.subject).inserted {
      let subject = try self.subject(of: reference)
      try gather(subject.references, into: &found, seen: &seen)
      found.append(.init(reference.name, subject.schema))
    }
  }
}
