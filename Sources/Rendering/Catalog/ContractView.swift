internal import Mesh

/// An output port as its ODCS contract says it.
struct ContractView: View {
  let approved: ApprovedSolution
  let port: OutputPort

  static let form = ViewForm<ContractView>([
    .text("productComment", "The id of the data product, for a comment.") { YAMLText.comment($0.approved.id) },
    .text("solution", "The fingerprint of the approved solution.") {
      YAMLText.comment($0.approved.fingerprint.rawValue)
    },
    .text("contract", "The id of the contract.") { YAMLText.string($0.port.contract.id) },
    .text("name", "The name of the contract.") { view in
      YAMLText.string("\(view.approved.product.title): \(view.port.topic)")
    },
    .text("version", "Its version.") { YAMLText.string($0.port.contract.version) },
    .text("status", "proposed, active, deprecated or retired.") { YAMLText.string($0.port.contract.status.rawValue) },
    .text("mesh", "The name of the mesh.") { YAMLText.string($0.approved.mesh) },
    .text("product", "The id of the data product.") { YAMLText.string($0.approved.id) },
    .views("domains", "The domain, where there is one.") { view in
      view.approved.product.domain.map { [YAMLItemView($0.rawValue)] } ?? []
    },
    .text("purpose", "What the product is for.") { YAMLText.string($0.approved.product.purpose) },
    .views("limitations", "What must not be done with the data, where anything is said.") { view in
      view.port.contract.limitations.map { [YAMLItemView($0)] } ?? []
    },
    .views("servers", "Where the topic is, where that is known.") { view in
      view.approved.solution.cluster.bootstrap.map {
        [ServerView(cluster: view.approved.solution.cluster, host: $0, format: view.port.format)]
      } ?? []
    },
    .text("topic", "The topic.") { YAMLText.string($0.port.topic.rawValue) },
    .text("topicId", "The topic as an id.") { YAMLText.string(HCL.identifier($0.port.topic.rawValue).text) },
    .text("about", "What the topic holds.") { view in
      YAMLText.string(
        view.port.documentation ?? view.port.shape?.documentation
          ?? "The topic \(view.port.topic) of \(view.approved.product.title). Nobody has described it yet.")
    },
    .views("records", "The record, where there is a schema.") { view in
      view.port.shape.map { [YAMLItemView($0.name)] } ?? []
    },
    .views("properties", "The fields, those inside of records after the one that holds them.") { view in
      view.port.shape.map { FieldTree($0).views(of: view.port, at: 3) } ?? []
    },
    .text("classification", "How the data is classified.") { view in
      YAMLText.string(view.approved.solution.dataGovernance.classification.rawValue)
    },
    .views("keys", "The fields of the record's key that are no fields of its value.") { view in
      view.port.keyFields.filter { $0.rawValue.hasPrefix("key:") }.map { YAMLItemView($0.rawValue) }
    },
    .views("recordTexts", "What the schema says of the record, where it says anything.") { view in
      view.port.shape?.documentation.map { [YAMLItemView($0)] } ?? []
    },
    .flag("isCustom", "Whether anything is to be said of the record that has no place of its own.") { view in
      view.port.shape?.documentation != nil || view.port.keyFields.contains { $0.rawValue.hasPrefix("key:") }
    },
    .flag("isQualified", "Whether anything is checked of the records as such.") { view in
      (view.port.qualityRules ?? []).contains { $0.requirement != .present }
    },
    .views("uniques", "The fields that no two records have alike.") { view in
      (view.port.qualityRules ?? []).filter { $0.requirement == .unique }.sorted().map { RuleView(rule: $0) }
    },
    .views("counts", "That there are records.") { view in
      (view.port.qualityRules ?? []).filter { $0.requirement == .notEmpty }.sorted().map { RuleView(rule: $0) }
    },
    .views("contacts", "Whom to ask, where an e-mail address is known.") { view in
      let steward = view.approved.product.steward ?? ""
      return MailAddress.isOne(steward) ? [ContactView(address: steward)] : []
    },
    .views("prices", "What it costs, where that is known.") { view in
      view.port.contract.price.map { [PriceView(price: $0)] } ?? []
    },
    .views("open", "What is not promised.") { view in
      (view.port.contract.notPromised ?? []).sorted().map { YAMLItemView("\($0.what): \($0.why)") }
    },
    .views("levels", "The service levels.") { $0.port.contract.serviceLevels.map { LevelView(level: $0) } },
    .views("owners", "The team that answers for it, where one is named.") { view in
      view.approved.product.owner.map { [YAMLItemView($0.rawValue)] } ?? []
    },
    .views("stewards", "The person who looks after it, where one is named.") { view in
      view.approved.product.steward.map { [YAMLItemView($0)] } ?? []
    },
    .flag("hasTeam", "Whether a team or a person is named.") { view in
      view.approved.product.owner != nil || view.approved.product.steward != nil
    },
    .views("roles", "The roles that may be had on the topic.") { view in
      let grants = view.approved.solution.access.filter { $0.resource == .topic && $0.name == view.port.topic.rawValue }
      return Set(grants.map { "\($0.part.rawValue) \($0.role)" }).sorted().map { words in
        let parts = words.split(separator: " ", maxSplits: 1)
        return RoleView(part: String(parts[0]), role: String(parts[1]))
      }
    },
  ])
}

