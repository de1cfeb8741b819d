internal import Mesh

/// What the variables of a product are in one environment.
struct EnvironmentView: View {
  let approved: ApprovedSolution
  let environment: EnvironmentName
  let uses: Uses

  /// Which ids the product's code needs.
  struct Uses: Sendable {
    var organization: Bool
    var environment: Bool
    var cluster: Bool
    var registry: Bool

    var any: Bool { organization || environment || cluster || registry }
  }

  static let form = ViewForm<EnvironmentView>([
    .text("product", "The id of the data product, for a comment.") { HCL.comment($0.approved.id) },
    .text("solution", "The fingerprint of the approved solution.") { HCL.comment($0.approved.fingerprint.rawValue) },
    .text("environment", "The environment, for a comment.") { HCL.comment($0.environment.rawValue) },
    .flag("wasRead", "Whether the estate was read from this environment.") { $0.wasRead },
    .views("ids", "The ids that are known.") { $0.ids.filter { $0.value != nil } },
    .views("unknownIds", "The ids that are not known.") { $0.ids.filter { $0.value == nil } },
    .views("existingTopics", "The topics that exist there as they are here.") { view in
      view.approved.topics.filter(view.isSame).map { ItemView($0.name.rawValue) }
    },
    .views("differing", "The topics that exist there and differ, so that they are not imported.") { $0.differing },
    .views("existingSchemas", "The subjects that exist there with the same schema.") { view in
      view.existingSchemas.map { ItemView($0.rawValue) }
    },
    .views("existingModes", "The subjects that have a compatibility mode of their own there.") { view in
      view.isHome
        ? view.approved.schemas.filter { $0.compatibility != nil && $0.compatibilityExists }
          .map { ItemView($0.subject.rawValue) } : []
    },
    .views("least", "The topics that exist there, each with its number of partitions.") { view in
      view.approved.topics.filter(view.isSame).map { PairView($0.name.rawValue, HCL.number($0.partitions ?? 1)) }
    },
    .views("connectors", "The connectors that run there.") { view in
      view.isHome ? (view.approved.solution.connectors ?? []).sorted().map { ItemView($0.name.rawValue) } : []
    },
    .views("parts", "The parts, each with the principals that play it there.") { $0.parts },
    .flag("bindsTags", "Whether a tag is bound.") { view in
      view.approved.topics.contains { !$0.tags.isEmpty || $0.schemas.contains { !$0.fieldTags.isEmpty } }
    },
  ])

  /// The cluster that was read in this environment; nil where none was.
  private var cluster: Cluster? {
    ([approved.solution.cluster] + (approved.solution.otherClusters ?? [])).first { $0.environment == environment }
  }

  private var wasRead: Bool { cluster != nil }

  /// Whether the topics live here, rather than being copies of those of another environment.
  private var isHome: Bool { environment == approved.solution.cluster.environment }

  private func copy(of topic: TopicDesign) -> TopicCopy? {
    topic.copies.first { $0.cluster == cluster?.name }
  }

  /// An import changes nothing only where the topic is the same.
  private func isSame(_ topic: TopicDesign) -> Bool {
    guard topic.exists else { return false }
    return isHome || copy(of: topic).map { topic.difference(from: $0) == nil } ?? false
  }

  private var differing: [CommentView] {
    guard !isHome else { return [] }
    return approved.topics.compactMap { topic in
      copy(of: topic).flatMap { topic.difference(from: $0) }.map { CommentView(text: "\(topic.name) \($0)") }
    }
  }

  private var existingSchemas: [SubjectName] {
    if isHome { return approved.schemas.filter(\.exists).map(\.subject) }
    let same = Set(approved.topics.compactMap(copy).flatMap(\.subjects))
    return approved.schemas.filter { $0.exists && same.contains($0.subject) }.map(\.subject)
  }

  private var ids: [IdView] {
    let cluster = cluster ?? approved.solution.cluster
    let all: [(Bool, StaticString, String?, String)] = [
      (uses.organization, "organization_id", cluster.organizationId, "the organization"),
      (uses.environment, "environment_id", cluster.environmentId, "the environment, such as env-abc123"),
      (uses.cluster, "kafka_cluster_id", cluster.clusterId, "the Kafka cluster, such as lkc-abc123"),
      (uses.registry, "schema_registry_id", cluster.registryId, "the schema registry, such as lsrc-abc123"),
    ]
    return all.filter(\.0).map { IdView(name: $0.1, value: wasRead ? $0.2 : nil, about: $0.3) }
  }

  private var parts: [PrincipalsView] {
    PartView.all(approved).map { part in
      let grants = approved.solution.access.filter { $0.part == part.part && $0.resource != .group }
      let pairs = part.keys.map { key in
        let all = grants.filter { GrantView.key(of: $0, in: approved) == key }.flatMap(\.principals)
        return (key, isHome ? Set(all).sorted() : [])
      }
      return PrincipalsView(part: part.part, pairs: pairs)
    }
  }
}

/// An id of the platform.
struct IdView: View {
  let name: StaticString
  let value: String?
  let about: String

  static let form = ViewForm<IdView>([
    .text("variable", "The name of the variable.") { HCL.variable($0.name) },
    .text("value", "The id.") { HCL.string($0.value ?? "") },
    .text("about", "What it is the id of, for a comment.") { HCL.comment($0.about) },
  ])
}

/// One entry of a list.
struct ItemView: View {
  let value: String

  static let form = ViewForm<ItemView>([.text("value", "The entry.") { HCL.string($0.value) }])

  init(_ value: String) { self.value = value }
}

/// Who plays a part, topic by topic.
struct PrincipalsView: View {
  let part: AccessGrant.Part
  let pairs: [(String, [String])]

  static let form = ViewForm<PrincipalsView>([
    .text("variable", "The name of the variable.") { HCL.variable(PartView.variable(of: $0.part)) },
    .flag("isProcessing", "Whether they are the accounts of statements.") { $0.part == .processing },
    .text("does", "What the principals may do, for a comment.") { HCL.comment(PartView.words($0.part)) },
    .views("principals", "The topics, each with a list of principals.") { view in
      view.pairs.map { PairView($0.0, HCL.list($0.1.filter(isBindable))) }
    },
    .views("unbindable", "Principals to whom no role can be bound.") { view in
      Set(view.pairs.flatMap(\.1).filter { !isBindable($0) }).sorted().map { CommentView(text: $0) }
    },
  ])

  /// Roles are bound to accounts, never to everyone.
  private static func isBindable(_ principal: String) -> Bool { principal.hasPrefix("User:") && principal != "User:*" }
}

/// A line of a comment.
struct CommentView: View {
  let text: String

  static let form = ViewForm<CommentView>([.text("line", "The words.") { HCL.comment($0.text) }])
}
