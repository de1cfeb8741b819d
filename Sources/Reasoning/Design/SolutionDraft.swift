internal import Mesh

/// One solution being drawn up, with all it is drawn from.
struct SolutionDraft {
  var idea: Idea
  let decision: Decision
  let record: DecisionRecord
  let challenges: Challenges
  let facts: IdeaFacts
  let state: StateIndex
  /// Topics of the idea that other products manage.
  let managed: [TopicName: ManagedTopic]
  /// Topics that are to be deleted, each with the product that says so.
  let retired: [TopicName: ProposalID]
  /// Whether this very product has made a topic before.
  let isMade: (TopicName) -> Bool
  /// This very product, as it was approved before.
  let former: ManagedTopic?
  let design: SolutionDesign

  var estate: Estate { state.estate }

  var own: [IdeaFacts.Entry] {
    facts.entries.filter { entry in
      managed[entry.topic.name] == nil && (idea.kind == .retirement || retired[entry.topic.name] == nil)
    }
  }
  private var foreign: [IdeaFacts.Entry] { facts.entries.filter { managed[$0.topic.name] != nil } }

  /// Where the product stands: a product's topics live on one cluster.
  var cluster: Cluster { facts.entries.first.map { estate.cluster(of: $0.topic) } ?? estate.cluster }

  /// The clusters of the other environments in which its topics stand, by name.
  private var otherClusters: [Cluster]? {
    let names = Set(own.flatMap { $0.topic.copies ?? [] }.map(\.cluster))
    return names.isEmpty ? nil : estate.clusters.filter { names.contains($0.name) }.sorted { $0.name < $1.name }
  }

  // MARK: who answers

  func owner(of entries: [IdeaFacts.Entry]) -> TeamName? {
    let owners = Dictionary(grouping: entries.compactMap(\.reading.owner)) { $0 }
    if let owner = owners.max(by: { ($0.value.count, $1.key) < ($1.value.count, $0.key) })?.key { return owner }
    let named = idea.remedies.filter { $0.kind == .owner && !$0.value.isEmpty }.map(\.value).uniqueSorted()
    if named.count == 1 { return TeamName(named[0]) }
    // Who answers for the only product that manages them, as far as it is known.
    let homes = Set(entries.compactMap { managed[$0.topic.name]?.solution.product.owner })
    return homes.count == 1 ? homes.first : idea.domain.flatMap { design.settings.owners[$0] }
  }

  func steward(of owner: TeamName?) -> String? { owner.flatMap { design.settings.teams[$0]?.steward } }

  // MARK: adopted topics

  func adoption(_ entry: IdeaFacts.Entry) -> Adoption {
    let tags = changesTags ? Classification.tags(of: classified(entry)).filter { !entry.topic.tags.contains($0) } : []
    var adoption = Adoption(
      topic: entry.topic.name, partitions: entry.topic.partitions, replicationFactor: entry.topic.replicationFactor,
      config: entry.topic.config, schemas: entry.subjects.map { schema($0, entry) }.sorted(), tags: tags,
      documentation: entry.topic.documentation ?? entry.reading.shape?.documentation)
    adoption.copies = entry.topic.copies
    return applying(idea.remedies.filter { $0.topic == entry.topic.name }, to: adoption)
  }

  /// An adoption as such changes nothing; a product and a fix classify.
  private var changesTags: Bool { idea.kind == .dataProduct || idea.kind == .governanceFix }

  /// What a fix classifies is what its idea lists; a product classifies all that is sensitive.
  private func classified(_ entry: IdeaFacts.Entry) -> [SensitiveField] {
    guard idea.kind == .governanceFix else { return entry.reading.sensitiveFields }
    return idea.remedies.filter { $0.kind == .classify && $0.topic == entry.topic.name }.compactMap { remedy in
      guard let field = remedy.field, let category = SensitiveField.Category(rawValue: remedy.value) else { return nil }
      return SensitiveField(path: field, category: category, reason: remedy.reason)
    }
  }

