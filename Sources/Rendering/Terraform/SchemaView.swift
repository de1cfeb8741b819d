internal import Mesh

/// A schema as Terraform sees it.
struct SchemaView: View {
  let schema: AdoptedSchema
  let file: String

  var place: Place? { Place(subject: schema.subject) }

  static let form = ViewForm<SchemaView>([
    .text("resource", "The name of its resource.") { HCL.identifier($0.schema.subject.rawValue) },
    .text("subject", "The subject's name.") { HCL.string($0.schema.subject.rawValue) },
    .text("format", "AVRO, JSON or PROTOBUF.") { HCL.string($0.schema.format.rawValue) },
    .text("file", "The file with its text, between quotes.") { HCL.fragment($0.file) },
    .flag("exists", "Whether it existed when the estate was read.") { $0.schema.exists },
    .views("references", "The schemas that it uses.") { $0.schema.references.map { ReferenceView(reference: $0) } },
    .views("modes", "The compatibility mode, where one is set.") { $0.modes },
  ])

  var modes: [ModeView] {
    schema.compatibility.map { [ModeView(mode: $0, exists: schema.compatibilityExists)] } ?? []
  }
}

/// A schema of another subject that a schema uses.
struct ReferenceView: View {
  let reference: Subject.Reference

  static let form = ViewForm<ReferenceView>([
    .text("referenceName", "What the schema calls it.") { HCL.string($0.reference.name) },
    .text("referencedSubject", "Its subject.") { HCL.string($0.reference.subject.rawValue) },
    .text("version", "Its version.") { HCL.number($0.reference.version) },
  ])
}

/// The compatibility mode of a subject.
struct ModeView: View {
  let mode: CompatibilityMode
  let exists: Bool

  static let form = ViewForm<ModeView>([
    .text("mode", "The mode.") { HCL.string($0.mode.rawValue) },
    .flag("modeExists", "Whether a mode was set when the estate was read.") { $0.exists },
  ])
}
