public import Mesh

/// A solution as the edits of people make it, with what it says about its owner.
public enum SolutionRefinement {
  /// Why a classification stands that nobody derived: a person has spoken.
  static let byPerson = "set by a person at the solution checkpoint"

  public static func solution(_ solution: Solution, with edits: [Edit]) -> Solution {
    edits.reduce(solution, refined)
  }

  private static func refined(_ solution: Solution, by edit: Edit) -> Solution {
    var refined = solution
    if let title = edit.title { refined.product.title = title }
    if let description = edit.description { refined.product.purpose = description }
    if let domain = edit.domain {
      refined.product.domain = domain
      refined.dataGovernance.domain = domain
    }
    if let owner = edit.owner {
      refined.product.owner = owner
      refined.dataGovernance.owner = owner
      refined.risksAndMitigations.removeAll { $0 == DesignWords.unowned }
      for place in refined.changes.indices where refined.changes[place].kind == .owner {
        refined.changes[place].value = owner.rawValue
      }
    }
    if let steward = edit.steward { refined.product.steward = steward }
    if let classification = edit.classification {
      refined.dataGovernance.classification = classification
      refined.dataGovernance.classificationReason = byPerson
    }
    return refined
  }
}
