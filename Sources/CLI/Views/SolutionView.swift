internal import Mesh

/// A solution with everything that a person may ask of it.
struct SolutionView {
  let solution: Solution

  init(_ solution: Solution) { self.solution = solution }

  func text(in page: inout Page) {
    page.heading("Solution")
    let product = solution.product
    page.entry("Product", "\(product.title) (\(product.id))")
    page.entry(
      "Answers", "owner \(product.owner?.rawValue ?? "not named yet"), steward \(product.steward ?? "not named yet")")
    page.entry("Approach", solution.technicalApproach)
    list("Reads", product.inputPorts.map(\.topic.rawValue), in: &page)
    list("Offers", product.outputPorts.map(\.topic.rawValue), in: &page)
    list("Adopts", solution.adoptions.map(\.topic.rawValue), in: &page)
    list("Creates", solution.newTopics.map { "\($0.topic), \(Quantity.text($0.partitions, "partition"))" }, in: &page)
    list("Changes", solution.changes.map { "\(RemedyView.words($0)): \($0.reason)" }, in: &page)
    list("Retires", solution.retirements.map(\.topic.rawValue), in: &page)
    let access = Set(solution.access.map { "\($0.role) for the \($0.part.rawValue)" })
    list("Access", access.sorted(), in: &page)
    page.entry(
      "Class",
      "\(solution.dataGovernance.classification.rawValue.lowercased()): \(solution.dataGovernance.classificationReason)"
    )
    page.entry("Effort", "\(Quantity.text(solution.estimatedEffortHours)) hours")
    list("Tests", solution.testingStrategy, in: &page)
    list("Deploying", solution.deploymentConsiderations, in: &page)
    list("Rollback", solution.rollback, in: &page)
    list("Success", solution.successMetrics, in: &page)
  }

  private func list(_ name: String, _ items: [String], in page: inout Page) {
    guard !items.isEmpty else { return }
    var text = ""
    for item in items { text += (text.isEmpty ? "" : text.hasSuffix(".") ? " " : "; ") + item }
    page.entry(name, text)
  }
}