/// Where a topic is.
struct ServerView: View {
  let cluster: Cluster
  let host: String
  let format: Subject.Format?

  static let form = ViewForm<ServerView>([
    .text("server", "The name of the cluster.") { YAMLText.string(HCL.identifier($0.cluster.name.rawValue).text) },
    .text("environment", "The environment.") { YAMLText.string($0.cluster.environment.rawValue) },
    .text("host", "Its address.") { YAMLText.string($0.host) },
    .views("formats", "How records are written, where that is known.") { view in
      view.format.map { [YAMLItemView($0.rawValue.lowercased())] } ?? []
    },
  ])
}

/// A service level.
struct LevelView: View {
  let level: ServiceLevel

  static let form = ViewForm<LevelView>([
    .text("level", "Its name.") { YAMLText.string($0.level.property) },
    .text("amount", "The number.") { YAMLText.number($0.level.value) },
    .text("unit", "The unit.") { YAMLText.string($0.level.unit) },
    .text("basis", "What the number rests on.") { YAMLText.string($0.level.basis) },
  ])
}

/// What a port costs.
struct PriceView: View {
  let price: ContractPrice

  static let form = ViewForm<PriceView>([
    .text("amount", "The number.") { YAMLText.number($0.price.amount) },
    .text("currency", "The currency.") { YAMLText.string($0.price.currency) },
    .text("unit", "What it is paid for.") { YAMLText.string($0.price.unit) },
    .text("basis", "What the number rests on.") { YAMLText.string($0.price.basis) },
  ])
}

/// A role that may be had on a topic.
struct RoleView: View {
  let part: String
  let role: String

  static let form = ViewForm<RoleView>([
    .text("part", "producer, consumer, steward or processing.") { YAMLText.string($0.part) },
    .text("role", "The role.") { YAMLText.string($0.role) },
  ])
}

/// A rule for the quality of records.
struct RuleView: View {
  let rule: QualityRule

  static let form = ViewForm<RuleView>([
    .views("columns", "The fields.") { $0.rule.fields.map { YAMLItemView($0.rawValue) } },
    .text("basis", "What it rests on.") { YAMLText.string($0.rule.basis) },
  ])
}

/// Whom to ask.
struct ContactView: View {
  let address: String

  static let form = ViewForm<ContactView>([
    .text("value", "The address.") { YAMLText.string($0.address) },
    .text("mail", "The address as a link.") { YAMLText.string("mailto:\($0.address)") },
  ])
}
