internal import Mesh

/// An approved solution as the body of its pull request says it.
struct PullRequestView: View {
  let approved: ApprovedSolution
  let files: [ArtifactPath]
  /// How many entries of a list are shown, so that the body stays short enough.
  let limit: Int

  static let form = ViewForm<PullRequestView>([
    .text("proposal", "The id of the proposal, for a comment.") {
      MarkdownText.comment($0.approved.solution.ideaId.rawValue)
    },
    .text("solution", "The fingerprint of the approved solution.") {
      MarkdownText.comment($0.approved.fingerprint.rawValue)
    },
    .text("shortSolution", "Its first digits.") { MarkdownText.code($0.approved.fingerprint.short) },
    .text("title", "The title of the data product.") { MarkdownText.inline($0.approved.product.title) },
    .text("purpose", "What it is for.") { MarkdownText.inline($0.cut($0.approved.product.purpose)) },
    .text("approach", "How it is built.") { MarkdownText.inline($0.cut($0.approved.solution.technicalApproach)) },
    .text("owner", "The team that answers for it.") { view in
      MarkdownText.inline(view.approved.product.owner?.rawValue ?? "nobody yet: name a team before you merge")
    },
    .text("domain", "The domain.") { MarkdownText.inline($0.approved.product.domain?.rawValue ?? "not placed") },
    .text("imported", "How many resources are imported.") { MarkdownText.number($0.plan.imported) },
    .text("added", "How many topics, schemas and modes are created.") { MarkdownText.number($0.plan.added) },
    .text("bound", "How many tags and rights are bound, with the principals known today.") {
      MarkdownText.number($0.plan.bound)
    },
    .text("changed", "How many of those that exist change.") { MarkdownText.number($0.plan.changed) },
    .text("removed", "How many are no longer managed, and stay.") { MarkdownText.number($0.plan.removed) },
    .text("environment", "The environment that this counts for.") {
      MarkdownText.code($0.approved.solution.cluster.environment.rawValue)
    },
    .views("queries", "What it asks of its topics, where it is derived.") { IdeaQueryView.all($0.approved) },
    .views("topics", "The topics that the product manages.") { view in
      view.approved.topics.prefix(view.limit).map { TopicRowView(topic: $0) }
    },
    .views("connectors", "The connectors that it manages.") { view in
      (view.approved.solution.connectors ?? []).sorted().prefix(view.limit).map { ConnectorRowView(connector: $0) }
    },
    .views("retired", "The topics that it no longer manages.") { view in
      view.approved.solution.retirements.sorted().prefix(view.limit).map { RetiredView(retirement: $0) }
    },
    .flag("wasManaged", "Whether code managed them.") { $0.approved.managedWhatItRetires },
    .views("changes", "What a fix changes.") { view in
      view.approved.solution.changes.sorted().prefix(view.limit).map { ChangeView(change: $0) }
    },
    .views("decisions", "The decision record, of each proposal that is offered.") { view in
      DecisionView.all(view.approved.shortened(to: view.textLimit, lines: view.limit)) { !$0.isMerged }
        .suffix(view.limit)
    },
    .views("chapters", "The proposals of the product that are offered with this one.") { view in
      view.approved.offeredChapters.suffix(view.limit).map {
        ChapterView(chapter: $0, approach: view.cut($0.technicalApproach))
      }
    },
    .views("evidence", "What it rests on.") { view in
      view.approved.shortened(to: view.textLimit, lines: view.limit).solution.evidence.prefix(view.limit)
        .map { EvidenceView(evidence: $0) }
    },
    .views("risks", "What can go wrong.") { view in
      view.approved.shortened(to: view.textLimit, lines: view.limit).solution.risksAndMitigations.prefix(view.limit)
        .map { RiskRowView(risk: $0) }
    },
    .views("deployment", "What to mind when it is applied.") { view in
      view.approved.solution.deploymentConsiderations.prefix(view.limit).map { LineView(view.cut($0)) }
    },
    .views("rollback", "How to go back.") { view in
      view.approved.solution.rollback.prefix(view.limit).map { LineView(view.cut($0)) }
    },
    .views("files", "The files.") { view in view.files.prefix(view.limit).map { FileView(path: $0.text) } },
    .text("fileCount", "How many files there are.") { MarkdownText.number($0.files.count) },
    .flag("isCut", "Whether something was left out because there is so much.") { view in
      view.files.count > view.limit || view.approved.topics.count > view.limit
        || view.approved.solution.evidence.count > view.limit
    },
    .text("page", "The path of the product's page.") { MarkdownText.code("docs/data-products/\($0.approved.id).md") },
    .text("folder", "The folder of the product's code.") {
      MarkdownText.code("terraform/data-products/\($0.approved.id)")
    },
    .flag("givesRights", "Whether a right is given.") { !$0.approved.solution.access.isEmpty },
    .flag("bindsTags", "Whether a tag is bound.") { view in
      view.approved.topics.contains { !$0.tags.isEmpty || $0.schemas.contains { !$0.fieldTags.isEmpty } }
    },
  ])

  private var plan: PlannedChange { PlannedChange(approved) }
  private var textLimit: Int { limit * 40 }

  private func cut(_ text: String) -> String { text.count <= textLimit ? text : text.prefix(textLimit - 1) + "…" }
}

/// A file of a pull request.
struct FileView: View {
  let path: String

  static let form = ViewForm<FileView>([.text("file", "Its path.") { MarkdownText.code($0.path) }])
}
