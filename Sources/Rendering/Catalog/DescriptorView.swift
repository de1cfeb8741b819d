internal import Mesh

/// A data product as its ODPS descriptor says it.
struct DescriptorView: View {
  let approved: ApprovedSolution

  static let form = ViewForm<DescriptorView>([
    .text("productComment", "The id of the data product, for a comment.") { YAMLText.comment($0.approved.id) },
    .text("solution", "The fingerprint of the approved solution.") {
      YAMLText.comment($0.approved.fingerprint.rawValue)
    },
    .text("product", "The id of the data product.") { YAMLText.string($0.approved.id) },
    .text("title", "Its title.") { YAMLText.string($0.approved.product.title) },
    .text("version", "Its version: that of its newest contract.") { YAMLText.string($0.version) },
    .text("status", "proposed, active, deprecated or retired.") { YAMLText.string($0.status) },
    .text("mesh", "The name of the mesh.") { YAMLText.string($0.approved.mesh) },
    .text("purpose", "What it is for.") { YAMLText.string($0.approved.product.purpose) },
    .text("usage", "Who would use it.") { YAMLText.string($0.approved.product.potentialUsers.joined(separator: "; ")) },
    .flag("hasUsers", "Whether anyone is known who would use it.") { !$0.approved.product.potentialUsers.isEmpty },
    .text("limitations", "How it is classified, and why.") { YAMLText.string($0.limitations) },
    .views("domains", "The domain, where there is one.") { view in
      view.approved.product.domain.map { [YAMLItemView($0.rawValue)] } ?? []
    },
    .views("tags", "The tags of the product.") { view in
      Set(view.approved.solution.dataGovernance.tags).sorted().map(YAMLItemView.init)
    },
    .views("inputPorts", "What it reads under a contract.") { view in
      view.approved.product.inputPorts.sorted().compactMap { InputPortView($0) }
    },
    .views("outputPorts", "What it offers.") { view in
      view.approved.product.outputPorts.sorted().map { OutputPortView(port: $0, approved: view.approved) }
    },
    .views("owners", "The team that answers for it, where one is named.") { view in
      view.approved.product.owner.map { [YAMLItemView($0.rawValue)] } ?? []
    },
    .views("stewards", "The person who looks after it, where one is named.") { view in
      view.approved.product.steward.map { [YAMLItemView($0)] } ?? []
    },
    .flag("hasTeam", "Whether a team or a person is named.") { view in
      view.approved.product.owner != nil || view.approved.product.steward != nil
    },
    .views("properties", "What has no place of its own in the standard.") { $0.properties },
  ])

  private var version: String {
    approved.product.outputPorts.map(\.contract.version)
      .max { $0.isOlderVersion(than: $1) } ?? "1.0.0"
  }

  private var status: String {
    if approved.product.outputPorts.isEmpty, approved.endedPorts.contains(where: { $0.contract.status == .deprecated })
    {
      return DataContract.Status.deprecated.rawValue
    }
    return approved.solution.kind == .retirement && approved.product.outputPorts.isEmpty
      ? DataContract.Status.retired.rawValue
      : approved.product.outputPorts.first?.contract.status.rawValue ?? DataContract.Status.proposed.rawValue
  }

  private var limitations: String {
    let governance = approved.solution.dataGovernance
    return "\(governance.classification.rawValue): \(governance.classificationReason)"
  }

  private var properties: [PropertyPairView] {
    let governance = approved.solution.dataGovernance
    var pairs = [
      ("kind", approved.kind.rawValue), ("classification", governance.classification.rawValue),
      ("retentionPolicy", governance.retentionPolicy), ("cluster", approved.solution.cluster.name.rawValue),
    ]
    for port in approved.product.inputPorts.sorted() where InputPortView(port) == nil {
      pairs.append(("readsTopic", port.topic.rawValue))
    }
    for retirement in approved.solution.retirements.sorted() {
      pairs.append(("retiredTopic", retirement.topic.rawValue))
    }
    return pairs.map { PropertyPairView(name: $0.0, value: $0.1) }
  }
}

extension String {
  /// Whether this version is older than another, part by part.
  func isOlderVersion(than other: String) -> Bool {
    let mine = split(separator: ".").map { Int($0) ?? 0 }
    let others = other.split(separator: ".").map { Int($0) ?? 0 }
    return mine.lexicographicallyPrecedes(others)
  }
}

/// One entry of a list.
struct YAMLItemView: View {
  let value: String

  static let form = ViewForm<YAMLItemView>([.text("value", "The entry.") { YAMLText.string($0.value) }])

  init(_ value: String) { self.value = value }
}

/// A property of our own.
struct PropertyPairView: View {
  let name: String
  let value: String

  static let form = ViewForm<PropertyPairView>([
    .text("propertyName", "The name of the property.") { YAMLText.string($0.name) },
    .text("propertyValue", "Its value.") { YAMLText.string($0.value) },
  ])
}

/// A topic that is read under a contract.
struct InputPortView: View {
  let port: InputPort
  let contract: String
  let version: String

  static let form = ViewForm<InputPortView>([
    .text("topic", "The topic.") { YAMLText.string($0.port.topic.rawValue) },
    .text("contract", "The id of its contract.") { YAMLText.string($0.contract) },
    .text("contractVersion", "The version of its contract.") { YAMLText.string($0.version) },
  ])

  init?(_ port: InputPort) {
    guard let contract = port.contractId, let version = port.contractVersion else { return nil }
    self.port = port
    self.contract = contract
    self.version = version
  }
}

/// A topic that is offered under a contract.
struct OutputPortView: View {
  let port: OutputPort
  let approved: ApprovedSolution

  static let form = ViewForm<OutputPortView>([
    .text("topic", "The topic.") { YAMLText.string($0.port.topic.rawValue) },
    .text("about", "What it holds.") { YAMLText.string($0.port.documentation ?? $0.port.topic.rawValue) },
    .text("portVersion", "The version of its contract.") { YAMLText.string($0.port.contract.version) },
    .text("contract", "The id of its contract.") { YAMLText.string($0.port.contract.id) },
    .views("inputs", "The contracts of what it is made from.") { view in
      let made = view.approved.solution.processing.filter { $0.output == view.port.topic }
      let sources = Set(made.flatMap { [$0.source] + $0.joined.map(\.topic) })
      return view.approved.product.inputPorts.sorted().filter { sources.contains($0.topic) }
        .compactMap { InputPortView($0) }
    },
  ])
}
