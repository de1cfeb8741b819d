public import Mesh

/// What a person said, bound to what they saw. The only place where an `Approval` is made.
public struct TakeVerdict: Sendable {
  public init() {}

  /// Checks that `answer` may be given to the proposal as it stands, and returns it as a verdict.
  ///
  /// - Parameter seen: the fingerprint that the person saw, whole or by eight digits or more of its beginning.
  /// - Throws: `.wrongStage` when nothing waits or nothing can be withdrawn, `.changed` when what waits is not what was
  ///   seen, `.usage` for an answer that this checkpoint does not know.
  public func callAsFunction(
    _ answer: Verdict.Answer, on proposal: Proposal, by person: Person, reason: String?, seen: String?,
    edit: Edit? = nil,
    at time: Timestamp
  ) throws(Refusal) -> Verdict {
    let open = answer == .withdraw ? try withdrawable(proposal) : try waiting(proposal, for: answer)
    // A change is taken back by whoever saw what it made, or what it was made on.
    let made = answer == .withdraw ? proposal.waiting?.fingerprint : nil
    if let seen, !open.fingerprint.answers(to: seen), made?.answers(to: seen) != true {
      throw Refusal(
        .changed,
        "`\(proposal.id)` is not what was seen: its \(open.checkpoint.rawValue) is \(open.fingerprint.short) now."
          + Self.first(to: seen, on: proposal),
        remedy: "Read it again with `meshgen show \(proposal.id)` and repeat the verdict with `--seen`.")
    }
    if answer == .revise, open.checkpoint == .idea {
      throw Refusal(
        .usage, "An idea cannot be sent back for a revision.",
        remedy: "Change it with `meshgen refine \(proposal.id)`, or reject it.")
    }
    if answer == .revise, reason == nil {
      throw Refusal(
        .usage, "A revision needs a note that says what to change.", remedy: "Add `--reason`.")
    }
    return Verdict(
      ideaId: proposal.id, checkpoint: open.checkpoint, answer: answer, person: person, reason: reason,
      seen: open.fingerprint, edit: edit, at: time)
  }

  /// The yes to the proposal's idea, if there is one that still holds.
  public func approvalOfIdea(in proposal: Proposal) -> Approval<Idea>? {
    approval(of: proposal.idea, in: proposal, at: .idea)
  }

  /// The yes to the proposal's decision, if there is one that still holds.
  public func approvalOfDecision(in proposal: Proposal) -> Approval<Decision>? {
    proposal.decision.flatMap { approval(of: $0, in: proposal, at: .decision) }
  }

  /// The yes to the proposal's solution, if there is one that still holds.
  public func approvalOfSolution(in proposal: Proposal) -> Approval<Solution>? {
    proposal.solution.flatMap { approval(of: $0, in: proposal, at: .solution) }
  }

  private func approval<Noun>(
    of current: Proposal.Current<Noun>, in proposal: Proposal, at checkpoint: Checkpoint
  ) -> Approval<Noun>? {
    let standing = Standing(of: proposal.verdicts[checkpoint] ?? [])
    guard let answer = standing.answer(to: current.fingerprint), answer.answer == .approve else { return nil }
    return Approval(of: current.noun, fingerprint: current.fingerprint, by: answer.person, at: answer.at)
  }

  private func waiting(
    _ proposal: Proposal, for answer: Verdict.Answer
  ) throws(Refusal) -> (checkpoint: Checkpoint, fingerprint: Fingerprint) {
    if let waiting = proposal.waiting { return waiting }
    let message =
      "Nothing waits for a verdict on `\(proposal.id)`: it is \(proposal.stage.name)." + Self.last(on: proposal)
    switch proposal.stage {
    case .rejected:
      throw Refusal(.wrongStage, message, remedy: "Take the rejection back with `meshgen withdraw \(proposal.id)`.")
    case .accepted:
      throw Refusal(.wrongStage, message, remedy: "Evaluate it with `meshgen evaluate \(proposal.id)`.")
    case .approved:
      throw Refusal(
        .wrongStage, message,
        remedy: "Design it with `meshgen design \(proposal.id)`, or take an approval back with `meshgen withdraw "
          + "\(proposal.id)`.")
    case .ready:
      throw Refusal(.wrongStage, message, remedy: "Implement it with `meshgen implement \(proposal.id)`.")
    case .inReview(let implementation):
      let place = implementation.pullRequest.map { "at \($0.url)" } ?? "on branch \(implementation.commit.branch)"
      throw Refusal(.wrongStage, message, remedy: "Its review is \(place).")
    case .closed:
      throw Refusal(
        .wrongStage, message,
        remedy: "Take its approval back with `meshgen withdraw \(proposal.id)`; it is designed again then.")
    case .merged, .deployed:
      throw Refusal(
        .wrongStage, message, remedy: "What is merged is changed by a new proposal: `meshgen list` shows them all.")
    default:
      throw Refusal(.wrongStage, message, remedy: "`meshgen status` says what waits for whom.")
    }
  }

  /// Who was first to speak on what a person saw; empty where nobody did.
  private static func first(to seen: String, on proposal: Proposal) -> String {
    proposal.verdictsInOrder.last { $0.seen.answers(to: seen) }.map(sentence) ?? ""
  }

  /// Who spoke last at the furthest checkpoint; empty where nobody did.
  private static func last(on proposal: Proposal) -> String { proposal.verdictsInOrder.last.map(sentence) ?? "" }

  private static func sentence(_ verdict: Verdict) -> String {
    let deed =
      switch verdict.answer {
      case .approve: "approved"
      case .reject: "rejected"
      case .defer: "put off"
      case .revise: "sent back"
      case .withdraw: "took back the last word on"
      case .refine: "changed"
      }
    return " \(verdict.person.name) \(deed) its \(verdict.checkpoint.rawValue) on \(verdict.at.day)."
  }

  /// How a person ends what is on a branch already.
  private static func close(_ implementation: Implementation) -> String {
    guard implementation.step != .merged else { return "It is merged: revert it there." }
    guard let pullRequest = implementation.pullRequest else {
      return "Offer it with `meshgen implement \(implementation.ideaId)`, and close its pull request then."
    }
    return pullRequest.isLocal
      ? "Close its pull request first with `meshgen pull close \(pullRequest.number)`."
      : "Close its pull request first: \(pullRequest.url)."
  }

  private func withdrawable(_ proposal: Proposal) throws(Refusal) -> (checkpoint: Checkpoint, fingerprint: Fingerprint)
  {
    if let implementation = proposal.implementation?.noun, implementation.step != .closed,
      approvalOfSolution(in: proposal) != nil
    {
      throw Refusal(
        .wrongStage, "`\(proposal.id)` was already written to the branch \(implementation.commit.branch).",
        remedy: Self.close(implementation))
    }
    for checkpoint in [Checkpoint.solution, .decision, .idea] {
      guard let last = Standing(of: proposal.verdicts[checkpoint] ?? []).last else { continue }
      return (checkpoint, last.seen)
    }
    throw Refusal(
      .wrongStage, "There is no verdict on `\(proposal.id)` to withdraw.",
      remedy: "`meshgen log \(proposal.id)` shows what was said.")
  }
}
