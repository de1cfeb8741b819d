public import Mesh

/// An approved decision made concrete: which topics are adopted or made, who may do what, and under which contract.
public struct SolutionDesign: Sendable {
  let mesh: String
  let settings: DesignSettings

  public init(mesh: String, settings: DesignSettings = DesignSettings()) {
    self.mesh = mesh
    self.settings = settings
  }

  /// `managed` says which product manages a topic today. A product reads what another manages; a fix of managed topics
  /// amends the solution of their product. What is `retired`, by another product, is not adopted.
  public func solution(
    for idea: Idea, decision: Decision, record: DecisionRecord, challenges: Challenges, in state: StateIndex,
    managed: [TopicName: ManagedTopic], retired: [TopicName: ProposalID] = [:]
  ) -> Solution {
    let facts = IdeaFacts(idea.relatedTopics, in: state)
    let homes = Set(idea.relatedTopics).compactMap { topic in managed[topic].map { (topic, $0) } }
    let others = Dictionary(uniqueKeysWithValues: homes.filter { $0.1.product != idea.ideaId })
    let draft = SolutionDraft(
      idea: idea, decision: decision, record: record, challenges: challenges, facts: facts, state: state,
      managed: others, retired: retired.filter { $0.value != idea.ideaId },
      isMade: { topic in
        managed[topic].map { home in
          home.product == idea.ideaId && home.solution.newTopics.contains { $0.topic == topic }
        } ?? false
      }, former: managed.values.first { $0.product == idea.ideaId }, design: self)
    switch idea.kind {
    case .dataProduct, .adoption: return draft.product()
    case .derivedProduct: return draft.derived()
    case .governanceFix, .optimisation, .retirement:
      if let home = Self.home(of: idea.relatedTopics, in: others) { return draft.amendment(of: home) }
      return idea.kind == .retirement ? draft.retirement() : draft.product()
    }
  }

  /// The product that manages most of the topics.
  private static func home(of topics: [TopicName], in managed: [TopicName: ManagedTopic]) -> ManagedTopic? {
    let groups = Dictionary(grouping: topics.compactMap { managed[$0] }, by: \.product)
    return groups.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value.first
  }
}
