internal import Mesh

/// An approved solution as its commit message and its pull request's title say it.
struct CommitView: View {
  let approved: ApprovedSolution
  let templates: Fingerprint

  static let form = ViewForm<CommitView>([
    .text("subject", "What the commit does, in at most 72 characters.") { view in
      PlainText.line("\(view.approved.id): \(verb(view.approved)) \(view.approved.product.title)", atMost: 72)
    },
    .text("title", "What the pull request does, in at most 120 characters.") { view in
      PlainText.line("\(kind(view.approved)): \(view.approved.product.title)", atMost: 120)
    },
    .text("purpose", "What the product is for.") { PlainText.paragraph($0.approved.product.purpose) },
    .text("approach", "How it is built.") { PlainText.paragraph($0.approved.solution.technicalApproach) },
    .text("product", "The id of the data product.") { PlainText.line($0.approved.id) },
    .text("proposal", "The id of the proposal.") { PlainText.line($0.approved.solution.ideaId.rawValue) },
    .text("solution", "The fingerprint of the approved solution.") {
      PlainText.line($0.approved.fingerprint.rawValue)
    },
    .text("templates", "The fingerprint of the templates.") { PlainText.line($0.templates.rawValue) },
    .text("approver", "Who approved the solution.") { view in
      PlainText.line("\(view.approved.person.name) <\(view.approved.person.email)>")
    },
  ])

  private static func verb(_ approved: ApprovedSolution) -> String {
    switch approved.solution.kind {
    case .dataProduct: "offer"
    case .derivedProduct: "derive"
    case .adoption: "adopt"
    case .governanceFix: "govern"
    case .optimisation: "optimise"
    case .retirement: "retire"
    }
  }

  private static func kind(_ approved: ApprovedSolution) -> String {
    switch approved.solution.kind {
    case .dataProduct: "Data product"
    case .derivedProduct: "Derived product"
    case .adoption: "Adoption"
    case .governanceFix: "Governance fix"
    case .optimisation: "Optimisation"
    case .retirement: "Retirement"
    }
  }
}
