// The solution of a derived product: a new topic, its schema and the statement that fills it.

internal import Mesh
internal import Schemas

extension SolutionDraft {
  /// What a statement makes of its sources.
  private struct Made {
    var topic: TopicName
    /// Its name is given to it at last: it follows from all the rest.
    var statement: Processing
    var fields: [AvroSchema.Field]
    var shape: [Field]
    var sensitive: [SensitiveField]
    var keys: [FieldPath] = []
    var joins: [Join] = []
    var leftOut: [String]
    var considerations: [String] = []
    var query: IdeaQuery?
  }

  func derived() -> Solution {
    if let query = idea.query, query.form == .aggregated,
      let source = facts.entries.first(where: { $0.topic.name == query.source })
    {
      return aggregated(source, query)
    }
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
    return joined(source, joins)
  }

  // MARK: joined

  private func joined(_ source: IdeaFacts.Entry, _ joins: [Join]) -> Solution {
    let streams = EventStreams(state.index)
    let targets = joins.filter { $0.from.topic == source.topic.name }.compactMap { join in
      facts.entries.first { $0.topic.name == join.to.topic }.map { entry in
        (
          join: join, entry: entry,
          meeting: QueryPlan.meeting(of: source.reading, with: entry.reading, state.index, by: join, streams)
        )
      }
    }
    // Records that may be apart are waited for: what was held at a record's time is looked up before that.
    let inOrder = targets.filter { !$0.meeting.isWithin } + targets.filter(\.meeting.isWithin)
    let plan = QueryPlan(source: source.reading, joins: inOrder.map { ($0.join, $0.entry.reading, $0.meeting) })
    let topic = state.naming.topic(from: source.topic.name, word: "enriched", isOwn: isMade)
    let near = inOrder.filter(\.meeting.isWithin).map(\.entry.topic.name)
    let held = inOrder.filter { !$0.meeting.isWithin }.map(\.entry.topic.name)
    let query = DerivedIdeas.query(source.topic.name, targets.map(\.join)) { join in
      targets.first { $0.join == join }?.meeting
    }
    let hours = (query.window?.seconds ?? 0) / 3_600
    var added: [String] = []
    if !held.isEmpty { added.append("what \(Titles.list(held)) knew at its time") }
    if !near.isEmpty {
      added.append("the records of \(Titles.list(near)) within \(Numbers.counted(hours, "hours")) of it")
    }
    return derived(
      source, inOrder.map(\.entry),
      Made(
        topic: topic,
        statement: Processing(
          name: "", output: topic, source: source.topic.name, alias: "s", joined: plan.joined, columns: plan.columns,
          stateHours: max(design.settings.stateHours, 2 * hours),
          description: "Adds to each record of `\(source.topic.name)` \(Titles.list(added))."),
        fields: plan.fields, shape: plan.shape, sensitive: plan.sensitive, leftOut: plan.leftOut,
        considerations: near.isEmpty
          ? []
          : [
            "A record of `\(source.topic.name)` that meets none of \(Titles.list(near)) is written when \(Numbers.counted(hours, "hours")) have passed; one that meets several is written once for each."
          ],
        query: query))
  }

  // MARK: aggregated

  private func aggregated(_ source: IdeaFacts.Entry, _ query: IdeaQuery) -> Solution {
    let plan = AggregatePlan(query, of: source.reading, alias: "s")
    let topic = state.naming.topic(from: source.topic.name, word: "totals", isOwn: isMade)
    let window = query.window ?? .init(seconds: 3_600, reason: "")
    let each = AggregatedIdeas.name(of: window)
    return derived(
      source, [],
      Made(
        topic: topic,
        statement: Processing(
          name: "", output: topic, source: source.topic.name, alias: "s", joined: [], columns: plan.columns,
          stateHours: max(design.settings.stateHours, 2 * window.seconds / 3_600),
          description:
            "Sums up the records of `\(source.topic.name)` for each \(Titles.list(query.keys.map { "`\($0.field)`" })) and \(each).",
          filters: plan.filters.isEmpty ? nil : plan.filters,
          reduction: .window(seconds: window.seconds, per: query.keys.map(\.field)), once: query.once),
        fields: plan.fields, shape: plan.shape, sensitive: plan.sensitive, keys: plan.keys,
        joins: plan.references.map { reference in
          Join(
            from: FieldReference(topic, reference.column), to: reference.to, confidence: confidence(of: reference.to),
            reason: "It is the key by which the records are summed up.")
        },
        leftOut: plan.leftOut,
        considerations: [
          "A window is of the time at which Kafka got a record: one that comes after its window was written is in none."
        ]
          + (query.once == nil
            ? []
            : [
              "A record that comes twice counts once where both come within a window; in two windows it counts in each."
            ]),
        query: query))
  }

