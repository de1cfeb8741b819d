public import Mesh
internal import Pipeline
internal import Ports

/// People at their checkpoints: a verdict becomes a record of its own that replaces no other.
public struct Verdicts: Sendable {
  private let world: World

  public init(in world: World) { self.world = world }

  /// Records what a person said. Checked against the records again on each attempt, so that of two people at once the
  /// second is told what the first said.
  public func take(
    _ answer: Verdict.Answer, on id: ProposalID, by person: Person, reason: String?, seen: String?, edit: Edit? = nil,
    until: Timestamp? = nil
  ) async throws -> Proposal {
    let now = world.clock.now()
    if let until, until <= now {
      throw Refusal(
        .usage, "The day \(until.day) is not to come.", remedy: "Name a later one, or reject `\(id)` for good.")
    }
    let saying = Saying(
      answer, on: id, by: person, reason: reason, seen: seen, edit: edit, until: until, at: now)
    return try await again {
      let archive = try await Archive(of: world)
      let proposals = try Dossier.proposals(in: archive)
      let record = try await record(
        of: saying, on: try Self.proposal(id, among: proposals), beside: proposals, in: archive)
      try await world.ledger.add([record], turn: "people")
      return try Self.proposal(id, among: Dossier.proposals(in: try await Archive(of: world)))
    }
  }

  /// Records what people said in one sitting, as one turn. What does not wait any more, or is no longer what was seen, is
  /// left out; so is a yes to a solution that another yes of the sitting may have moved, and a second word on one proposal.
  ///
  /// - Returns: the proposals that were spoken on, and those on which the policy lets nobody, or this person, say it.
  public func take(_ sitting: [Saying]) async throws -> (spoken: Set<ProposalID>, refused: [Problem]) {
    try await again {
      let archive = try await Archive(of: world)
      let all = try Dossier.proposals(in: archive)
      let proposals = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
      var records: [Record] = []
      var spoken: Set<ProposalID> = []
      var refused: [Problem] = []
      var claimed: Set<TopicName> = []
      var changed: Set<ProposalID> = []
      for saying in sitting {
        guard let proposal = proposals[saying.id], !spoken.contains(saying.id) else { continue }
        if saying.answer == .approve, case .designed = proposal.stage, let solution = proposal.solution?.noun {
          let touched = solution.managedTopics + solution.retirements.map(\.topic)
          guard claimed.isDisjoint(with: touched), !changed.contains(solution.product.id) else { continue }
          claimed.formUnion(touched)
          changed.insert(solution.product.id)
        }
        do {
          records.append(try await record(of: saying, on: proposal, beside: all, in: archive))
          spoken.insert(saying.id)
        } catch let error as Refusal where [.changed, .wrongStage].contains(error.reason) {
          continue
        } catch let error as Refusal where [.waiting, .flawed].contains(error.reason) {
          refused.append(Problem(saying.id, error))
        }
      }
      if !records.isEmpty { try await world.ledger.add(records, turn: "people") }
      return (spoken, refused)
    }
  }

  private func record(
    of saying: Saying, on proposal: Proposal, beside others: [Proposal], in archive: Archive
  ) async throws -> Record {
    var edit = saying.edit
    if let said = edit { edit = try Self.completed(said, of: proposal, in: archive) }
    if saying.answer == .withdraw { try Self.checkNothingRests(on: proposal, among: others) }
    if saying.answer == .approve {
      try HeedPolicy(world.settings.policy)(on: proposal, approvedBy: saying.person)
    }
    var verdict = try TakeVerdict()(
      saying.answer, on: proposal, by: saying.person, reason: saying.reason, seen: saying.seen, edit: edit,
      at: saying.at)
    verdict.until = saying.until
    if let seal = world.seal {
      verdict.signature = try await seal.signature(of: try verdict.signedText, by: verdict.person)
    }
    // One that does not count has its number still.
    let before = RecordKey.verdict(saying.id, at: verdict.checkpoint, number: 1).rawValue.dropLast()
    let number =
      (proposal.verdicts[verdict.checkpoint] ?? []).count
      + archive.unsigned.count { $0.key.rawValue.hasPrefix(before) } + 1
    return try Record(
      channel: .checkpoints, key: .verdict(saying.id, at: verdict.checkpoint, number: number), revision: 1,
      timestamp: verdict.at, agent: "people", state: nil, inputs: [verdict.checkpoint.rawValue: verdict.seen],
      body: verdict)
  }

