internal import Mesh

/// The change of the shared files as its commit message and its pull request say it.
struct IndexOfferView: View {
  let plan: SharedPlan
  let files: [ArtifactPath]
  let notices: [String]
  /// Follows from what is offered.
  let content: Fingerprint
  let templates: Fingerprint

  static let limit = 200

  static let form = ViewForm<IndexOfferView>([
    .text("subject", "What the commit does, in at most 72 characters.") { view in
      PlainText.line("mesh: index of \(count(view.plan.products.count, "data product"))", atMost: 72)
    },
    .text("about", "What is kept here, and by what.") { _ in
      PlainText.paragraph(
        "Domains, tags, owners of code, indexes and the map of the mesh, as the approved solutions and meshgen.yaml say. "
          + "Kept by meshgen index.")
    },
    .text("content", "The fingerprint of the files.") { PlainText.line($0.content.rawValue) },
    .text("templates", "The fingerprint of the templates.") { PlainText.line($0.templates.rawValue) },
    .text("domainCount", "How many domains there are.") { MarkdownText.number($0.plan.domains.count) },
    .text("productCount", "How many data products there are.") { MarkdownText.number($0.plan.products.count) },
    .text("mergedCount", "How many of them are on the base branch.") { view in
      MarkdownText.number(view.plan.products.count { view.plan.index.isMerged($0.product.id) })
    },
    .text("tagCount", "How many tags are defined.") { MarkdownText.number($0.plan.tags.count) },
    .text("ownerCount", "How many teams own code.") { view in
      MarkdownText.number(Set(view.plan.owners.map(\.owner)).count)
    },
    .flag("hasPlatform", "Whether the platform's catalog gets definitions.") { $0.plan.hasPlatform },
    .flag("hasTags", "Whether there are tags.") { !$0.plan.tags.isEmpty },
    .text("tagNames", "The tags.") { MarkdownText.codes(Array($0.plan.tags.prefix(limit))) },
    .flag("definesMetadata", "Whether a product binds business metadata.") { $0.plan.definesMetadata },
    .views("notices", "What was left alone, and why.") { $0.notices.prefix(limit).map(LineView.init) },
    .views("files", "The files that change.") { $0.files.prefix(limit).map { FileView(path: $0.text) } },
    .flag("isCut", "Whether there are more files than are listed.") { $0.files.count > limit },
  ])

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
