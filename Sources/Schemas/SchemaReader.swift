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
    let read = try reading(of: subject)
    if let flaw = read.missing.first { throw flaw }
    return read.shape
  }

  /// The same where schemas that it refers to are missing: fields of their types are unknown, and what is missing is told.
  public func reading(of subject: Subject) throws(SchemaFlaw) -> (shape: RecordShape, missing: [SchemaFlaw]) {
    let (references, missing) = references(of: subject)
    let shape = try plainShape(of: subject, references, isPartial: !missing.isEmpty)
    return (LabelledShape.shape(shape, labels: subject.labels), missing)
  }

  private func plainShape(
    of subject: Subject, _ references: [JSONSchemaReader.Reference], isPartial: Bool
  ) throws(SchemaFlaw) -> RecordShape {
    switch subject.format {
    case .avro:
      let read = try AvroParser.layout(
        of: subject.schema, references: references.map(\.text), isPartial: isPartial)
      return AvroShape.shape(of: read.schema, named: read.named)
    case .json: return try JSONSchemaReader.shape(of: subject.schema, references: references, isPartial: isPartial)
    case .protobuf: return try ProtobufReader.shape(of: subject.schema, references: references, isPartial: isPartial)
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
    let (references, missing) = references(of: subject)
    if let flaw = missing.first { throw flaw }
    return try AvroParser.schema(of: subject.schema, references: references.map(\.text))
  }

  /// The schemas that a subject uses, by the names that it gives them, and why others are not there. What a reference
  /// needs comes before it.
  private func references(
    of subject: Subject
  ) -> (found: [JSONSchemaReader.Reference], missing: [SchemaFlaw]) {
    guard !subject.references.isEmpty else { return ([], []) }
    var found: [JSONSchemaReader.Reference] = []
    var missing: [SchemaFlaw] = []
    var seen: Set<SubjectName> = [subject.name]
    gather(subject.references, into: &found, &missing, seen: &seen)
    return (found, missing)
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
    _ references: [Subject.Reference], into found: inout [JSONSchemaReader.Reference], _ missing: inout [SchemaFlaw],
    seen: inout Set<SubjectName>
  ) {
    for reference in references where seen.insert(reference.subject).inserted {
      do throws(SchemaFlaw) {
        let subject = try self.subject(of: reference)
        gather(subject.references, into: &found, &missing, seen: &seen)
        found.append(.init(reference.name, subject.schema))
      } catch {
        missing.append(error)
      }
    }
  }
}
