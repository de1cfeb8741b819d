internal import Mesh

/// An approved solution as its commit message and its pull request's title say it.
struct CommitView: View {
  let approved: ApprovedSolution
  let templates: Fingerprint

  static let form = ViewForm<CommitView>([
    .text("subject", "What the commit does, in at most 72 characters.") { view in
      PlainText.line("\(view.approved.id): \(verb(view.kinds[0])) \(view.approved.product.title)", atMost: 72)
    },
    .text("title", "What the pull request does, in at most 120 characters.") { view in
      PlainText.line("\(view.named): \(view.approved.product.title)", atMost: 120)
    },
    .text("purpose", "What the product is for.") { PlainText.paragraph($0.approved.product.purpose) },
    .text("approach", "How it is built.") { PlainText.paragraph($0.approved.solution.technicalApproach) },
    .text("product", "The id of the data product.") { PlainText.line($0.approved.id) },
    .views("chapters", "The proposals of the product that are offered with this one.") { view in
      view.approved.offeredChapters.map { CommitChapterView(proposal: $0.ideaId) }
    },
    .text("proposal", "The id of the proposal.") { PlainText.line($0.approved.solution.ideaId.rawValue) },
    .text("solution", "The fingerprint of the approved solution.") {
      PlainText.line($0.approved.fingerprint.rawValue)
    },
    .text("templates", "The fingerprint of the templates.") { PlainText.line($0.templates.rawValue) },
    .text("approver", "Who approved the solution.") { view in
      PlainText.line("\(view.approved.person.name) <\(view.approved.person.email)>")
    },
  ])

  /// What is offered, the oldest first.
  private var kinds: [Idea.Kind] { approved.offeredChapters.map(\.kind) + [approved.solution.kind] }

  private static func verb(_ kind: Idea.Kind) -> String {
    switch kind {
    case .dataProduct: "offer"
    case .derivedProduct: "derive"
    case .adoption: "adopt"
    case .governanceFix: "govern"
    case .optimisation: "optimise"
    case .retirement: "retire"
    }
  }

  private static func name(_ kind: Idea.Kind) -> String {
    switch kind {
    case .dataProduct: "data product"
    case .derivedProduct: "derived product"
    case .adoption: "adoption"
    case .governanceFix: "governance fix"
    case .optimisation: "optimisation"
    case .retirement: "retirement"
    }
  }

  /// Data product, governance fix and optimisation.
  private var named: String {
    var names: [String] = []
    for name in kinds.map(Self.name) where !names.contains(name) { names.append(name) }
    let start = names.dropLast().joined(separator: ", ")
    let all = start.isEmpty ? names[0] : "\(start) and \(names[names.count - 1])"
    return all.prefix(1).uppercased() + all.dropFirst()
  }
}

/// A proposal that is offered with another.
struct CommitChapterView: View {
  let proposal: ProposalID

  static let form = ViewForm<CommitChapterView>([
    .text("proposal", "The id of the proposal.") { PlainText.line($0.proposal.rawValue) }
  ])
}
