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
  /// The same topic in other environments.
  var copies: [TopicCopy] = []
  /// Why it has what a person may wonder about, by the setting's name or `partitions`.
  var reasons: [String: String] = [:]

  init(_ adoption: Adoption, _ changes: [Remedy] = []) {
    name = adoption.topic
    partitions = adoption.partitions
    config = adoption.config?.filter { $0.key != Self.fixedSetting }
    schemas = adoption.schemas.sorted()
    tags = Set(adoption.tags.map(CatalogTag.name)).sorted()
    about = adoption.documentation
    exists = true
    copies = adoption.copies ?? []
    for change in changes.sorted() where change.topic == name {
      if change.kind == .partitions {
        reasons["partitions"] = change.reason
      } else if change.kind == .setting {
        reasons[String(change.value.prefix { $0 != "=" })] = change.reason
      }
    }
  }

  init(_ topic: NewTopic) {
    name = topic.topic
    partitions = topic.partitions
    config = topic.config
    schemas = topic.schemas.sorted()
    tags = Set(topic.tags.map(CatalogTag.name)).sorted()
    about = topic.description
    exists = false
    reasons = topic.reasons ?? [:]
  }

  /// What a copy differs in, so that importing it would change it; nil where it is the same.
  func difference(from copy: TopicCopy) -> String? {
    if copy.name != name { return "is called \(copy.name) there" }
    guard let there = copy.partitions, let config = copy.config else { return "could not be read whole there" }
    if there != partitions {
      return "has \(there) partitions there and \(partitions.map(String.init) ?? "an unknown number") here"
    }
    let keys = Set(config.keys).union((self.config ?? [:]).keys).subtracting([Self.fixedSetting])
    let apart = keys.filter { config[$0] != self.config?[$0] }.sorted()
    return apart.isEmpty ? nil : "has another \(apart.joined(separator: ", ")) there"
  }

  /// Says what the cluster is, and cannot be set.
  private static let fixedSetting = "confluent.topic.type"

  static func < (left: Self, right: Self) -> Bool { left.name < right.name }
}
