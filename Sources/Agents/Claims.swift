internal import Mesh
internal import Pipeline

/// Which product manages which topic: the approved solutions, each product's last one.
struct Claims {
  /// The governing solution of each product: approved, and amended by no other approved one.
  let governing: [ProposalID: ManagedTopic]

  init(among proposals: [Proposal]) {
    let approved = proposals.compactMap { proposal -> ManagedTopic? in
      guard let approval = TakeVerdict().approvalOfSolution(in: proposal) else { return nil }
      if case .closed = proposal.stage { return nil }
      return ManagedTopic(
        product: approval.subject.product.id, solution: approval.subject, fingerprint: approval.fingerprint,
        approvedBy: approval.person, approvedAt: approval.at, isMerged: proposal.implementation?.noun.step == .merged)
    }
    let amended = Set(approved.compactMap(\.solution.amends))
    var governing: [ProposalID: ManagedTopic] = [:]
    for claim in approved where !amended.contains(claim.fingerprint) {
      // Of two that amend the same one, from two clones at once, the first approval stands; the other is a conflict
      // that `implement` reports.
      if let other = governing[claim.product],
        (other.approvedAt, other.fingerprint) <= (claim.approvedAt, claim.fingerprint)
      {
        continue
      }
      governing[claim.product] = claim
    }
    self.governing = governing
  }

  /// The topics that are managed, by name.
  var managed: [TopicName: ManagedTopic] {
    var managed: [TopicName: ManagedTopic] = [:]
    for claim in governing.values.sorted(by: { $0.product < $1.product }) {
      for topic in claim.solution.managedTopics { managed[topic] = claim }
    }
    return managed
  }

  /// The topics that are to be deleted, each with the product that says so.
  var retired: [TopicName: ProposalID] {
    var retired: [TopicName: ProposalID] = [:]
    for claim in governing.values.sorted(by: { $0.product < $1.product }) {
      for retirement in claim.solution.retirements { retired[retirement.topic] = claim.product }
    }
    return retired
  }

  /// Takes a solution that nobody approved yet out of its dossier when what it rests on has moved: the solution it amends
  /// was amended by another, or a topic it wants to manage is managed elsewhere or gone. It is designed again then.
  ///
  /// - Parameter topics: what the last state holds; nil where that is unknown.
  func settle(_ proposals: [Proposal], among topics: Set<TopicName>?) -> [Proposal] {
    let managed = managed
    let retired = retired
    return proposals.map { proposal in
      guard case .designed = proposal.stage, let solution = proposal.solution else { return proposal }
      let noun = solution.noun
      let governs = governing[noun.product.id]?.fingerprint
      let moved = noun.amends != nil && noun.amends != governs
      // What another product manages meanwhile is retired there, and what is retired is managed nowhere.
      let taken =
        (noun.managedTopics + noun.retirements.map(\.topic)).contains { topic in
          managed[topic].map { $0.product != noun.product.id } ?? false
        } || noun.adoptions.contains { retired[$0.topic].map { $0 != noun.product.id } ?? false }
      // Merged meanwhile: the change alone is offered then, not the whole product again.
      let isTold = noun.chapters.last.map { !$0.isMerged } == true && governing[noun.product.id]?.isMerged == true
      let gone = topics.map { !$0.isSuperset(of: noun.adoptions.map(\.topic)) } ?? false
      let late = noun.amends == nil && governs != nil && governs != solution.fingerprint
      guard moved || taken || late || isTold || gone else { return proposal }
      var settled = proposal
      settled.solution = nil
      settled.stage = .approved
      return settled
    }
  }
}
