internal import Mesh

/// The whole mesh as its index, its map and the block of CODEOWNERS say it.
struct SharedView: View {
  let plan: SharedPlan

  static let form = ViewForm<SharedView>([
    .text("mesh", "The name of the mesh.") { MarkdownText.inline($0.plan.settings.mesh.name) },
    .text("productCount", "How many data products there are.") { MarkdownText.number($0.plan.products.count) },
    .views("domains", "The domains with data products.") { view in
      view.plan.domains.map { DomainRowView(domain: $0) }
    },
    .views("products", "The data products.") { view in
      view.plan.products.map { ProductRowView(solution: $0, plan: view.plan) }
    },
    .text("diagram", "The map as a Mermaid diagram.") { $0.plan.map.whole.text },
    .flag("isCut", "Whether the diagram leaves something out.") { $0.plan.map.whole.isCut },
    .flag("showsDomains", "Whether the diagram shows domains instead of data products.") { !$0.plan.map.fits },
    .views("flows", "Which data product reads topics of which other.") { view in
      view.plan.map.flows.sorted { $0.key < $1.key }.map { FlowView(pair: $0.key, topics: $0.value.sorted()) }
    },
    .views("entries", "The paths that teams with a handle own, in the language of CODEOWNERS.") { $0.plan.owners },
  ])
}

/// A domain as a row of the index.
struct DomainRowView: View {
  let domain: DomainShare

  var place: Place? { Place(products: domain.products.map(\.product.id)) }

  static let form = ViewForm<DomainRowView>([
    .text("title", "The name of the domain.") { MarkdownText.cell($0.domain.name.rawValue) },
    .text("page", "The path of its page.") { MarkdownText.path("domains/\($0.domain.entity).md") },
    .text("owner", "The team that answers for it.") { MarkdownText.cell($0.domain.owner?.rawValue ?? "nobody yet") },
    .text("productCount", "How many data products it has.") { MarkdownText.number($0.domain.products.count) },
    .text("topicCount", "How many topics they manage.") { MarkdownText.number($0.domain.topicCount) },
  ])
}

/// A data product as a row of an index.
struct ProductRowView: View {
  let solution: Solution
  let plan: SharedPlan

  var place: Place? { Place(products: [solution.product.id]) }

  static let form = ViewForm<ProductRowView>([
    .text("product", "The title of the data product.") { MarkdownText.cell($0.solution.product.title) },
    .flag("isMerged", "Whether its page is on the base branch.") { $0.isMerged },
    .text("page", "The path of its page, below `docs`.") {
      MarkdownText.path("data-products/\($0.solution.product.id).md")
    },
    .text("domain", "The domain.") { MarkdownText.cell($0.solution.product.domain?.rawValue ?? "not placed") },
    .text("purpose", "What it is for.") { MarkdownText.cell($0.solution.product.purpose) },
    .text("owner", "The team that answers for it.") {
      MarkdownText.cell($0.solution.product.owner?.rawValue ?? "nobody yet")
    },
    .text("classification", "How the data is classified.") {
      MarkdownText.cell($0.solution.dataGovernance.classification.rawValue)
    },
    .text("ports", "How many topics it offers.") { MarkdownText.number($0.solution.product.outputPorts.count) },
    .text("state", "Whether it is merged.") { MarkdownText.cell($0.isMerged ? "merged" : "not yet") },
  ])

  private var isMerged: Bool { plan.index.isMerged(solution.product.id) }
}

/// The topics that one data product reads of another.
struct FlowView: View {
  let pair: MeshMap.Pair
  let topics: [TopicName]

  var place: Place? { Place(products: [pair.from, pair.to]) }

  static let form = ViewForm<FlowView>([
    .text("from", "The data product that offers them.") { MarkdownText.code($0.pair.from.rawValue) },
    .text("to", "The data product that reads them.") { MarkdownText.code($0.pair.to.rawValue) },
    .text("topics", "The topics.") { MarkdownText.codes($0.topics.map(\.rawValue)) },
  ])
}
