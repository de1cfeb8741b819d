/// The verdicts of one checkpoint, weighed: what was withdrawn is gone, what remains is one answer and the edits.
public struct Standing: Hashable, Sendable {
  /// The edits that were not withdrawn, the oldest first.
  public var edits: [Edit]
  /// Who made them.
  public var editors: Set<Person>
  /// The last answer that was not withdrawn.
  public var answer: Verdict?
  /// The last request to revise that was not withdrawn: the agent's record must have been made for it.
  public var revision: Verdict?
  /// Whether there is anything left to withdraw.
  public var last: Verdict?

  public init(of verdicts: [Verdict]) {
    var standing: [Verdict] = []
    for verdict in verdicts {
      if verdict.answer == .withdraw {
        // Of two withdrawals of one verdict, from two clones at once, the second finds it gone.
        if standing.last?.seen == verdict.seen { standing.removeLast() }
      } else {
        standing.append(verdict)
      }
    }
    // An edit of a draft that was sent back goes with that draft.
    let draft = standing.lastIndex { $0.answer == .revise }.map { $0 + 1 } ?? 0
    let refinements = standing[draft...].filter { $0.answer == .refine }
    edits = refinements.compactMap(\.edit)
    editors = Set(refinements.map(\.person))
    answer = standing.last { $0.answer != .refine }
    revision = standing.last { $0.answer == .revise }
    last = standing.last
  }

  /// The answer, if it was given to this very thing.
  public func answer(to fingerprint: Fingerprint) -> Verdict? {
    guard let answer, answer.seen == fingerprint else { return nil }
    return answer
  }
}
