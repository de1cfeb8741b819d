internal import Mesh

/// What the platform's catalog must know before products can use it: tags, and business metadata.
struct PlatformView: View {
  let plan: SharedPlan

  static let form = ViewForm<PlatformView>([
    .views("tags", "The tags.") { view in
      view.plan.tags.map { TagView(tag: $0, plan: view.plan) }
    },
    .flag("definesMetadata", "Whether a product binds business metadata.") { $0.plan.definesMetadata },
    .views("attributes", "The attributes of the business metadata, each with what it says.") { _ in
      attributes.map { AttributeView(name: $0.0, about: $0.1) }
    },
  ])

  /// What products say of a topic.
  static let attributes = [
    ("classification", "How the data is classified."), ("domain", "The business area."),
    ("owner", "The team that answers for it."), ("product", "The data product that manages it."),
    ("steward", "The person who looks after it."),
  ]
}

/// A tag of the platform's catalog.
struct TagView: View {
  let tag: String
  let plan: SharedPlan

  var place: Place? { Place(products: plan.binders(of: tag)) }

  static let form = ViewForm<TagView>([
    .text("name", "The tag.") { HCL.string($0.tag) },
    .text("about", "What it says of data that bears it.") {
      HCL.string(CatalogTag.about($0.tag, in: $0.plan.settings.mesh.name))
    },
  ])
}

/// An attribute of business metadata.
struct AttributeView: View {
  let name: String
  let about: String

  static let form = ViewForm<AttributeView>([
    .text("name", "Its name.") { HCL.string($0.name) },
    .text("about", "What it says.") { HCL.string($0.about) },
  ])
}

/// What the platform's definitions need to know of one environment.
struct PlatformEnvironmentView: View {
  let plan: SharedPlan
  let environment: EnvironmentName

  static let form = ViewForm<PlatformEnvironmentView>([
    .text("environment", "The environment, for a comment.") { HCL.comment($0.environment.rawValue) },
    .views("registries", "The id of the schema registry, where it is known.") { view in
      view.clusters.compactMap(\.registryId).min().map { [ItemView($0)] } ?? []
    },
    .flag("definesTags", "Whether there are tags.") { !$0.plan.tags.isEmpty },
    .views("existingTags", "The tags that the catalog had before.") { view in
      (view.plan.index.knownTags[view.environment] ?? []).intersection(view.plan.tags).sorted().map(ItemView.init)
    },
    .flag("definesMetadata", "Whether a product binds business metadata.") { $0.plan.definesMetadata },
    .flag("usesMetadata", "Whether the environment is known to have the Advanced governance package.") { view in
      view.plan.index.approved.contains {
        $0.dataGovernance.usesBusinessMetadata && $0.cluster.environment == view.environment
      }
    },
  ])

  private var clusters: [Cluster] { plan.clusters.filter { $0.environment == environment } }
}
