// The solution of a product that manages the topics already, with a change in it.

internal import Mesh

extension SolutionDraft {
  /// The solution of the product that manages the topics, with the change in it.
  func amendment(of home: ManagedTopic) -> Solution {
    var draft = self
    draft.idea = open(beside: home)
    return draft.amending(home)
  }

  private func amending(_ home: ManagedTopic) -> Solution {
    var changed = home.solution
    let here = facts.entries.filter { managed[$0.topic.name]?.product == home.product }
    let elsewhere = facts.entries.filter { entry in
      managed[entry.topic.name].map { $0.product != home.product } ?? false
    }
    var product = home.solution.product
    product.retiredPorts = product.retiredPorts?.map(settled)
    var governance = home.solution.dataGovernance
    if idea.kind == .retirement {
      changed.adoptions.removeAll { adoption in here.contains { $0.topic.name == adoption.topic } }
      let ended = product.outputPorts.filter { port in here.contains { $0.topic.name == port.topic } }
      product.outputPorts.removeAll { ended.contains($0) }
      product.retiredPorts = ((product.retiredPorts ?? []) + ended.map(Self.ended)).sorted()
      let gone = Set(here.map(\.topic.name.rawValue) + here.flatMap { $0.subjects.map(\.name.rawValue) })
      changed.access.removeAll { gone.contains($0.name) && $0.resource != .group }
      let topics = Set(here.map(\.topic.name))
      let leaving = (changed.connectors ?? []).filter { $0.topics.contains(where: topics.contains) }
      setConnectors((changed.connectors ?? []).filter { !leaving.contains($0) }, of: &changed)
      // Nobody reads a product without topics.
      if changed.managedTopics.isEmpty { changed.access = [] }
      changed.retirements = Set(changed.retirements + here.map { retirement($0, leaving) }).sorted()
    } else {
      let joining = own
      changed.adoptions = changed.adoptions.map { amended($0, here) } + joining.map(adoption)
      changed.adoptions.sort()
      // One that was left to itself so far stays so, unless what it writes joins now.
      let names = Set(joining.map(\.topic.name))
      let feeding = adoptedConnectors(with: Set(changed.adoptions.map(\.topic))).adopted
        .filter { $0.topics.contains(where: names.contains) }
      setConnectors((changed.connectors ?? []) + feeding, of: &changed)
      let ports = joining.map { output($0, adoption($0), product: home.product) }
      product.outputPorts =
        (product.outputPorts.map { refreshed($0, changed.adoptions, product: home.product) } + ports).sorted()
      changed.access = Set(
        changed.access
          + AccessPlan(state).grants(
            product: home.product, topics: joining.map { ($0.topic.name, $0.subjects.map(\.name), false) },
            processing: (reads: [], isNeeded: false))
      ).sorted()
      let sensitive = product.outputPorts.flatMap(\.sensitiveFields)
      let level = Classification.level(
        of: sensitive, unread: product.outputPorts.filter { $0.shape == nil }.map(\.topic),
        least: design.settings.leastClassification)
      // What a person or an earlier design said is never loosened by the way.
      if Classification.isStricter(level.0, than: governance.classification) {
        governance.classification = level.0
        governance.classificationReason = level.1
      }
      governance.tags = (governance.tags + Classification.tags(of: sensitive)).uniqueSorted()
    }
    // What is merged is in force.
    if home.isMerged {
      for place in product.outputPorts.indices where product.outputPorts[place].contract.status == .proposed {
        product.outputPorts[place].contract.status = .active
      }
    }
    if product.owner == nil, let owner = owner(of: here) {
      product.owner = owner
      product.steward = product.steward ?? steward(of: owner)
      governance.owner = owner
    }
    governance.retentionPolicy = DesignWords.retention(
      changed.adoptions.map { ($0.topic, $0.config) } + changed.newTopics.map { ($0.topic, $0.config) })
    changed.product = product
    changed.dataGovernance = governance
    return amended(changed, home, joining: idea.kind == .retirement ? [] : own, elsewhere)
  }

