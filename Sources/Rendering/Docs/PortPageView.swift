internal import Mesh

/// An output port as the product's page says it.
struct PortPageView: View {
  let port: OutputPort
  let approved: ApprovedSolution

  var place: Place? { Place(topic: port.topic) }

  static let form = ViewForm<PortPageView>([
    .text("topic", "The topic, as a heading.") { MarkdownText.code($0.port.topic.rawValue) },
    .text("about", "What it holds.") { view in
      MarkdownText.inline(view.port.documentation ?? view.port.shape?.documentation ?? "")
    },
    .flag("isDescribed", "Whether anything says what it holds.") { view in
      view.port.documentation != nil || view.port.shape?.documentation != nil
    },
    .text("contractFile", "Where its contract is.") { view in
      MarkdownText.path(
        "../../catalog/data-products/\(view.approved.id)/"
          + view.approved.contractFile(of: view.port.topic))
    },
    .text("contract", "The id of its contract.") { MarkdownText.code($0.port.contract.id) },
    .text("version", "The version of its contract.") { MarkdownText.code($0.port.contract.version) },
    .text("status", "proposed, active, deprecated or retired.") { MarkdownText.cell($0.port.contract.status.rawValue) },
    .text("keys", "The fields of its key.") { MarkdownText.codes($0.port.keyFields.map(\.rawValue)) },
    .text("limitations", "What it may be used for.") { MarkdownText.inline($0.port.contract.limitations ?? "") },
    .flag("isLimited", "Whether its use is limited.") { $0.port.contract.limitations != nil },
    .text("format", "The language of its schema.") { MarkdownText.cell($0.port.format?.rawValue ?? "") },
    .views("fields", "Its fields.") { view in
      (view.port.shape?.fields ?? []).map { FieldRowView(field: $0, port: view.port) }
    },
    .views("levels", "Its service levels.") { $0.port.contract.serviceLevels.map { LevelRowView(level: $0) } },
    .views("rules", "What its records are checked against.") { view in
      (view.port.qualityRules ?? []).sorted().map { RuleRowView(rule: $0) }
    },
    .views("open", "What is not promised, and why.") { view in
      (view.port.contract.notPromised ?? []).sorted().map { LineView("\($0.what): \($0.why)") }
    },
    .views("joins", "The fields by which it meets other topics.") {
      $0.port.joins.sorted().map { JoinRowView(join: $0) }
    },
  ])
}

/// A field in a table.
struct FieldRowView: View {
  let field: Field
  let port: OutputPort

  var place: Place? { Place(topic: port.topic, field: field.path) }

  static let form = ViewForm<FieldRowView>([
    .text("field", "Its path.") { MarkdownText.code($0.field.path.rawValue) },
    .text("type", "Its type.") { MarkdownText.code($0.field.type) },
    .text("optional", "Whether it may be missing.") { MarkdownText.cell($0.field.nullable ? "yes" : "no") },
    .text("sensitive", "What it says about people.") { view in
      MarkdownText.cell(
        view.port.sensitiveFields.filter { $0.path == view.field.path }.map(\.category.rawValue).sorted()
          .joined(separator: ", "))
    },
    .text("about", "What it holds.") { MarkdownText.cell($0.field.documentation ?? "") },
  ])
}

/// A service level in a table.
struct LevelRowView: View {
  let level: ServiceLevel

  static let form = ViewForm<LevelRowView>([
    .text("level", "Its name.") { MarkdownText.cell($0.level.property) },
    .text("amount", "The number and its unit.") {
      MarkdownText.cell("\(Decimal.text($0.level.value)) \($0.level.unit)")
    },
    .text("basis", "What the number rests on.") { MarkdownText.cell($0.level.basis) },
  ])
}

/// A rule for the quality of records, in a table.
struct RuleRowView: View {
  let rule: QualityRule

  static let form = ViewForm<RuleRowView>([
    .text("requirement", "What must hold.") { view in
      switch view.rule.requirement {
      case .present: MarkdownText.cell("always there")
      case .unique: MarkdownText.cell("once only")
      case .notEmpty: MarkdownText.cell("has records")
      }
    },
    .text("fields", "Of which fields.") { MarkdownText.codes($0.rule.fields.map(\.rawValue)) },
    .text("basis", "What it rests on.") { MarkdownText.cell($0.rule.basis) },
  ])
}

/// A join in a table.
struct JoinRowView: View {
  let join: Join

  var place: Place? { Place(topic: join.from.topic, field: join.from.field) }

  static let form = ViewForm<JoinRowView>([
    .text("from", "The field.") { MarkdownText.code($0.join.from.field.rawValue) },
    .text("to", "The topic and the field that it refers to.") { MarkdownText.code($0.join.to.description) },
    .text("confidence", "How sure that is, between 0 and 1.") { MarkdownText.cell(Decimal.text($0.join.confidence)) },
    .text("reason", "Why.") { MarkdownText.cell($0.join.reason) },
  ])
}
