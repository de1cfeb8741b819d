/// What a person said at a checkpoint. A record of `agent-state-checkpoints`, key `<id>/<checkpoint>/<n>`.
public struct Verdict: Hashable, Codable, Sendable {
  public enum Answer: String, Codable, Sendable, CaseIterable {
    case approve, reject, `defer`
    /// Back to the agent with a note; solution and decision only.
    case revise
    /// Takes back the last verdict of the checkpoint, or with it the last edit.
    case withdraw
    /// Not an answer: an edit of what waits.
    case refine
  }

  public var ideaId: ProposalID
  public var checkpoint: Checkpoint
  public var answer: Answer
  public var person: Person
  /// Nil when none was given.
  public var reason: String?
  /// The fingerprint of what the person saw.
  public var seen: Fingerprint
  /// What a refinement changes.
  public var edit: Edit?
  /// When what was put off waits again; nil for no day in particular.
  public var until: Timestamp?
  public var at: Timestamp
  /// The person's signature of all the rest; nil where nobody asks for one.
  public var signature: String?

  public init(
    ideaId: ProposalID, checkpoint: Checkpoint, answer: Answer, person: Person, reason: String? = nil,
    seen: Fingerprint, edit: Edit? = nil, until: Timestamp? = nil, at: Timestamp
  ) {
    self.ideaId = ideaId
    self.checkpoint = checkpoint
    self.answer = answer
    self.person = person
    self.reason = reason
    self.seen = seen
    self.edit = edit
    self.until = until
    self.at = at
  }

  /// What is signed: the verdict without its signature, as canonical JSON.
  public var signedText: String {
    get throws {
      var unsigned = self
      unsigned.signature = nil
      return String(decoding: try CanonicalJSON.line(unsigned), as: UTF8.self)
    }
  }
}
