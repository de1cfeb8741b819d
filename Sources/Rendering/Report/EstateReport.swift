public import Mesh

/// A report on an estate that can be passed on: one file, complete, with pictures.
public struct EstateReport: Sendable {
  let estate: Estate
  let state: CurrentState
  /// What the approved solutions make of it; nil where the report shows the estate alone.
  let after: [Solution]?

  /// - Parameter after: the approved solutions, each product's last one, for a comparison of before and after.
  public init(_ estate: Estate, _ state: CurrentState, after: [Solution]? = nil) {
    self.estate = estate
    self.state = state
    self.after = after
  }

  /// The same estate, state, solutions and templates give the same text. Refuses, by a `TemplateError`, an override
  /// that does not fit.
  public func text(as format: ReportFormat, overrides: [Template] = []) throws -> String {
    let templates = overrides.isEmpty ? try TemplateSet.builtIn.get() : try TemplateSet(overrides: overrides)
    return TextLayout.tidy(templates.render(format.template, ReportView(report: self, format: format)))
  }

  /// The topics that hold records of the business.
  var business: [TopicReading] { state.topics.filter { $0.kind == .data } }

  /// Who answers for a topic after everything that was approved is merged.
  func ownerAfter(_ topic: TopicReading) -> TeamName? {
    managing[topic.name].flatMap(\.product.owner) ?? topic.owner
  }

  /// The solution that manages a topic from then on.
  var managing: [TopicName: Solution] {
    var managing: [TopicName: Solution] = [:]
    for solution in after ?? [] { for topic in solution.managedTopics { managing[topic] = solution } }
    return managing
  }
}