  private func schema(_ subject: Subject, _ entry: IdeaFacts.Entry) -> AdoptedSchema {
    let isKey = subject.side == .key
    let fields = changesTags ? classified(entry).filter { $0.path.rawValue.hasPrefix("key:") == isKey } : []
    let tagged = Set((entry.reading.shape?.fields ?? []).filter { !$0.tags.isEmpty }.map(\.path))
    return AdoptedSchema(
      subject: subject.name, side: subject.side ?? .value, format: subject.format, schema: subject.schema,
      references: subject.references, exists: true,
      compatibility: subject.compatibilityIsOwn ? subject.compatibility : nil,
      compatibilityExists: subject.compatibilityIsOwn,
      fieldTags: fields.filter { !tagged.contains($0.path) }.map { field in
        let path = isKey ? FieldPath(String(field.path.rawValue.dropFirst(4))) : field.path
        return .init(field: path, tag: Classification.tag(of: field.category))
      }.uniqueSorted())
  }

  func applying(_ remedies: [Remedy], to adoption: Adoption) -> Adoption {
    var changed = adoption
    for remedy in remedies.sorted() {
      switch remedy.kind {
      case .compatibility:
        guard let mode = CompatibilityMode(rawValue: remedy.value) else { continue }
        for place in changed.schemas.indices { changed.schemas[place].compatibility = mode }
      case .partitions:
        guard let count = Int(remedy.value) else { continue }
        changed.partitions = count
      case .setting:
        guard let sign = remedy.value.firstIndex(of: "=") else { continue }
        changed.config?[String(remedy.value[..<sign])] = String(remedy.value[remedy.value.index(after: sign)...])
      case .classify, .owner, .schema, .lag, .retire, .connector, .deadLetters: continue
      }
    }
    return changed
  }

  // MARK: ports

  func output(_ entry: IdeaFacts.Entry, _ adoption: Adoption, product: ProposalID) -> OutputPort {
    let reading = entry.reading
    var port = OutputPort(
      topic: reading.name, shape: reading.shape, format: entry.subject?.format, keyFields: reading.keyFields,
      sensitiveFields: reading.sensitiveFields,
      joins: state.joinsFrom[reading.name] ?? [],
      documentation: adoption.documentation,
      contract: ContractTerms(mesh: design.mesh, product: product).contract(
        of: reading.name, config: adoption.config, traffic: entry.traffic, sensitive: reading.sensitiveFields))
    port.qualityRules = ContractTerms.rules(of: port, statement: nil, traffic: entry.traffic)
    return port
  }

  func input(_ entry: IdeaFacts.Entry) -> InputPort {
    let home = managed[entry.topic.name]
    let contract = home?.solution.product.outputPorts.first { $0.topic == entry.topic.name }?.contract
    return InputPort(
      topic: entry.topic.name, managedBy: home?.product,
      fedBy: entry.connectors.filter { $0.direction != .sink }.map(\.name.rawValue).sorted(),
      contractId: contract?.id, contractVersion: contract?.version)
  }

  // MARK: whole solutions

  func product() -> Solution {
    let adoptions = own.map(adoption).sorted()
    let outputs = zip(own, adoptions).map { output($0, $1, product: idea.ideaId) }.sorted()
    let owner = owner(of: own)
    let product = DataProduct(
      id: idea.ideaId, title: idea.title, purpose: idea.description, domain: idea.domain, owner: owner,
      steward: steward(of: owner), inputPorts: foreign.map(input).sorted(), outputPorts: outputs,
      potentialUsers: idea.potentialUsers)
    let access = AccessPlan(state).grants(
      product: idea.ideaId, topics: own.map { ($0.topic.name, $0.subjects.map(\.name), false) },
      processing: (reads: [], isNeeded: false))
    let managing = adoptedConnectors(with: Set(adoptions.map(\.topic)))
    var designed = solution(
      product: product, approach: approach(adoptions.count, managing.adopted.count), adoptions: adoptions,
      access: access,
      governance: governance(
        owner, own, keeping: adoptions.map { ($0.topic, $0.config) }, sensitive: outputs.flatMap(\.sensitiveFields)),
      considerations: managing.left + retiring)
    designed.connectors = managing.adopted.isEmpty ? nil : managing.adopted
    return designed
  }

