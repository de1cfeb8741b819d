internal import Mesh
internal import Pipeline

/// Which product manages which topic: the approved solutions, each product's last one.
struct Claims {
  /// The governing solution of each product: approved, and amended by no other approved one.
  let governing: [ProposalID: Proposal.Current<Solution>]

  init(among proposals: [Proposal]) {
    let approved = proposals.compactMap { proposal -> (Approval<Solution>, Proposal.Current<Solution>)? in
      guard let approval = TakeVerdict().approvalOfSolution(in: proposal), let solution = proposal.solution else {
        return nil
      }
      if case .closed = proposal.stage { return nil }
      return (approval, solution)
    }
    let amended = Set(approved.compactMap(\.0.subject.amends))
    var governing: [ProposalID: (Timestamp, Proposal.Current<Solution>)] = [:]
    for (approval, solution) in approved where !amended.contains(solution.fingerprint) {
      let product = solution.noun.product.id
      // Of two that amend the same one, from two clones at once, the first approval stands; the other is a conflict
      // that `implement` reports.
      if let other = governing[product], (other.0, other.1.fingerprint) <= (approval.at, solution.fingerprint) {
        continue
      }
      governing[product] = (approval.at, solution)
    }
    self.governing = governing.mapValues(\.1)
  }

  /// The topics that are managed, by name.
  var managed: [TopicName: ManagedTopic] {
    var managed: [TopicName: ManagedTopic] = [:]
    for (product, solution) in governing.sorted(by: { $0.key < $1.key }) {
      for topic in solution.noun.managedTopics {
        managed[topic] = ManagedTopic(product: product, solution: solution.noun, fingerprint: solution.fingerprint)
      }
    }
    return managed
  }

  /// Takes a solution that nobody approved yet out of its dossier when what it rests on has moved: the solution it amends
  /// was amended by another, or a topic it wants to manage is managed elsewhere. It is designed again then.
  func settle(_ proposals: [Proposal]) -> [Proposal] {
    let managed = managed
    return proposals.map { proposal in
      guard case .designed = proposal.stage, let solution = proposal.solution else { return proposal }
      let noun = solution.noun
      let governs = governing[noun.product.id]?.fingerprint
      let moved = noun.amends != nil && noun.amends != governs
      let taken = noun.managedTopics.contains { topic in
        managed[topic].map { $0.product != noun.product.id } ?? false
      }
      let late = noun.amends == nil && governs != nil && governs != solution.fingerprint
      guard moved || taken || late else { return proposal }
      var settled = proposal
      settled.solution = nil
      settled.stage = .approved
      return settled
    }
  }
}
