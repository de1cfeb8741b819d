public import Mesh
internal import Reasoning

/// What waits for a verdict, as the edits of people make it. The same noun and edits give the same bytes.
public struct ApplyEdits: Sendable {
  public init() {}

  public func callAsFunction(_ edits: [Edit], to idea: Idea) -> Idea { IdeaRefinement.idea(idea, with: edits) }

  public func callAsFunction(_ edits: [Edit], to decision: Decision) -> Decision {
    edits.reduce(decision) { $0.edited(by: $1) }
  }

  public func callAsFunction(_ edits: [Edit], to solution: Solution) -> Solution {
    SolutionRefinement.solution(solution, with: edits)
  }
}
