internal import Mesh
internal import Pipeline

/// What the shared files follow from, as the ledger has it now.
struct SharedGround {
  /// The records of every approved solution that may have been applied.
  let records: [IndexedSolution]
  private let products: [Solution]
  private let approved: [Solution]
  private let knownTags: [EnvironmentName: Set<String>]
  private let at: Timestamp

  /// Nil before anything was approved.
  init?(_ archive: Archive) throws {
    let proposals = try Dossier.proposals(in: archive)
    let approvals = proposals.compactMap { proposal in
      TakeVerdict().approvalOfSolution(in: proposal).map { (proposal: proposal, approval: $0) }
    }
    guard let last = approvals.map(\.approval.at).max() else { return nil }
    let open = approvals.filter {
      if case .closed = $0.proposal.stage { false } else { true }
    }
    at = last
    approved = open.map(\.approval.subject)
    products = Claims(among: proposals).governing.values.map(\.solution).sorted { $0.product.id < $1.product.id }
    knownTags = Self.knownTags(in: try archive.estate(), beside: approved)
    records = open.map { proposal, approval in
      IndexedSolution(
        product: approval.subject.product.id, proposal: proposal.id, solution: approval.fingerprint,
        approvedBy: approval.person.description, approvedAt: approval.at.description)
    }.sorted()
  }

  /// - Parameter committed: what stands in the places of shared files and of product pages, by path.
  func index(beside committed: [String: String]) -> MeshIndex {
    MeshIndex(
      products: products, approved: approved, records: records, knownTags: knownTags, committed: committed, at: at)
  }

  /// The tags that a topic bears though no approved solution binds them there: the catalog knew them before.
  private static func knownTags(in estate: Estate?, beside approved: [Solution]) -> [EnvironmentName: Set<String>] {
    guard let estate else { return [:] }
    var bound: [TopicName: Set<String>] = [:]
    for solution in approved {
      for adoption in solution.adoptions { bound[adoption.topic, default: []].formUnion(adoption.tags) }
      for topic in solution.newTopics { bound[topic.topic, default: []].formUnion(topic.tags) }
    }
    let known = estate.deployment.topics.flatMap { topic in
      topic.tags.filter { !(bound[topic.name]?.contains($0) ?? false) }
    }
    return known.isEmpty ? [:] : [estate.deployment.cluster.environment: Set(known)]
  }
}
