// What an edit does to a decision that waits.

extension Decision {
  public func edited(by edit: Edit) -> Decision {
    var decision = self
    if let conditions = edit.conditions { decision.conditions = conditions }
    return decision
  }
}