  /// What is left out because it is to be deleted.
  private var retiring: [String] {
    facts.entries.compactMap { entry in
      retired[entry.topic.name].map { "Left out: `\(entry.topic.name)`, which `\($0)` retires." }
    }
  }

  private func approach(_ count: Int, _ connectors: Int) -> String {
    let feeding = connectors == 0 ? "" : " and the \(Numbers.counted(connectors, "connectors")) that come with them"
    let imported =
      "Import \(count) existing \(Numbers.plural(count, "topic")) with \(count == 1 ? "its" : "their") schemas\(feeding) as \(count + connectors == 1 ? "it is" : "they are")"
    switch idea.kind {
    case .governanceFix, .optimisation:
      let changed = idea.remedies.count(where: RemedyWords.isCode)
      let left = idea.topicRemedies.count - changed + idea.failedConnectors.count
      let change =
        changed == 0
        ? "; no setting changes."
        : ", then change \(changed) \(Numbers.plural(changed, "thing")) that \(changed == 1 ? "is" : "are") listed; nothing is recreated."
      guard left > 0 else { return imported + change }
      return
        "\(imported)\(change) \(left) \(Numbers.plural(left, "thing")) \(left == 1 ? "is" : "are") left to people, and listed too."
    case .adoption: return "\(imported); nothing changes."
    default:
      return
        "\(imported), give \(count == 1 ? "it" : "each") a contract, least-privilege access and a classification; no new processing."
    }
  }

  func solution(
    product: DataProduct, approach: String, adoptions: [Adoption], newTopics: [NewTopic] = [],
    processing: [Processing] = [], access: [AccessGrant], governance: DataGovernance, retirements: [Retirement] = [],
    risks: [RiskAndMitigation] = [], considerations: [String] = []
  ) -> Solution {
    let words = DesignWords(draft: self)
    var solution = Solution(
      ideaId: idea.ideaId, ideaTitle: idea.title, kind: idea.kind, technicalApproach: approach, cluster: cluster,
      product: product, adoptions: adoptions, newTopics: newTopics, processing: processing, access: access,
      dataGovernance: governance, retirements: retirements, changes: idea.remedies.sorted(), decisionRecord: record,
      testingStrategy: words.tests(adoptions: adoptions, newTopics: newTopics),
      deploymentConsiderations: words.deployment(appliesNothing: adoptions.isEmpty && newTopics.isEmpty)
        + considerations,
      rollback: words.rollback(adoptions: adoptions, newTopics: newTopics),
      risksAndMitigations: words.risks(owner: product.owner) + risks,
      successMetrics: words.success(), estimatedEffortHours: challenges.time.effortHours.medium, evidence: idea.evidence
    )
    solution.otherClusters = otherClusters
    return solution
  }

  func governance(
    _ owner: TeamName?, _ entries: [IdeaFacts.Entry], keeping: [(topic: TopicName, config: [String: String]?)],
    sensitive: [SensitiveField]
  ) -> DataGovernance {
    let level = Classification.level(
      of: sensitive, unread: entries.filter { $0.reading.shape == nil }.map(\.topic.name),
      least: design.settings.leastClassification)
    return DataGovernance(
      owner: owner, domain: idea.domain, classification: level.0, classificationReason: level.1,
      retentionPolicy: DesignWords.retention(keeping), tags: Classification.tags(of: sensitive),
      usesBusinessMetadata: (design.settings.governance ?? cluster.governance) == .advanced)
  }
}
