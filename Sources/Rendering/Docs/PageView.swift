internal import Mesh

/// A data product as its page says it.
struct PageView: View {
  let approved: ApprovedSolution

  static let form = ViewForm<PageView>([
    .text("productComment", "The id of the data product, for a comment.") { MarkdownText.comment($0.approved.id) },
    .text("solution", "The fingerprint of the approved solution.") {
      MarkdownText.comment($0.approved.fingerprint.rawValue)
    },
    .text("title", "The title of the data product.") { MarkdownText.heading($0.approved.product.title) },
    .text("purpose", "What it is for.") { MarkdownText.inline($0.approved.product.purpose) },
    .text("product", "The id of the data product.") { MarkdownText.code($0.approved.id) },
    .text("kind", "Which kind of proposal it comes from.") { MarkdownText.code($0.approved.kind.rawValue) },
    .text("domain", "The domain.") { MarkdownText.cell($0.approved.product.domain?.rawValue ?? "not placed") },
    .text("owner", "The team that answers for it.") { view in
      MarkdownText.cell(view.approved.product.owner?.rawValue ?? "nobody yet: name a team before you merge")
    },
    .text("steward", "The person who looks after it.") { view in
      MarkdownText.contact(view.approved.product.steward ?? "nobody yet")
    },
    .text("classification", "How the data is classified.") { view in
      MarkdownText.cell(view.approved.solution.dataGovernance.classification.rawValue)
    },
    .text("classificationReason", "Why.") { view in
      MarkdownText.cell(view.approved.solution.dataGovernance.classificationReason)
    },
    .text("retentionPolicy", "How long data is kept.") { view in
      MarkdownText.cell(view.approved.solution.dataGovernance.retentionPolicy)
    },
    .text("cluster", "The cluster.") { MarkdownText.code($0.approved.solution.cluster.name.rawValue) },
    .text("environment", "The environment.") { MarkdownText.code($0.approved.solution.cluster.environment.rawValue) },
    .text("approach", "How it is built.") { MarkdownText.inline($0.approved.solution.technicalApproach) },
    .views("queries", "What it asks of its topics, where it is derived.") { IdeaQueryView.all($0.approved) },
    .views("users", "Who would use it.") { $0.approved.product.potentialUsers.map(LineView.init) },
    .views("inputs", "What it reads.") { $0.approved.product.inputPorts.sorted().map { InputRowView(port: $0) } },
    .views("ports", "What it offers.") { view in
      view.approved.product.outputPorts.sorted().map { PortPageView(port: $0, approved: view.approved) }
    },
    .views("topics", "The topics that it manages.") { $0.approved.topics.map { TopicRowView(topic: $0) } },
    .flag("isReasoned", "Whether anything is to be said of their settings.") { view in
      view.approved.topics.contains { !$0.reasons.isEmpty }
    },
    .views("connectors", "The connectors that it manages.") { view in
      (view.approved.solution.connectors ?? []).sorted().map { ConnectorRowView(connector: $0) }
    },
    .views("retired", "The topics that it no longer manages.") { view in
      view.approved.solution.retirements.sorted().map { RetiredView(retirement: $0) }
    },
    .flag("wasManaged", "Whether code managed them.") { $0.approved.managedWhatItRetires },
    .views("changes", "What a fix changes.") { $0.approved.solution.changes.sorted().map { ChangeView(change: $0) } },
    .text("diagram", "The lineage as a Mermaid diagram.") { Lineage($0.approved).diagram },
    .flag("hasLineage", "Whether anything flows.") { !Lineage($0.approved).isEmpty },
    .views("grants", "Who may do what.") { GrantRowView.all($0.approved) },
    .views("decisions", "The decision record.") { DecisionView.all($0.approved) },
    .views("testing", "How to see that it works.") { $0.approved.solution.testingStrategy.map(LineView.init) },
    .views("deployment", "What to mind when it is applied.") { view in
      view.approved.solution.deploymentConsiderations.map(LineView.init)
    },
    .views("rollback", "How to go back.") { $0.approved.solution.rollback.map(LineView.init) },
    .views("risks", "What can go wrong.") { view in
      view.approved.solution.risksAndMitigations.map { RiskRowView(risk: $0) }
    },
    .views("metrics", "How success is measured.") { $0.approved.solution.successMetrics.map(LineView.init) },
    .views("evidence", "What it rests on.") { $0.approved.solution.evidence.map { EvidenceView(evidence: $0) } },
    .flag("bindsTags", "Whether a tag is bound.") { view in !view.tagNames.isEmpty },
    .text("tagNames", "The tags that are bound.") { MarkdownText.codes($0.tagNames) },
    .flag("bindsMetadata", "Whether business metadata is bound.") { view in
      view.approved.solution.dataGovernance.usesBusinessMetadata && !view.approved.topics.isEmpty
    },
    .flag("hasStreams", "Whether statements make an output from inputs.") { !$0.approved.solution.processing.isEmpty },
    .views("streams", "The statements that make an output from inputs.") { view in
      view.approved.solution.processing.map { StreamRowView(processing: $0, product: view.approved.id) }
    },
    .views("examples", "How the first output port is read.") { view in
      view.approved.product.outputPorts.sorted().prefix(1).map { ExampleView(port: $0, product: view.approved.id) }
    },
    .flag("hasCode", "Whether there is any code.") { $0.approved.hasCode },
    .text("terraform", "The folder with the code.") {
      MarkdownText.path("../../terraform/data-products/\($0.approved.id)")
    },
    .text("catalog", "The folder with the catalog entries.") {
      MarkdownText.path("../../catalog/data-products/\($0.approved.id)")
    },
  ])

  private var tagNames: [String] {
    let fields = approved.schemas.flatMap { $0.fieldTags.map { CatalogTag.name($0.tag) } }
    return Set(approved.topics.flatMap(\.tags) + fields).sorted()
  }
}

/// A line of a list.
struct LineView: View {
  let line: String

  static let form = ViewForm<LineView>([.text("line", "The words.") { MarkdownText.inline($0.line) }])

  init(_ line: String) { self.line = line }
}
