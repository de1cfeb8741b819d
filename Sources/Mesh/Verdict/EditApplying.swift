// What an edit does to the noun that waits.

extension Idea {
  public func edited(by edit: Edit) -> Idea {
    var idea = self
    if let title = edit.title { idea.title = title }
    if let description = edit.description { idea.description = description }
    if let domain = edit.domain { idea.domain = domain }
    if let topics = edit.topics {
      idea.relatedTopics = topics.sorted()
      idea.joins = joins.filter { topics.contains($0.from.topic) && topics.contains($0.to.topic) }
      idea.remedies = remedies.filter { topics.contains($0.topic) }
    }
    return idea
  }
}

extension Decision {
  public func edited(by edit: Edit) -> Decision {
    var decision = self
    if let conditions = edit.conditions { decision.conditions = conditions }
    return decision
  }
}

extension Solution {
  public func edited(by edit: Edit) -> Solution {
    var solution = self
    if let title = edit.title { solution.product.title = title }
    if let description = edit.description { solution.product.purpose = description }
    if let domain = edit.domain {
      solution.product.domain = domain
      solution.dataGovernance.domain = domain
    }
    if let owner = edit.owner {
      solution.product.owner = owner
      solution.dataGovernance.owner = owner
    }
    if let steward = edit.steward { solution.product.steward = steward }
    if let classification = edit.classification {
      solution.dataGovernance.classification = classification
      solution.dataGovernance.classificationReason = "set by a person at the solution checkpoint"
    }
    return solution
  }
}
