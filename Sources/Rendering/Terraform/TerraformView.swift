internal import Mesh

/// What the Terraform templates of a product see.
struct TerraformView: View {
  let approved: ApprovedSolution
  let topics: [TopicView]
  let schemas: [SchemaView]
  let parts: [PartView]
  let grants: [GrantView]
  let topicTags: [TopicTagsView]
  let fieldTags: [FieldTagsView]
  let metadata: [MetadataView]
  let streams: [StreamView]
  let connectors: [ConnectorView]
  let removals: [RemovalView]
  let moves: [MoveView]

  static let form = ViewForm<TerraformView>([
    .text("product", "The id of the data product, for a comment.") { HCL.comment($0.approved.id) },
    .text("title", "The title of the data product, for a comment.") { HCL.comment($0.approved.product.title) },
    .text("solution", "The fingerprint of the approved solution.") { HCL.comment($0.approved.fingerprint.rawValue) },
    .views("topics", "The topics that the product manages.") { $0.topics },
    .views("schemas", "The schemas of those topics.") { $0.schemas },
    .flag("usesCluster", "Whether the id of the Kafka cluster is needed.") { $0.uses.cluster },
    .flag("usesRegistry", "Whether the id of the schema registry is needed.") { $0.uses.registry },
    .flag("usesEnvironment", "Whether the id of the environment is needed.") { $0.uses.environment },
    .flag("usesOrganization", "Whether the id of the organization is needed.") { $0.uses.organization },
    .flag("bindsSubjects", "Whether a right on a subject is given.") { $0.grants.contains { $0.resource == .subject } },
    .flag("bindsClusterResources", "Whether a right on a topic or a group is given.") { view in
      view.grants.contains { $0.resource != .subject && !$0.isACL }
    },
    .flag("bindsRoles", "Whether a role is bound.") { view in view.grants.contains { !$0.isACL } },
    .flag("setsModes", "Whether a compatibility mode is set.") { $0.schemas.contains { !$0.modes.isEmpty } },
    .flag("importsModes", "Whether a compatibility mode may exist already.") { view in
      view.schemas.contains { $0.modes.contains { $0.exists } }
    },
    .flag("importsTopics", "Whether a topic may exist already.") { $0.topics.contains { $0.design.exists } },
    .flag("importsSchemas", "Whether a schema may exist already.") { $0.schemas.contains { $0.schema.exists } },
    .flag("bindsTags", "Whether a tag is bound.") { !$0.topicTags.isEmpty || !$0.fieldTags.isEmpty },
    .views("parts", "The parts that principals play.") { $0.parts },
    .views("grants", "The rights that are given.") { $0.grants },
    .views("topicTags", "The topics that have tags.") { $0.topicTags },
    .views("fieldTags", "The schemas whose fields have tags.") { $0.fieldTags },
    .views("metadata", "The topics that get business metadata.") { $0.metadata },
    .views("streams", "The statements that make an output from inputs.") { $0.streams },
    .views("connectors", "The connectors that the product manages.") { $0.connectors },
    .views("moves", "What was called otherwise in an earlier version of the code.") { $0.moves },
    .views("removals", "What is no longer managed.") { $0.removals },
  ])

  init(_ approved: ApprovedSolution) {
    self.approved = approved
    topics = approved.topics.map(TopicView.init)
    schemas = approved.schemas.map { SchemaView(schema: $0, file: approved.schemaFile(of: $0)) }
    grants = GrantView.all(approved)
    parts = PartView.all(approved)
    topicTags = approved.topics.filter { !$0.tags.isEmpty }.map(TopicTagsView.init)
    fieldTags = approved.schemas.map(FieldTagsView.init).filter { !$0.tags.isEmpty }
    metadata = MetadataView.all(approved)
    streams = approved.solution.processing.map { StreamView($0, in: approved) }
    connectors = (approved.solution.connectors ?? []).sorted().map { ConnectorView(connector: $0) }
    moves = MoveView.all(grants)
    removals = RemovalView.all(approved)
  }

  /// Which ids the code needs.
  var uses: EnvironmentView.Uses {
    let bindsTopics = !topicTags.isEmpty || !metadata.isEmpty
    return EnvironmentView.Uses(
      organization: grants.contains { !$0.isACL },
      environment: grants.contains { !$0.isACL } || !streams.isEmpty || !connectors.isEmpty,
      cluster: topics.contains { $0.design.exists } || grants.contains { $0.resource != .subject && !$0.isACL }
        || !streams.isEmpty || !connectors.isEmpty || bindsTopics,
      registry: schemas.contains { $0.schema.exists } || bindsTopics || !fieldTags.isEmpty
        || grants.contains { $0.resource == .subject } || schemas.contains { $0.modes.contains { $0.exists } })
  }
}