  /// The product's care for the topic ends, and the topic is still there: until it is gone, its contract is deprecated and
  /// promises nothing.
  private static func ended(_ port: OutputPort) -> OutputPort {
    var ended = port
    ended.contract.status = .deprecated
    ended.contract.price = nil
    ended.contract.serviceLevels = []
    ended.contract.notPromised = nil
    ended.qualityRules = nil
    return ended
  }

  /// A contract that has ended is retired once its topic is gone.
  private func settled(_ port: OutputPort) -> OutputPort {
    guard state.entry(of: port.topic) == nil else { return port }
    var gone = port
    gone.contract.status = .retired
    return gone
  }

  private func setConnectors(_ connectors: [AdoptedConnector], of solution: inout Solution) {
    solution.connectors = connectors.isEmpty ? nil : connectors.sorted()
  }

  private func amended(_ adoption: Adoption, _ entries: [IdeaFacts.Entry]) -> Adoption {
    guard let entry = entries.first(where: { $0.topic.name == adoption.topic }) else { return adoption }
    var changed = applying(idea.remedies.filter { $0.topic == adoption.topic }, to: adoption)
    guard idea.kind == .governanceFix else { return changed }
    let fresh = self.adoption(entry)
    changed.tags = (changed.tags + fresh.tags).uniqueSorted()
    for place in changed.schemas.indices {
      let subject = changed.schemas[place].subject
      let tags = fresh.schemas.first { $0.subject == subject }?.fieldTags ?? []
      changed.schemas[place].fieldTags = (changed.schemas[place].fieldTags + tags).uniqueSorted()
    }
    return changed
  }

  /// A port's promises follow the settings, so that a changed retention changes them.
  private func refreshed(_ port: OutputPort, _ adoptions: [Adoption], product: ProposalID) -> OutputPort {
    guard let adoption = adoptions.first(where: { $0.topic == port.topic }),
      let entry = facts.entries.first(where: { $0.topic.name == port.topic })
    else { return port }
    var changed = port
    let terms = ContractTerms(mesh: design.mesh, product: product)
    var now = terms.contract(
      of: port.topic, config: adoption.config, traffic: entry.traffic, sensitive: port.sensitiveFields)
    now.price = port.contract.price
    changed.contract = port.contract.revised(now, isWider: false)
    changed.qualityRules = ContractTerms.rules(of: port, statement: nil, traffic: entry.traffic)
    return changed
  }

  private func amended(
    _ solution: Solution, _ home: ManagedTopic, joining: [IdeaFacts.Entry], _ elsewhere: [IdeaFacts.Entry]
  ) -> Solution {
    var changed = solution
    let words = DesignWords(draft: self)
    changed.ideaId = idea.ideaId
    changed.ideaTitle = idea.title
    changed.kind = idea.kind
    let isOfferedToo = idea.kind == .retirement && !home.isMerged
    changed.technicalApproach =
      (isOfferedToo
        ? "The product `\(home.product)`, which is not merged yet, leaves \(facts.entries.count == 1 ? "this topic" : "these topics") out. "
        : "The product `\(home.product)` manages these topics, so that its own solution is amended. ")
      + idea.description
    changed.changes = Set(solution.changes + idea.remedies).sorted()
    changed.decisionRecord = record
    changed.testingStrategy = words.tests(adoptions: changed.adoptions, newTopics: changed.newTopics)
    changed.deploymentConsiderations =
      words.deployment(appliesNothing: false)
      + elsewhere.map {
        "`\($0.topic.name)` is managed by `\(managed[$0.topic.name]!.product)` and is not changed here."
      }
    // As long as the product itself is not merged, the same merge brings both.
    changed.rollback =
      home.isMerged
      ? words.rollback(amending: home.product, joining: joining.map(\.topic.name))
      : words.rollback(adoptions: changed.adoptions, newTopics: changed.newTopics)
    changed.risksAndMitigations = words.risks(owner: changed.product.owner)
    changed.successMetrics = words.success()
    changed.estimatedEffortHours = challenges.time.effortHours.medium
    changed.evidence = solution.evidence + idea.evidence.filter { !solution.evidence.contains($0) }
    changed.chapters = home.chapters
    changed.amends = home.fingerprint
    changed.author = "rules"
    return changed
  }
}
