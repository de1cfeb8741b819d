public import Mesh

/// An idea as the edits of people make it. What they said stays as they said it; what was said of topics that it no
/// longer has, or counted without those that it has now, is left out or said anew.
public enum IdeaRefinement {
  /// It follows from the idea and the edits alone, so that a verdict on it stays bound to what was seen.
  public static func idea(_ idea: Idea, with edits: [Edit]) -> Idea {
    var refined = idea
    if let title = edits.last(where: { $0.title != nil })?.title { refined.title = title }
    if let domain = edits.last(where: { $0.domain != nil })?.domain { refined.domain = domain }
    if let topics = edits.last(where: { $0.topics != nil })?.topics?.uniqueSorted(), topics != idea.relatedTopics {
      refined = on(topics, refined)
    }
    if let description = edits.last(where: { $0.description != nil })?.description { refined.description = description }
    return refined
  }

  private static func on(_ topics: [TopicName], _ idea: Idea) -> Idea {
    let kept = Set(topics)
    var refined = idea
    refined.relatedTopics = topics
    refined.joins = idea.joins.filter { kept.contains($0.from.topic) && kept.contains($0.to.topic) }
    refined.remedies = idea.remedies.filter { kept.contains($0.topic) }
    refined.description = description(of: refined)
    let chosen = Evidence(
      "A person chose \(topics.count == 1 ? "the topic" : "the topics") \(Titles.list(topics)).", topics: topics,
      figures: [Figure("topics", Double(topics.count), unit: "topics", basis: "counted in what was chosen")])
    let rest =
      idea.kind == .governanceFix
      ? RemedyWords.evidence(refined.remedies)
      : idea.evidence.filter { evidence in
        !evidence.topics.isEmpty && kept.isSuperset(of: evidence.topics + evidence.fields.map(\.topic))
      }
    refined.evidence = [chosen] + rest
    refined.reasoning =
      "A person chose its topics. Its confidence of \(Numbers.text(idea.confidenceScore)) was computed for those that were proposed."
    // Who reads the topics that are left follows from no evidence any more, unless it names them.
    let named = Set(
      rest.flatMap(\.groups).map { "group \($0)" } + rest.flatMap(\.connectors).map { "connector \($0)" })
    refined.potentialUsers = idea.potentialUsers.filter(named.contains)
    refined.ranking = idea.ranking.filter { ["value", "effort", "rank"].contains($0.name) }.map {
      Figure($0.name, $0.value, unit: $0.unit, basis: "computed for the topics that were proposed")
    }
    return refined
  }

  private static func description(of idea: Idea) -> String {
    let topics = Titles.list(idea.relatedTopics)
    let isOne = idea.relatedTopics.count == 1
    switch idea.kind {
    case .dataProduct:
      return isOne
        ? "\(topics) as a product, behind a data contract, with an owner and a page."
        : "\(topics) as one product, each behind a data contract, with an owner and a page."
    case .derivedProduct:
      return idea.joins.isEmpty ? "\(topics) as one." : "\(topics), joined once and offered to all."
    case .adoption:
      return "Bring \(topics) under Terraform as \(isOne ? "it is" : "they are"): imported, nothing changed."
    case .governanceFix: return RemedyWords.fix(idea.remedies)
    case .optimisation: return RemedyWords.optimisation(idea.remedies, connectors: idea.failedConnectors)
    case .retirement: return "Find out whether \(topics) \(isOne ? "is" : "are") still needed."
    }
  }
}