  /// The proposal of an id; the error names the nearest one that exists.
  public static func proposal(_ id: ProposalID, among proposals: [Proposal]) throws(Refusal) -> Proposal {
    if let proposal = proposals.first(where: { $0.id == id }) { return proposal }
    guard !proposals.isEmpty else {
      throw Refusal(
        .notFound, "There is no proposal `\(id)`, nor any other.",
        remedy: "Make some with `meshgen discover` and `meshgen propose`.")
    }
    let near = Nearest.words(to: id.rawValue, among: proposals.map(\.id.rawValue), most: 3).map { "`\($0)`" }
    let named = near.dropLast().isEmpty ? near.joined() : "\(near.dropLast().joined(separator: ", ")) or \(near.last!)"
    throw Refusal(
      .notFound, "There is no proposal `\(id)`.",
      remedy: near.isEmpty
        ? "`meshgen list` shows them all." : "Did you mean \(named)? `meshgen list` shows them all.")
  }

  /// A solution that another approved one amends stays as long as that one does.
  private static func checkNothingRests(on proposal: Proposal, among others: [Proposal]) throws(Refusal) {
    guard let solution = TakeVerdict().approvalOfSolution(in: proposal) else { return }
    for other in others {
      guard let approval = TakeVerdict().approvalOfSolution(in: other),
        approval.subject.amends == solution.fingerprint
      else { continue }
      throw Refusal(
        .wrongStage, "The approved solution of `\(other.id)` rests on that of `\(proposal.id)`.",
        remedy: "Withdraw it first with `meshgen withdraw \(other.id)`.")
    }
  }

  /// An edit that may be made, with the joins between the topics that it chooses. One that leaves everything as it is
  /// is no edit.
  private static func completed(_ edit: Edit, of proposal: Proposal, in archive: Archive) throws -> Edit {
    try check(edit, of: proposal, in: archive)
    var completed = edit
    if let topics = edit.topics {
      let chosen = Set(topics)
      completed.joins = try archive.understood()?.state.joins.filter {
        chosen.contains($0.from.topic) && chosen.contains($0.to.topic)
      }
      // None to be known is no joins to be kept.
      if completed.joins?.isEmpty == true { completed.joins = nil }
    }
    guard changes(completed, proposal) else {
      throw Refusal(
        .usage, "`\(proposal.id)` says this already, so that nothing would change.",
        remedy: "See it with `meshgen show \(proposal.id)`, and name what is to be different.")
    }
    return completed
  }

  private static func changes(_ edit: Edit, _ proposal: Proposal) -> Bool {
    switch proposal.waiting?.checkpoint {
    case .idea: ApplyEdits()([edit], to: proposal.idea.noun) != proposal.idea.noun
    case .decision: proposal.decision.map { ApplyEdits()([edit], to: $0.noun) != $0.noun } ?? true
    case .solution, .pullRequest: proposal.solution.map { ApplyEdits()([edit], to: $0.noun) != $0.noun } ?? true
    // Whoever is late is told so where the verdict is taken.
    case nil: true
    }
  }

  /// An edit may only name what is there, and only what the open checkpoint shows.
  private static func check(_ edit: Edit, of proposal: Proposal, in archive: Archive) throws {
    let checkpoint = proposal.waiting?.checkpoint
    let misplaced: String? =
      if edit.topics != nil && checkpoint != .idea {
        "topics"
      } else if edit.conditions != nil && checkpoint != .decision {
        "conditions"
      } else if (edit.owner != nil || edit.steward != nil || edit.classification != nil) && checkpoint != .solution {
        "owner, steward and classification"
      } else if (edit.title != nil || edit.description != nil || edit.domain != nil) && checkpoint == .decision {
        "title, description and domain"
      } else {
        nil
      }
    if let misplaced, let checkpoint {
      throw Refusal(
        .usage, "The \(misplaced) of `\(proposal.id)` cannot be changed at the \(checkpoint.rawValue) checkpoint.",
        remedy:
          "Topics, title, description and domain belong to the idea, conditions to the decision, and owner, steward and "
          + "classification to the solution.")
    }
    if let topics = edit.topics, let estate = try archive.estate() {
      let names = estate.deployment.topics.map(\.name.rawValue)
      guard !topics.isEmpty else {
        throw Refusal(.usage, "A proposal needs at least one topic.", remedy: "Name each with a `--topic` of its own.")
      }
      for topic in topics where !names.contains(topic.rawValue) {
        throw Refusal(
          .notFound, "There is no topic `\(topic)` in state \(estate.number).",
          remedy: Nearest.word(to: topic.rawValue, among: names).map { "Did you mean `\($0)`?" }
            ?? "`meshgen estate` shows them all.")
      }
    }
  }
}
