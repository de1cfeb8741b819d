// The solution of a derived product: a new topic, its schema and the statement that fills it.

internal import Mesh

extension SolutionDraft {
  func derived() -> Solution {
    let joins = DerivedIdeas.usable(idea.joins)
    guard let source = joins.first.flatMap({ join in facts.entries.first { $0.topic.name == join.from.topic } }) else {
      // A person has taken the joins away: what is left is read and offered as nothing new, which the check refuses.
      return solution(
        product: DataProduct(
          id: idea.ideaId, title: idea.title, purpose: idea.description, domain: idea.domain, owner: nil, steward: nil,
          inputPorts: facts.entries.map(input).sorted(), outputPorts: [], potentialUsers: idea.potentialUsers),
        approach: "Nothing joins these topics.", adoptions: [], access: [],
        governance: governance(nil, facts.entries, keeping: [], sensitive: []))
    }
    let targets = joins.filter { $0.from.topic == source.topic.name }.compactMap { join in
      facts.entries.first { $0.topic.name == join.to.topic }.map { (join, $0) }
    }
    let plan = QueryPlan(
      source: source.reading,
      joins: targets.map { ($0.0, $0.1.reading, QueryPlan.meeting($0.1.reading, state.index, by: $0.0)) })
    let topic = state.naming.topic(from: source.topic.name, word: "enriched", isOwn: isMade)
    return derived(source, targets.map(\.1), plan, to: topic)
  }

  private func derived(
    _ source: IdeaFacts.Entry, _ targets: [IdeaFacts.Entry], _ plan: QueryPlan, to topic: TopicName
  ) -> Solution {
    let subject = SubjectName.value(of: topic)
    let name = [source.reading.shape?.namespace, NamingRule.record(topic)].compactMap { $0 }.joined(separator: ".")
    let documentation = "\(idea.title). From \(Titles.list(facts.topicNames))."
    let schema = AdoptedSchema(
      subject: subject, side: .value, format: .avro,
      schema: QueryPlan.text(name: name, documentation: documentation, fields: plan.fields), exists: false,
      compatibility: .backward,
      fieldTags: plan.sensitive.map { .init(field: $0.path, tag: Classification.tag(of: $0.category)) }.uniqueSorted())
    let sizing = TopicSizing(from: source)
    let config = sizing.config
    var new = NewTopic(
      topic: topic, partitions: sizing.partitions, config: config, schemas: [schema],
      tags: Classification.tags(of: plan.sensitive), description: idea.description)
    new.reasons = sizing.reasons
    // Kafka takes no partitions away: what the product has made already keeps them.
    if let there = state.index.topics[topic]?.partitions, there > new.partitions {
      new.partitions = there
      new.reasons?["partitions"] = "As many as it has: Kafka takes none away."
    }
    var statement = Processing(
      name: "", output: topic, source: source.topic.name, alias: "s",
      joined: plan.joined, columns: plan.columns, stateHours: design.settings.stateHours,
      description:
        "Adds to each record of `\(source.topic.name)` what \(Titles.list(targets.map(\.topic.name))) knew at its time."
    )
    statement.name = NamingRule.statement(idea.ideaId, statement)
    let former = formerStatements(beside: statement)
    let terms = ContractTerms(mesh: design.mesh, product: idea.ideaId)
    var port = OutputPort(
      topic: topic, shape: RecordShape(name: name, documentation: documentation, fields: plan.shape), format: .avro,
      keyFields: [], sensitiveFields: plan.sensitive.sorted(), joins: [], documentation: idea.description,
      contract: terms.contract(of: topic, config: config, traffic: nil, sensitive: plan.sensitive))
    port.qualityRules = ContractTerms.rules(of: port, statement: statement, traffic: nil)
    if let before = self.former?.solution.product.outputPorts.first(where: { $0.topic == topic }) {
      port.contract = before.contract.revised(port.contract, isWider: before.shape != port.shape)
      if self.former?.isMerged == true { port.contract.status = .active }
    }
    let owner = owner(of: [source])
    let access = AccessPlan(state).grants(
      product: idea.ideaId, topics: [(topic, [subject], true)],
      processing: (reads: ([source] + targets).map { ($0.topic.name, $0.subjects.map(\.name)) }, isNeeded: true))
    return solution(
      product: DataProduct(
        id: idea.ideaId, title: idea.title, purpose: idea.description, domain: idea.domain, owner: owner,
        steward: steward(of: owner), inputPorts: facts.entries.map(input).sorted(), outputPorts: [port],
        potentialUsers: idea.potentialUsers),
      approach:
        "A Flink statement reads \(Titles.list(facts.topicNames)) and writes `\(topic)`; the inputs stay as they are.",
      adoptions: [], newTopics: [new], processing: [statement] + former, access: access,
      governance: governance(owner, [source] + targets, keeping: [(topic, config)], sensitive: plan.sensitive),
      considerations: plan.leftOut.map { "Left out: \($0)" }
        + former.prefix(1).map { _ in
          "The query has changed: the new statement writes `\(topic)` again from the beginning, and the old one is stopped. "
            + "Readers must bear records that come twice."
        })
  }

  /// What ran under the product before, kept and stopped: a statement cannot be changed in place.
  private func formerStatements(beside statement: Processing) -> [Processing] {
    guard let former, former.isMerged else { return [] }
    return former.solution.processing.filter { $0.name != statement.name }.map { old in
      var stopped = old
      if stopped.isStopped != true { stopped.description = "Stopped, an earlier version. " + old.description }
      stopped.isStopped = true
      return stopped
    }
  }
}
