public import Mesh
internal import Reasoning

/// Who may say yes to what, as the organisation's policy has it. Where it asks for several people, whoever put a proposal
/// forward, by a yes to its idea or by an edit, says no yes to what becomes of it.
public struct HeedPolicy: Sendable {
  private let policy: Settings.PolicyPart

  public init(_ policy: Settings.PolicyPart) { self.policy = policy }

  /// - Throws: `.waiting` when what waits needs another person's yes, `.flawed` when no yes is possible as it is.
  public func callAsFunction(on proposal: Proposal, approvedBy person: Person) throws(Refusal) {
    guard let checkpoint = proposal.waiting?.checkpoint else { return }
    if policy.fourEyes, let part = part(of: person, in: proposal, before: checkpoint) {
      throw refusal(person, part, proposal, checkpoint, "four_eyes")
    }
    if policy.secondApprover, checkpoint == .solution,
      let approval = TakeVerdict().approvalOfDecision(in: proposal), approval.person.isSame(as: person)
    {
      throw refusal(person, "approved its decision", proposal, checkpoint, "second_approver")
    }
    if checkpoint == .solution, let solution = proposal.solution?.noun { try check(solution) }
  }

  private func check(_ solution: Solution) throws(Refusal) {
    let flaws = PolicyCheck(policy).flaws(in: solution)
    guard !flaws.isEmpty else { return }
    throw Refusal(
      .flawed,
      "The solution of `\(solution.ideaId)` is not what `policy` in meshgen.yaml asks for: "
        + flaws.map { "\($0.subject): \($0.message)" }.joined(separator: " "),
      remedy: Set(flaws.map(\.remedy)).sorted().joined(separator: " "))
  }

  /// What the person did that makes the proposal theirs.
  private func part(of person: Person, in proposal: Proposal, before open: Checkpoint) -> String? {
    for checkpoint in Checkpoint.allCases {
      let standing = Standing(of: proposal.verdicts[checkpoint] ?? [])
      if standing.editors.contains(where: person.isSame) { return "changed its \(checkpoint.rawValue)" }
      guard checkpoint != open else { return nil }
      if checkpoint == .idea, standing.answer.map({ $0.answer == .approve && $0.person.isSame(as: person) }) == true {
        return "approved its idea"
      }
    }
    return nil
  }

  private func refusal(
    _ person: Person, _ part: String, _ proposal: Proposal, _ checkpoint: Checkpoint, _ key: String
  ) -> Refusal {
    Refusal(
      .waiting, "The \(checkpoint.rawValue) of `\(proposal.id)` needs another person's yes: \(person.name) \(part).",
      remedy: "Ask somebody else for `meshgen approve \(proposal.id)`; `policy.\(key)` in meshgen.yaml asks for it.")
  }
}

extension Person {
  /// People are told apart by their address, or by their name where there is none.
  fileprivate func isSame(as other: Person) -> Bool {
    email.isEmpty || other.email.isEmpty
      ? name.lowercased() == other.name.lowercased() : email.lowercased() == other.email.lowercased()
  }
}
