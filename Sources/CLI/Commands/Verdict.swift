internal import Agents
internal import Mesh
internal import Pipeline

// What the verdicts have in common: who speaks, what they saw, the record, and what comes next.

extension Session {
  func take(
    _ answer: Verdict.Answer, _ verdict: VerdictOptions, edit: Edit? = nil, until: Timestamp? = nil
  ) async throws -> ExitCode {
    let repository = try repository()
    let world = try await World.live(in: self, of: repository)
    let person = try person(verdict.person, in: repository)
    try await share(world)
    let proposal = try Verdicts.proposal(verdict.id, among: try await proposals(in: world))
    guard let seen = try verdict.seen ?? ask(answer, about: proposal) else {
      console.notice("Nothing was recorded.")
      return .done
    }
    let after = try await Verdicts(in: world).take(
      answer, on: verdict.id, by: person, reason: verdict.reason, seen: seen, edit: edit, until: until)
    try await share(world)
    report(answer, by: person, on: after)
    return .done
  }

  /// Shows what waits and asks; the fingerprint of it after a yes, nil after a no. Where nobody can be asked, an error.
  private func ask(_ answer: Verdict.Answer, about proposal: Proposal) throws -> String? {
    guard let open = Self.open(for: answer, of: proposal) else {
      // Says why nothing waits here.
      _ = try TakeVerdict()(
        answer, on: proposal, by: Person(name: "", email: ""), reason: "", seen: nil, at: Timestamp(seconds: 0))
      return nil
    }
    guard console.canAsk else {
      throw Refusal(
        .usage, "Nobody can be asked here whether this is what they saw.",
        remedy: "Read `meshgen show \(proposal.id)` and repeat the command with `--seen \(open.fingerprint.short)`.")
    }
    console.tell { DossierView(proposal).text(in: &$0) }
    let question: Words =
      "\(Self.verb(answer), .bold) the \(open.checkpoint.rawValue) of \(proposal.id, .bold), \(open.fingerprint.short)?"
    return console.ask(question) ? open.fingerprint.rawValue : nil
  }

  /// What a verdict would be about: what waits, or for a withdrawal the last word that stands.
  private static func open(
    for answer: Verdict.Answer, of proposal: Proposal
  ) -> (checkpoint: Checkpoint, fingerprint: Fingerprint)? {
    guard answer == .withdraw else { return proposal.waiting }
    for checkpoint in [Checkpoint.solution, .decision, .idea] {
      if let last = Standing(of: proposal.verdicts[checkpoint] ?? []).last { return (checkpoint, last.seen) }
    }
    return nil
  }

  private static func verb(_ answer: Verdict.Answer) -> String {
    switch answer {
    case .approve: "Approve"
    case .reject: "Reject"
    case .defer: "Put off"
    case .revise: "Send back"
    case .withdraw: "Take back the last word on"
    case .refine: "Change"
    }
  }

  private func report(_ answer: Verdict.Answer, by person: Person, on proposal: Proposal) {
    let next = NextStep(for: proposal)
    // The last of the latest; a later checkpoint stands after an earlier one.
    let said = proposal.verdictsInOrder.filter { $0.answer == answer && $0.person == person }
      .reduce(nil) { (latest: Verdict?, verdict) in latest.map { $0.at > verdict.at } == true ? latest : verdict }
    console.show([
      "id": .text(proposal.id.rawValue), "answer": .text(answer.rawValue),
      "checkpoint": JSON(said?.checkpoint.rawValue), "seen": JSON(said?.seen), "person": .text(person.description),
      "stage": .text(proposal.stage.name), "next": JSON(next.command),
      "proposal": ProposalView(proposal).json,
    ]) { page in
      page.line(
        "\(VerdictView.done(answer), .green) the \(said?.checkpoint.rawValue ?? "idea") of \(proposal.id, .bold) as \(person.description). It is \(proposal.stage.name) now."
      )
    }
    console.hint(Words(next.command ?? next.sentence))
  }
}
