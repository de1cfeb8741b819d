internal import Mesh

/// A data product as the entities of a Backstage catalog say it.
struct EntityView: View {
  let approved: ApprovedSolution

  static let form = ViewForm<EntityView>([
    .text("productComment", "The id of the data product, for a comment.") { YAMLText.comment($0.approved.id) },
    .text("solution", "The fingerprint of the approved solution.") {
      YAMLText.comment($0.approved.fingerprint.rawValue)
    },
    .text("system", "The name of the product's entity.") { YAMLText.string(EntityName.of($0.approved.id)) },
    .text("product", "The id of the data product.") { YAMLText.string($0.approved.id) },
    .text("title", "Its title.") { YAMLText.string($0.approved.product.title) },
    .text("purpose", "What it is for.") { YAMLText.string($0.approved.product.purpose) },
    .text("kind", "Which kind of proposal it comes from.") { YAMLText.string($0.approved.kind.rawValue) },
    .text("classification", "How the data is classified.") { view in
      YAMLText.string(view.approved.solution.dataGovernance.classification.rawValue)
    },
    .text("owner", "The entity of the team that answers for it.") { view in
      YAMLText.string("group:default/\(EntityName.owner(view.approved.product.owner))")
    },
    .flag("isOwned", "Whether a team is named.") { $0.approved.product.owner != nil },
    .text("mesh", "The name of the mesh.") { YAMLText.string($0.approved.mesh) },
    .views("domains", "The entity of the domain, where there is one.") { view in
      view.approved.product.domain.map { [YAMLItemView("domain:default/\(EntityName.of($0.rawValue))")] } ?? []
    },
    .views("tags", "The tags of the product.") { view in
      Set(view.approved.solution.dataGovernance.tags.map(EntityName.tag)).subtracting([""]).sorted()
        .map(YAMLItemView.init)
    },
    .views("topics", "The topics that the product manages.") { view in
      view.approved.topics.map { TopicEntityView(topic: $0, approved: view.approved) }
    },
    .views("streams", "The statements that make an output from inputs.") { view in
      view.approved.solution.processing.filter { $0.isStopped != true }
        .map { StreamEntityView(processing: $0, approved: view.approved) }
    },
    .views("ports", "What it offers, and what it offered and is not gone yet, each as an interface.") { view in
      let leaving = view.approved.endedPorts.filter { $0.contract.status == .deprecated }
      return (view.approved.product.outputPorts + leaving).sorted()
        .map { PortEntityView(port: $0, approved: view.approved) }
    },
    .views("connectors", "The connectors that it manages.") { view in
      (view.approved.solution.connectors ?? []).sorted()
        .map { ConnectorEntityView(connector: $0, approved: view.approved) }
    },
  ])
}

/// A topic as an entity.
struct TopicEntityView: View {
  let topic: TopicDesign
  let approved: ApprovedSolution

  static let form = ViewForm<TopicEntityView>([
    .text("resource", "The name of the topic's entity.") { YAMLText.string(EntityName.of($0.topic.name.rawValue)) },
    .text("topic", "The topic.") { YAMLText.string($0.topic.name.rawValue) },
    .text("about", "What it holds.") { YAMLText.string($0.topic.about ?? "A topic of \($0.approved.product.title).") },
    .views("contracts", "The file of its contract, where it is offered.") { view in
      view.approved.product.outputPorts.contains { $0.topic == view.topic.name }
        ? [YAMLItemView(view.approved.contractFile(of: view.topic.name))] : []
    },
  ])
}

/// An output port as an entity: an interface whose definition is its contract.
struct PortEntityView: View {
  let port: OutputPort
  let approved: ApprovedSolution

  var place: Place? { Place(topic: port.topic) }

  static let form = ViewForm<PortEntityView>([
    .text("api", "The name of the port's entity.") { YAMLText.string(EntityName.of($0.port.topic.rawValue)) },
    .text("topic", "The topic.") { YAMLText.string($0.port.topic.rawValue) },
    .text("about", "What it offers.") { view in
      YAMLText.string(
        view.port.documentation ?? view.port.shape?.documentation
          ?? "The records of \(view.port.topic), under a data contract.")
    },
    .text("lifecycle", "experimental, production or deprecated.") { view in
      switch view.port.contract.status {
      case .proposed: YAMLText.string("experimental")
      case .active: YAMLText.string("production")
      case .deprecated, .retired: YAMLText.string("deprecated")
      }
    },
    .text("definition", "The file of its contract, from here.") { view in
      YAMLText.string("./\(view.approved.contractFile(of: view.port.topic))")
    },
  ])
}

/// A statement as an entity.
struct StreamEntityView: View {
  let processing: Processing
  let approved: ApprovedSolution

  static let form = ViewForm<StreamEntityView>([
    .text("component", "The name of the statement's entity.") { YAMLText.string(EntityName.of($0.processing.name)) },
    .text("about", "What it does.") { YAMLText.string($0.processing.description) },
    .views("uses", "The entities of the topics that it reads and writes, where a product looks after them.") { view in
      CatalogLinks(view.approved).topics(among: [view.processing.output] + view.processing.sources)
    },
    .views("offers", "The entities of the ports that it fills.") { view in
      CatalogLinks(view.approved).offered(among: [view.processing.output])
    },
    .views("reads", "The entities of the ports of other products that it reads.") { view in
      CatalogLinks(view.approved).read(among: view.processing.sources)
    },
  ])
}

/// A connector as an entity.
struct ConnectorEntityView: View {
  let connector: AdoptedConnector
  let approved: ApprovedSolution

  var place: Place? { Place(topic: connector.topics.min()) }

  static let form = ViewForm<ConnectorEntityView>([
    .text("component", "The name of the connector's entity.") {
      YAMLText.string(EntityName.of("connector-\($0.connector.name)"))
    },
    .text("name", "The connector.") { YAMLText.string($0.connector.name.rawValue) },
    .text("about", "What it is.") { view in
      YAMLText.string("A connector of the class \(view.connector.settings.values["connector.class"] ?? "unknown").")
    },
    .views("uses", "The entities of its topics.") { view in
      CatalogLinks(view.approved).topics(among: view.connector.topics)
    },
  ])
}
