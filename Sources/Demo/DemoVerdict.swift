public import Mesh

/// What one person of the demonstration says at a checkpoint, before it is bound to what was seen.
public struct DemoVerdict: Hashable, Sendable {
  public var ideaId: ProposalID
  public var checkpoint: Checkpoint
  public var answer: Verdict.Answer
  public var person: Person
  public var reason: String
  /// What a refinement changes.
  public var edit: Edit?

  public init(
    on ideaId: ProposalID, at checkpoint: Checkpoint, _ answer: Verdict.Answer, by person: Person, _ reason: String,
    edit: Edit? = nil
  ) {
    self.ideaId = ideaId
    self.checkpoint = checkpoint
    self.answer = answer
    self.person = person
    self.reason = reason
    self.edit = edit
  }
}
