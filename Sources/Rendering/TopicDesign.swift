internal import Mesh

/// A topic that a product manages, whether it exists already or not.
struct TopicDesign: Comparable, Sendable {
  var name: TopicName
  var partitions: Int?
  /// Nil when the settings could not be read.
  var config: [String: String]?
  var schemas: [AdoptedSchema]
  var tags: [String]
  var about: String?
  var exists: Bool

  init(_ adoption: Adoption) {
    name = adoption.topic
    partitions = adoption.partitions
    // Says what the cluster is, and cannot be set.
    config = adoption.config?.filter { $0.key != "confluent.topic.type" }
    schemas = adoption.schemas.sorted()
    tags = Set(adoption.tags.map(CatalogTag.name)).sorted()
    about = adoption.documentation
    exists = true
  }

  init(_ topic: NewTopic) {
    name = topic.topic
    partitions = topic.partitions
    config = topic.config
    schemas = topic.schemas.sorted()
    tags = Set(topic.tags.map(CatalogTag.name)).sorted()
    about = topic.description
    exists = false
  }

  static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}
