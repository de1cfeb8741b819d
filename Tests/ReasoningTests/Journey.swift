import Mesh
import Reasoning

/// An idea carried through challenges, decision and design, as the pipeline does it.
struct Journey {
  let estate: Estate
  let state: CurrentState
  let ideas: [Idea]
  let index: StateIndex
  var managed: [TopicName: ManagedTopic] = [:]
  var retired: [TopicName: ProposalID] = [:]
  var settings = DesignSettings()

  init(_ estate: Estate) {
    self.estate = estate
    state = StateReader().read(estate)
    ideas = IdeaRules().ideas(from: state, estate: estate, taken: [:])
    index = StateIndex(state, of: estate)
  }

  func challenges(_ idea: Idea) -> Challenges {
    let scope = ScopeRule().challenge(idea, in: index, others: ideas)
    let time = TimeRule().challenge(idea, in: index)
    return Challenges(
      scope: scope, time: time, cost: CostRule().challenge(idea, in: index, time: time))
  }

  func decision(_ idea: Idea) -> Decision {
    Weighing().decision(
      on: idea, challenges: challenges(idea), readings: idea.relatedTopics.sorted().compactMap(index.reading))
  }

  func solution(_ idea: Idea) -> Solution {
    let challenges = challenges(idea)
    let decision = decision(idea)
    let person = Person(name: "Ana", email: "ana@example.org")
    let record = DecisionRecord(
      decision: decision, challenges: challenges, ideaApprovedBy: person, ideaApprovedAt: Timestamp(seconds: 1),
      decisionApprovedBy: person, decisionApprovedAt: Timestamp(seconds: 2))
    return SolutionDesign(mesh: "mesh", settings: settings).solution(
      for: idea, decision: decision, record: record, challenges: challenges, in: index,
      managed: managed, retired: retired)
  }

  func flaws(_ solution: Solution) -> [Flaw] { SolutionCheck.flaws(in: solution, against: index, managed: managed) }

  func idea(_ id: ProposalID) -> Idea? { ideas.first { $0.ideaId == id } }

  /// The same, once the solution's product manages its topics.
  func after(_ solution: Solution, isMerged: Bool = false) throws -> Journey {
    var next = self
    let home = ManagedTopic(
      product: solution.product.id, solution: solution, fingerprint: try Fingerprint(of: solution),
      approvedBy: Person(name: "Ana", email: "ana@example.org"), approvedAt: Timestamp(seconds: 3), isMerged: isMerged)
    for topic in solution.managedTopics { next.managed[topic] = home }
    return next
  }
}
