internal import Mesh

/// A mesh index read for its files: products by domain, who answers for each, and which tags there are.
struct SharedPlan: Sendable {
  let index: MeshIndex
  let settings: Settings
  /// By id.
  let products: [Solution]
  /// By name.
  let domains: [DomainShare]
  let map: MeshMap

  init(_ index: MeshIndex, settings: Settings) {
    self.index = index
    self.settings = settings
    products = index.products.sorted { $0.product.id < $1.product.id }
    map = MeshMap(products)
    let placed = Dictionary(grouping: products.filter { $0.product.domain != nil }) { $0.product.domain! }
    domains = placed.sorted { $0.key < $1.key }.map { name, products in
      DomainShare(name: name, products: products, owner: Self.owner(of: name, products, settings))
    }
  }

  /// The one in the settings, else the team that answers for every product that has an owner.
  private static func owner(of domain: DomainName, _ products: [Solution], _ settings: Settings) -> TeamName? {
    if let owner = settings.domains[domain]?.owner { return owner }
    let owners = Set(products.compactMap(\.product.owner))
    return owners.count == 1 ? owners.first : nil
  }

  /// The teams that own entities of the catalog, with one that stands for nobody where a product or domain has no team.
  var teams: [TeamShare] {
    var products: [TeamName?: Set<ProposalID>] = [:]
    for solution in self.products { products[solution.product.owner, default: []].insert(solution.product.id) }
    for domain in domains { products[domain.owner, default: []].formUnion(domain.products.map(\.product.id)) }
    let shares = products.map { name, products in
      TeamShare(
        name: name, products: products.sorted(), handle: name.flatMap { settings.teams[$0]?.handle },
        steward: name.flatMap { settings.teams[$0]?.steward })
    }
    // Two names that are one entity, such as in small and in large letters, are written once.
    return Dictionary(grouping: shares, by: \.entity).values
      .map { same in
        var share = same.min { ($0.name?.rawValue ?? "") < ($1.name?.rawValue ?? "") }!
        share.products = Set(same.flatMap(\.products)).sorted()
        return share
      }.sorted { $0.entity < $1.entity }
  }

  /// The products that bind a tag.
  func binders(of tag: String) -> [ProposalID] {
    Set(index.approved.filter { Self.tags(of: $0).contains(tag) }.map(\.product.id)).sorted()
  }

  /// Every tag that an approved solution binds, sorted.
  var tags: [String] { Set(index.approved.flatMap(Self.tags)).sorted() }

  private static func tags(of solution: Solution) -> Set<String> {
    var bound: Set<String> = []
    for topic in solution.adoptions.map({ TopicDesign($0) }) + solution.newTopics.map(TopicDesign.init) {
      bound.formUnion(topic.tags)
      for schema in topic.schemas { bound.formUnion(schema.fieldTags.map { CatalogTag.name($0.tag) }) }
    }
    return bound
  }

  var definesMetadata: Bool { index.approved.contains { $0.dataGovernance.usesBusinessMetadata } }
  var hasPlatform: Bool { !tags.isEmpty || definesMetadata }

  /// Where the platform's definitions are applied: where products are.
  var environments: [EnvironmentName] {
    Set(settings.environments + clusters.map(\.environment)).sorted()
  }

  /// The clusters that were read, of every approved solution.
  var clusters: [Cluster] { index.approved.flatMap { [$0.cluster] + ($0.otherClusters ?? []) } }

  /// Who owns which path, by path, for every team with a handle that a CODEOWNERS file can hold.
  var owners: [OwnedPath] {
    var owners: [OwnedPath] = []
    for solution in products {
      guard let owner = handle(of: solution.product.owner) else { continue }
      let id = solution.product.id
      owners += ["catalog/data-products/\(id)/", "docs/data-products/\(id).md", "terraform/data-products/\(id)/"]
        .map { OwnedPath(path: $0, owner: owner, products: [id]) }
    }
    for domain in domains {
      guard let owner = handle(of: domain.owner) else { continue }
      let products = domain.products.map(\.product.id)
      owners += [domain.entityFile, domain.page].map { OwnedPath(path: $0, owner: owner, products: products) }
    }
    return owners.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Where the owners of code are named: in the file that there is, else in the first place of all.
  var ownersFile: String {
    MeshIndex.ownersFiles.first { index.committed[$0] != nil } ?? MeshIndex.ownersFiles[0]
  }

  private func handle(of team: TeamName?) -> OwnersText? {
    team.flatMap { settings.teams[$0]?.handle }.flatMap(OwnersText.owner)
  }

  /// The teams whose handle cannot stand in a CODEOWNERS file.
  var unreadableHandles: [TeamName] {
    settings.teams.filter { $0.value.handle.map { OwnersText.owner($0) == nil } ?? false }.keys.sorted()
  }
}

/// A domain and what of the mesh is in it.
struct DomainShare: Sendable {
  let name: DomainName
  let products: [Solution]
  let owner: TeamName?

  var entity: String { EntityName.of(name.rawValue) }
  var entityFile: String { "catalog/domains/\(entity).yaml" }
  var page: String { "docs/domains/\(entity).md" }
  var topicCount: Int { products.reduce(0) { $0 + $1.managedTopics.count } }
}

/// A team and what of the mesh it answers for.
struct TeamShare: Sendable {
  /// Nil for what nobody answers for yet.
  let name: TeamName?
  var products: [ProposalID]
  let handle: String?
  let steward: String?

  var entity: String { EntityName.owner(name) }
  var entityFile: String { "catalog/teams/\(entity).yaml" }
}

/// A path and who owns what it matches.
struct OwnedPath: View {
  let path: String
  let owner: OwnersText
  let products: [ProposalID]

  var place: Place? { Place(products: products) }

  static let form = ViewForm<OwnedPath>([
    .text("path", "A path from the top of the repository.") { OwnersText.path($0.path) },
    .text("owner", "The handle of the team.") { $0.owner },
  ])
}