  /// How certain it was that the source's field refers to the entity.
  private func confidence(of reference: FieldReference) -> Double {
    idea.evidence.first { $0.fields.contains(reference) }?.figures.first?.value ?? DerivedIdeas.leastConfidence
  }

  // MARK: both

  private func derived(_ source: IdeaFacts.Entry, _ targets: [IdeaFacts.Entry], _ made: Made) -> Solution {
    let topic = made.topic
    let subject = SubjectName.value(of: topic)
    let name = [source.reading.shape?.namespace, NamingRule.record(topic)].compactMap { $0 }.joined(separator: ".")
    let documentation = "\(idea.title). From \(Titles.list(([source] + targets).map(\.topic.name).sorted()))."
    let schema = AdoptedSchema(
      subject: subject, side: .value, format: .avro,
      schema: QueryPlan.text(name: name, documentation: documentation, fields: made.fields), exists: false,
      compatibility: .backward,
      fieldTags: made.sensitive.map { .init(field: $0.path, tag: Classification.tag(of: $0.category)) }.uniqueSorted())
    let sizing = TopicSizing(from: source)
    let config = sizing.config
    var new = NewTopic(
      topic: topic, partitions: sizing.partitions, config: config, schemas: [schema],
      tags: Classification.tags(of: made.sensitive), description: idea.description)
    new.reasons = sizing.reasons
    // Kafka takes no partitions away: what the product has made already keeps them.
    if let there = state.index.topics[topic]?.partitions, there > new.partitions {
      new.partitions = there
      new.reasons?["partitions"] = "As many as it has: Kafka takes none away."
    }
    var statement = made.statement
    statement.name = NamingRule.statement(idea.ideaId, statement)
    let former = formerStatements(beside: statement)
    let terms = ContractTerms(mesh: design.mesh, product: idea.ideaId)
    var port = OutputPort(
      topic: topic, shape: RecordShape(name: name, documentation: documentation, fields: made.shape), format: .avro,
      keyFields: made.keys, sensitiveFields: made.sensitive.sorted(), joins: made.joins,
      documentation: idea.description,
      contract: terms.contract(of: topic, config: config, traffic: nil, sensitive: made.sensitive))
    port.qualityRules = ContractTerms.rules(of: port, statement: statement, traffic: nil)
    port.contract.price = ContractTerms.price(of: challenges.cost)
    if let before = self.former?.solution.product.outputPorts.first(where: { $0.topic == topic }) {
      port.contract = before.contract.revised(port.contract, isWider: before.shape != port.shape)
      if self.former?.isMerged == true { port.contract.status = .active }
    }
    let owner = owner(of: [source])
    let read = ([source] + targets).sorted { $0.topic.name < $1.topic.name }
    let access = AccessPlan(state).grants(
      product: idea.ideaId, topics: [(topic, [subject], true)],
      processing: (reads: read.map { ($0.topic.name, $0.subjects.map(\.name)) }, isNeeded: true))
    var solution = solution(
      product: DataProduct(
        id: idea.ideaId, title: idea.title, purpose: idea.description, domain: idea.domain, owner: owner,
        steward: steward(of: owner), inputPorts: facts.entries.map(input).sorted(), outputPorts: [port],
        potentialUsers: idea.potentialUsers),
      approach:
        "A Flink statement reads \(Titles.list(read.map(\.topic.name))) and writes `\(topic)`; the inputs stay as they are.",
      adoptions: [], newTopics: [new], processing: [statement] + former, access: access,
      governance: governance(owner, [source] + targets, keeping: [(topic, config)], sensitive: made.sensitive),
      considerations: made.considerations + made.leftOut.map { "Left out: \($0)" }
        + former.prefix(1).map { _ in
          "The query has changed: the new statement writes `\(topic)` again from the beginning, and the old one is stopped. "
            + "Readers must bear records that come twice."
        })
    solution.query = made.query
    return solution
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

extension Processing.Meeting? {
  /// Whether records meet that may be some hours apart.
  fileprivate var isWithin: Bool { if case .within? = self { true } else { false } }
}
