internal import Mesh

/// A domain as its page says it.
struct DomainView: View {
  let domain: DomainShare
  let plan: SharedPlan

  static let form = ViewForm<DomainView>([
    .text("title", "The name of the domain.") { MarkdownText.heading($0.domain.name.rawValue) },
    .text("mesh", "The name of the mesh.") { MarkdownText.inline($0.plan.settings.mesh.name) },
    .text("owner", "The team that answers for it.") {
      MarkdownText.cell($0.domain.owner?.rawValue ?? "nobody yet: name a team in `domains` of meshgen.yaml")
    },
    .text("steward", "The person who looks after it.") { view in
      MarkdownText.contact(view.domain.owner.flatMap { view.plan.settings.teams[$0]?.steward } ?? "nobody yet")
    },
    .text("productCount", "How many data products it has.") { MarkdownText.number($0.domain.products.count) },
    .text("topicCount", "How many topics they manage.") { MarkdownText.number($0.domain.topicCount) },
    .views("products", "Its data products.") { view in
      view.domain.products.map { ProductRowView(solution: $0, plan: view.plan) }
    },
    .text("diagram", "How they are connected, as a Mermaid diagram.") { $0.drawn.text },
    .flag("isCut", "Whether the diagram leaves something out.") { $0.drawn.isCut },
    .views("topics", "The topics that they manage.") { view in
      view.domain.products.flatMap { solution in
        solution.managedTopics.map { ManagedTopicView(topic: $0, product: solution.product) }
      }.sorted { $0.topic < $1.topic }
    },
  ])

  private var drawn: (text: MermaidText, isCut: Bool) { plan.map.diagram(of: domain.products.map(\.product.id)) }
}

/// A topic and the data product that manages it.
struct ManagedTopicView: View {
  let topic: TopicName
  let product: DataProduct

  var place: Place? { Place(topic: topic, products: [product.id]) }

  static let form = ViewForm<ManagedTopicView>([
    .text("topic", "The topic.") { MarkdownText.code($0.topic.rawValue) },
    .text("product", "The id of the data product.") { MarkdownText.code($0.product.id.rawValue) },
    .text("offered", "Whether it is offered under a contract.") { view in
      MarkdownText.cell(view.product.outputPorts.contains { $0.topic == view.topic } ? "yes" : "no")
    },
  ])
}
