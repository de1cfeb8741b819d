internal import Mesh

/// A topic and the tags it is given in the platform's catalog.
struct TopicTagsView: View {
  let topic: TopicDesign

  var place: Place? { Place(topic: topic.name) }

  static let form = ViewForm<TopicTagsView>([
    .text("resource", "The name of the resource.") { HCL.identifier($0.topic.name.rawValue) },
    .text("tags", "The names of the tags, as a list.") { HCL.list($0.topic.tags) },
  ])

  init(_ topic: TopicDesign) { self.topic = topic }
}

/// A schema and the tags of its fields.
struct FieldTagsView: View {
  let schema: AdoptedSchema
  let tags: [FieldTagView]

  var place: Place? { Place(subject: schema.subject) }

  static let form = ViewForm<FieldTagsView>([
    .text("resource", "The name of the schema's resource.") { HCL.identifier($0.schema.subject.rawValue) },
    .views("tags", "The tags, each with its field.") { $0.tags },
  ])

  /// A field whose record's name cannot be told has no place in the catalog and is left out.
  init(_ schema: AdoptedSchema) {
    self.schema = schema
    let names = FieldNames(schema)
    tags = Set(schema.fieldTags).sorted().compactMap { tag in
      names.qualified(tag.field).map {
        FieldTagView(field: tag.field.rawValue, qualified: $0, tag: CatalogTag.name(tag.tag))
      }
    }
  }
}

/// A tag of one field.
struct FieldTagView: View {
  let field: String
  let qualified: String
  let tag: String

  static let form = ViewForm<FieldTagView>([
    .text("key", "The field and the tag, unique in the schema.") { HCL.string("\($0.field) \($0.tag)") },
    .text("tag", "The tag.") { HCL.string($0.tag) },
    .text("field", "The field with the full name of its record.") { HCL.string($0.qualified) },
  ])
}

/// The business metadata of one topic.
struct MetadataView: View {
  let topic: TopicDesign
  let attributes: [PairView]

  var place: Place? { Place(topic: topic.name) }

  static let form = ViewForm<MetadataView>([
    .text("resource", "The name of the topic's resource.") { HCL.identifier($0.topic.name.rawValue) },
    .views("attributes", "The attributes, each with its value.") { $0.attributes },
  ])

  static func all(_ approved: ApprovedSolution) -> [MetadataView] {
    let governance = approved.solution.dataGovernance
    guard governance.usesBusinessMetadata else { return [] }
    let attributes = [
      "classification": governance.classification.rawValue, "domain": governance.domain?.rawValue,
      "owner": governance.owner?.rawValue, "product": approved.id, "steward": approved.product.steward,
    ]
    let pairs = attributes.compactMapValues { $0 }.sorted { $0.key < $1.key }.map(PairView.init)
    return approved.topics.map { MetadataView(topic: $0, attributes: pairs) }
  }
}
