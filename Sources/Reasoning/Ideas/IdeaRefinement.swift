public import Mesh

/// An idea as the edits of people make it. What they said stays as they said it; what was said of topics that it no
/// longer has, or counted without those that it has now, is left out or said anew.
public enum IdeaRefinement {
  /// It follows from the idea and the edits alone, so that a verdict on it stays bound to what was seen.
  public static func idea(_ idea: Idea, with edits: [Edit]) -> Idea {
    var refined = idea
    if let title = edits.last(where: { $0.title != nil })?.title { refined.title = title }
    if let domain = edits.last(where: { $0.domain != nil })?.domain { refined.domain = domain }
    if let edit = edits.last(where: { $0.topics != nil }), let topics = edit.topics?.uniqueSorted(),
      topics != idea.relatedTopics
    {
      refined = on(topics, joined: edit.joins ?? [], refined)
    }
    if let description = edits.last(where: { $0.description != nil })?.description { refined.description = description }
    return refined
  }

  private static func on(_ topics: [TopicName], joined: [Join], _ idea: Idea) -> Idea {
    let kept = Set(topics)
    var refined = idea
    refined.relatedTopics = topics
    let usable = Set(idea.joins + joined).filter { kept.contains($0.from.topic) && kept.contains($0.to.topic) }.sorted()
    switch idea.kind {
    case .derivedProduct:
      // What is summed up needs its one topic, whatever else stands beside it.
      if idea.query?.form == .aggregated, let source = idea.query?.source, kept.contains(source) {
        refined.joins = []
      } else {
        refined.joins = statement(of: usable, as: idea)
        refined.query = query(of: refined.joins, as: idea.query)
      }
    case .dataProduct: refined.joins = usable
    case .adoption, .governanceFix, .optimisation, .retirement: refined.joins = []
    }
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
    // A join that the topics bring with them is cited, and so is each remedy whose evidence spoke of others too.
    let cited = Set(rest.flatMap(\.fields))
    let found = refined.joins.filter { !cited.isSuperset(of: [$0.from, $0.to]) }
    let proven = Set(rest.flatMap(\.topics))
    let reasons = refined.remedies.filter { !proven.contains($0.topic) }.map { remedy in
      Evidence(
        remedy.reason, topics: [remedy.topic], fields: remedy.field.map { [FieldReference(remedy.topic, $0)] } ?? [])
    }
    refined.evidence = [chosen] + rest + IdeaGround.evidence(of: found) + reasons
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

  /// The joins that one statement makes: those of the topic that it is about, else of the one that refers to most.
  private static func statement(of joins: [Join], as idea: Idea) -> [Join] {
    let bySource = Dictionary(grouping: joins, by: \.from.topic).mapValues(DerivedIdeas.usable).filter { !$1.isEmpty }
    if let source = idea.joins.first?.from.topic, let own = bySource[source] { return own }
    return bySource.max { ($0.value.count, $1.key) < ($1.value.count, $0.key) }?.value ?? []
  }

  /// Of joins that a person chose, with what is known of how their records meet; nil where nothing is joined.
  private static func query(of joins: [Join], as former: IdeaQuery?) -> IdeaQuery? {
    guard let source = joins.first?.from.topic else { return nil }
    let known = former?.source == source ? former?.keys ?? [] : []
    return DerivedIdeas.query(source, joins) { join in known.first { $0.refersTo == join.to }?.meeting }
  }

  private static func description(of idea: Idea) -> String {
    let topics = Titles.list(idea.relatedTopics)
    let isOne = idea.relatedTopics.count == 1
    switch idea.kind {
    case .dataProduct:
      return isOne
        ? "\(topics) as a product, behind a data contract, with an owner and a page."
        : "\(topics) as one product, each behind a data contract, with an owner and a page."
          + ProductIdeas.question(idea.joins)
    case .derivedProduct:
      if let query = idea.query, query.form == .aggregated {
        let rest = idea.relatedTopics.filter { $0 != query.source }
        return AggregatedIdeas.purpose(query)
          + (rest.isEmpty ? "" : " Nothing of \(Titles.list(rest)) is in it, which no statement reads.")
      }
      guard let source = idea.joins.first?.from.topic else {
        return "\(topics): no field of one is known to refer to another, so that nothing joins them."
      }
      let targets = idea.joins.map(\.to.topic).uniqueSorted()
      let rest = idea.relatedTopics.filter { $0 != source && !targets.contains($0) }
      let alone =
        rest.isEmpty
        ? "" : " No field of `\(source)` is known to refer to \(Titles.list(rest)), which no statement reads."
      return DerivedIdeas.purpose(source, idea.joins, idea.query) + alone
    case .adoption:
      return "Bring \(topics) under Terraform as \(isOne ? "it is" : "they are"): imported, nothing changed."
    case .governanceFix: return RemedyWords.fix(idea.remedies)
    case .optimisation: return RemedyWords.optimisation(idea.remedies, connectors: idea.failedConnectors)
    case .retirement: return "Find out whether \(topics) \(isOne ? "is" : "are") still needed."
    }
  }
}
