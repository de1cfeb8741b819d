internal import Mesh

/// A solution as far as a person needs it to say yes or no.
struct SolutionView {
  let solution: Solution
  let isFull: Bool

  init(_ solution: Solution, full: Bool) {
    self.solution = solution
    isFull = full
  }

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
    guard isFull else { return }
    list("Tests", solution.testingStrategy, in: &page)
    list("Deploying", solution.deploymentConsiderations, in: &page)
    list("Rollback", solution.rollback, in: &page)
    list("Success", solution.successMetrics, in: &page)
  }

  private func list(_ name: String, _ items: [String], in page: inout Page) {
    guard !items.isEmpty else { return }
    let shown = isFull ? items : Array(items.prefix(6))
    let rest = items.count - shown.count
    var text = ""
    for item in shown { text += (text.isEmpty ? "" : text.hasSuffix(".") ? " " : "; ") + item }
    if rest > 0 { text += text.hasSuffix(".") ? " And \(rest) more." : "; and \(rest) more" }
    page.entry(name, text)
  }
}
