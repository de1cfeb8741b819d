internal import Mesh

/// A topic that a product reads.
struct InputRowView: View {
  let port: InputPort

  var place: Place? { Place(topic: port.topic) }

  static let form = ViewForm<InputRowView>([
    .text("topic", "The topic.") { MarkdownText.code($0.port.topic.rawValue) },
    .text("managedBy", "The product that manages it.") { view in
      view.port.managedBy.map { MarkdownText.code($0.rawValue) } ?? MarkdownText.cell("nobody")
    },
    .text("fedBy", "The connectors that write it.") { MarkdownText.codes($0.port.fedBy.sorted()) },
  ])
}

/// A topic that a product manages.
struct TopicRowView: View {
  let topic: TopicDesign

  var place: Place? { Place(topic: topic.name) }

  static let form = ViewForm<TopicRowView>([
    .text("topic", "The topic.") { MarkdownText.code($0.topic.name.rawValue) },
    .text("partitions", "How many partitions it has.") {
      MarkdownText.cell($0.topic.partitions.map(String.init) ?? "unknown")
    },
    .text("settings", "The settings that differ from the defaults.") { view in
      guard let config = view.topic.config else { return MarkdownText.cell("unknown, left as they are") }
      return MarkdownText.codes(config.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" })
    },
    .text("subjects", "Its subjects.") { MarkdownText.codes($0.topic.schemas.map(\.subject.rawValue)) },
    .text("origin", "Whether it is imported or created.") {
      MarkdownText.cell($0.topic.exists ? "imported" : "created")
    },
    .text("tags", "Its tags.") { MarkdownText.codes($0.topic.tags) },
    .views("reasons", "Why it has its settings and partitions, where that is to be said.") { view in
      view.topic.reasons.sorted { $0.key < $1.key }.map {
        ReasonView(topic: view.topic, setting: $0.key, reason: $0.value)
      }
    },
  ])
}

/// Why a topic has one of its settings.
struct ReasonView: View {
  let topic: TopicDesign
  let setting: String
  let reason: String

  var place: Place? { Place(topic: topic.name) }

  static let form = ViewForm<ReasonView>([
    .text("topic", "The topic.") { MarkdownText.code($0.topic.name.rawValue) },
    .text("setting", "The setting with its value, or the number of partitions.") { view in
      view.setting == "partitions"
        ? MarkdownText.inline("\(view.topic.partitions.map(String.init) ?? "unknown") partitions")
        : MarkdownText.code("\(view.setting)=\(view.topic.config?[view.setting] ?? "")")
    },
    .text("reason", "Why.") { MarkdownText.inline($0.reason) },
  ])
}

/// A topic that is no longer managed.
struct RetiredView: View {
  let retirement: Retirement

  var place: Place? { Place(topic: retirement.topic) }

  static let form = ViewForm<RetiredView>([
    .text("topic", "The topic.") { MarkdownText.code($0.retirement.topic.rawValue) },
    .text("subjects", "Its subjects.") { MarkdownText.codes($0.retirement.subjects.sorted().map(\.rawValue)) },
    .text("proof", "Why it is silent.") { MarkdownText.inline($0.retirement.proof) },
    .views("checks", "What to check before it is deleted.") { $0.retirement.toCheck.map(LineView.init) },
    .views("removedConnectors", "Its connectors that are no longer managed.") { view in
      (view.retirement.connectors ?? []).map { NameView($0.rawValue) }
    },
    .views("removedSubjects", "Its subjects, one by one.") { view in
      view.retirement.subjects.sorted().map { NameView($0.rawValue) }
    },
  ])
}

/// A name in the font of code.
struct NameView: View {
  let name: String

  static let form = ViewForm<NameView>([.text("subject", "The name.") { MarkdownText.code($0.name) }])

  init(_ name: String) { self.name = name }
}

/// One thing that a fix sets right.
struct ChangeView: View {
  let change: Remedy

  static let form = ViewForm<ChangeView>([
    .text("topic", "The topic.") { MarkdownText.code($0.change.topic.rawValue) },
    .text("what", "What is set right.") { MarkdownText.cell(words($0.change)) },
    .text("reason", "Why.") { MarkdownText.cell($0.change.reason) },
  ])

  /// A remedy in words.
  static func words(_ change: Remedy) -> String {
    let field = change.field.map { " of \($0)" } ?? ""
    let value = change.value.isEmpty ? "to be named by a person" : change.value
    return switch change.kind {
    case .classify: "classification\(field): \(value)"
    case .compatibility: "compatibility mode: \(value)"
    case .owner: "owner: \(value)"
    case .schema: "a schema is missing: people write it"
    case .partitions: "partitions: \(value)"
    case .setting: "setting: \(value)"
    case .lag: "look into the group \(value), which lags"
    case .retire: "no longer kept"
    case .connector: "bring back the connector \(value)"
    case .deadLetters: "watch and drain the dead letters"
    }
  }
}

/// A right that is given, and to whom it belongs today.
struct GrantRowView: View {
  let grant: AccessGrant

  static let form = ViewForm<GrantRowView>([
    .text("part", "producer, consumer, steward or processing.") { MarkdownText.cell($0.grant.part.rawValue) },
    .text("role", "The role.") { MarkdownText.code($0.grant.role) },
    .text("resource", "topic, subject or group.") { MarkdownText.cell($0.grant.resource.rawValue) },
    .text("name", "Its name, or the beginning of it and `*`.") { view in
      MarkdownText.code(view.grant.name + (view.grant.isPrefix ? "*" : ""))
    },
    .text("principals", "Who has the right today.") { MarkdownText.codes(Set($0.grant.principals).sorted()) },
  ])

  static func all(_ approved: ApprovedSolution) -> [GrantRowView] {
    approved.solution.access.sorted { ($0, $0.isPrefix ? 1 : 0) < ($1, $1.isPrefix ? 1 : 0) }.map(GrantRowView.init)
  }
}

/// Something that can go wrong.
struct RiskRowView: View {
  let risk: RiskAndMitigation

  static let form = ViewForm<RiskRowView>([
    .text("risk", "What.") { MarkdownText.cell($0.risk.risk) },
    .text("severity", "How badly.") { MarkdownText.cell($0.risk.severity.rawValue) },
    .text("mitigation", "What is done about it.") { MarkdownText.cell($0.risk.mitigation) },
  ])
}

/// A statement, and the file with its text.
struct StreamRowView: View {
  let processing: Processing
  let product: String

  static let form = ViewForm<StreamRowView>([
    .text("statement", "The statement's name.") { MarkdownText.code($0.processing.name) },
    .text("about", "What it does.") { MarkdownText.inline($0.processing.description) },
    .text("sql", "Where its text is.") { view in
      MarkdownText.path("../../terraform/data-products/\(view.product)/sql/\(StatementView.fileName(view.processing))")
    },
  ])
}
