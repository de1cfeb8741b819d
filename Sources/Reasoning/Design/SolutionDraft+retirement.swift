// The solution of topics that no code manages and nobody needs any more.

internal import Mesh

extension SolutionDraft {
  func retirement() -> Solution {
    let owner = owner(of: facts.entries)
    return solution(
      product: DataProduct(
        id: idea.ideaId, title: idea.title, purpose: idea.description, domain: idea.domain, owner: owner,
        steward: steward(of: owner), inputPorts: [], outputPorts: [],
        potentialUsers: idea.potentialUsers),
      approach:
        "No code manages the topic, so that Terraform has nothing to take out of its state: the page says what to check and how to delete it.",
      adoptions: [], access: [],
      governance: governance(
        owner, facts.entries, keeping: facts.entries.map { ($0.topic.name, $0.topic.config) },
        sensitive: facts.entries.flatMap(\.reading.sensitiveFields)),
      retirements: facts.entries.map { retirement($0, []) }.sorted())
  }

  /// - Parameter connectors: those that leave with it.
  func retirement(_ entry: IdeaFacts.Entry, _ connectors: [AdoptedConnector]) -> Retirement {
    var retirement = Retirement(
      topic: entry.topic.name, subjects: entry.subjects.map(\.name).sorted(),
      proof: idea.evidence.first?.statement ?? idea.reasoning,
      toCheck: RetirementIdeas.toCheck(entry.topic.name, state.index, silenceDays: design.settings.silenceDays))
    let names = connectors.filter { $0.topics.contains(entry.topic.name) }.map(\.name).sorted()
    retirement.connectors = names.isEmpty ? nil : names
    return retirement
  }
}
