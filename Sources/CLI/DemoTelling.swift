internal import Agents
internal import Demo
internal import Mesh
internal import Pipeline
internal import Ports

/// The demonstration's three days, told as they happen. Agents and people act at the times of the story.
struct DemoTelling {
  /// How the story ends.
  struct Ending {
    var proposals: [Proposal]
    var results: [Implementer.Result]
    var problems: [Problem]
  }

  let world: World
  let session: Session

  private var console: Console { session.console }

  func tell() async throws -> Ending {
    console.tell { page in
      page.paragraph(
        "A company has 37 Kafka topics that nobody owns, describes or governs. In three days they become data products, "
          + "as code that waits for review. No network, no key, no service: rules do the thinking.")
    }
    try await discover()
    try await propose()
    try await ideas()
    try await decisions()
    try await solutions()
    return try await implement()
  }

  private func discover() async throws {
    let world = at(.discovery)
    let outcome = try await session.run(in: world).discover()
    try session.check(outcome.problems, of: "discovered")
    let view = EstateView(try await session.understood(in: world))
    console.tell { page in
      title(.discovery, "Discover: the estate is read and understood", in: &page)
      view.summary(in: &page)
    }
  }

  private func propose() async throws {
    let world = at(.proposals)
    let outcome = try await session.run(in: world).propose()
    try session.check(outcome.problems, of: "proposed")
    let proposals = try await session.proposals(in: world)
    let shown = proposals.filter { $0.idea.noun.kind == .dataProduct && $0.idea.noun.relatedTopics.count > 1 }
    console.tell { page in
      title(.proposals, "Propose: \(Quantity.text(proposals.count, "idea")), each with its evidence", in: &page)
      for kind in Idea.Kind.allCases {
        let count = proposals.count { $0.idea.noun.kind == kind }
        if count > 0 { page.line("  \(count) \(kind.rawValue)") }
      }
      if let one = shown.first(where: { !$0.idea.noun.joins.isEmpty }) ?? shown.first {
        page.blank()
        page.line("One of them, \(one.id, .bold): \(one.idea.noun.title)")
        for evidence in one.idea.noun.evidence.prefix(4) { page.bullet(evidence.statement) }
      }
    }
  }

  private func ideas() async throws {
    let waiting = try await session.proposals(in: world)
    let said = try await take(DemoStory.verdicts(on: waiting.map(\.idea.noun)), in: .ideas)
    try await session.share(world)
    console.tell { page in
      title(.ideas, "First checkpoint: people look at the ideas", in: &page)
      voices(said, in: &page)
    }
  }

  private func decisions() async throws {
    var said: [DemoVerdict] = []
    for round in 0..<3 {
      let world = at(.evaluation, turn: round)
      let outcome = try await session.run(in: world).evaluate()
      try session.check(outcome.problems, of: "evaluated")
      let evaluated = try await session.proposals(in: world).filter {
        if case .evaluated = $0.stage { true } else { false }
      }
      guard !evaluated.isEmpty else { break }
      if round == 0 { console.tell { evaluations(evaluated, in: &$0) } }
      said += try await take(
        evaluated.compactMap { proposal in
          proposal.decision.map { decision in
            DemoStory.verdict(on: decision.noun, earlier: (proposal.verdicts[.decision] ?? []).map(\.answer))
          }
        }, in: .decisions, from: said.count)
    }
    try await session.share(world)
    console.tell { page in
      title(.decisions, "Second checkpoint: people look at the decisions", in: &page)
      voices(said, in: &page)
    }
  }

  private func evaluations(_ proposals: [Proposal], in page: inout Page) {
    title(.evaluation, "Evaluate: each idea is questioned on scope, time and cost, and weighed", in: &page)
    page.table(
      ["IDEA", "SCOPE", "WEEKS", "TO BUILD", "A MONTH", "ADVICE"],
      proposals.map { proposal in
        let cost = proposal.cost?.noun
        let build = cost.map { "\($0.currency) \(Quantity.text($0.developmentCostEstimate.medium.rounded()))" }
        let month = cost.flatMap { cost in
          cost.monthlyOperationalCost.map { monthly in
            cost.least.map { "\($0.isSaving ? "below -" : "from ")\(Quantity.text($0.amount.rounded()))" }
              ?? Quantity.text(monthly.medium.rounded())
          }
        }
        let advice = proposal.decision?.noun.recommendation.rawValue ?? "-"
        return [
          Words(proposal.id.rawValue, .bold),
          Words(proposal.scope?.noun.complexityRating.rawValue.lowercased() ?? "-"),
          Words(proposal.time.map { Quantity.text($0.noun.estimatedDurationWeeks) } ?? "-"), Words(build ?? "-"),
          Words(month ?? "unknown"), Words(advice.lowercased().split(separator: "_").joined(separator: " ")),
        ]
      }, numbers: [2, 3, 4], indent: 2)
  }

  private func solutions() async throws {
    var said: [DemoVerdict] = []
    // An approval may change what another design rests on; that one is designed again.
    for round in 0..<20 {
      let world = at(.design, turn: round)
      let outcome = try await session.run(in: world).design()
      try session.check(outcome.problems, of: "designed")
      let designed = try await session.proposals(in: world).filter {
        if case .designed = $0.stage { true } else { false }
      }
      guard !designed.isEmpty else { break }
      if round == 0 { console.tell { designs(designed, in: &$0) } }
      let verdicts = designed.compactMap { $0.solution.map { DemoStory.verdicts(on: $0.noun) } }
      // Whoever must answer for a product is named before it is approved.
      for sitting in [verdicts.flatMap { $0.dropLast() }, verdicts.compactMap(\.last)] {
        said += try await take(sitting, in: .solutions, from: said.count)
      }
    }
    try await session.share(world)
    console.tell { page in
      title(.solutions, "Third checkpoint: people look at the solutions", in: &page)
      voices(said, in: &page)
    }
  }

  private func designs(_ proposals: [Proposal], in page: inout Page) {
    title(.design, "Design: what was decided is made concrete", in: &page)
    page.table(
      ["PRODUCT", "ADOPTS", "CREATES", "CONTRACTS", "SENSITIVE FIELDS", "CLASS"],
      proposals.compactMap { proposal in
        guard let solution = proposal.solution?.noun else { return nil }
        let ports = solution.product.outputPorts
        return [
          Words(solution.product.id.rawValue, .bold), Words("\(solution.adoptions.count)"),
          Words("\(solution.newTopics.count)"), Words("\(ports.count)"),
          Words("\(ports.map(\.sensitiveFields.count).reduce(0, +))"),
          Words(solution.dataGovernance.classification.rawValue.lowercased()),
        ]
      }, numbers: [1, 2, 3, 4], indent: 2)
  }

  private func implement() async throws -> Ending {
    let world = at(.implementation)
    console.progress("implementing")
    let implemented = try await Implementer(in: world)()
    let (results, problems) = (implemented.results, implemented.problems)
    try await session.share(world)
    console.tell { page in
      title(.implementation, "Implement: files, a branch and a pull request for each product", in: &page)
      ResultView(results: results, problems: problems).text(in: &page)
    }
    return Ending(proposals: try await session.proposals(in: world), results: results, problems: problems)
  }

  /// The world at a moment of the story.
  private func at(_ scene: DemoScene, turn: Int = 0) -> World { at(scene.time(turn: turn)) }

  private func at(_ time: Timestamp) -> World {
    var world = world
    world.clock = FixedTime(time)
    return world
  }

  /// What was said in one sitting; what waited for another checkpoint by then is left out.
  private func take(_ sitting: [DemoVerdict], in scene: DemoScene, from turn: Int = 0) async throws -> [DemoVerdict] {
    let proposals = Dictionary(
      try await session.proposals(in: world).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let sayings = sitting.enumerated().compactMap { number, verdict -> Saying? in
      guard let proposal = proposals[verdict.ideaId],
        case .wait(verdict.checkpoint, let shown) = Pipeline.next(after: proposal.stage)
      else { return nil }
      return Saying(
        verdict.answer, on: verdict.ideaId, by: verdict.person, reason: verdict.reason, seen: shown.rawValue,
        edit: verdict.edit, at: scene.time(turn: turn + number))
    }
    let (spoken, _) = try await Verdicts(in: world).take(sayings)
    return sitting.filter { spoken.contains($0.ideaId) }
  }

  private func title(_ scene: DemoScene, _ text: String, in page: inout Page) {
    let time = scene.time()
    let day = (time.seconds - DemoScene.start.seconds) / 86_400 + 1
    let clock = time.description.dropFirst(11).prefix(5)
    page.line("")
    page.line("\("Day \(day), \(clock)", .cyan)  \(text, .bold)")
  }

  /// Who said what, those who said the same together.
  private func voices(_ verdicts: [DemoVerdict], in page: inout Page) {
    var order: [String] = []
    var groups: [String: [DemoVerdict]] = [:]
    for verdict in verdicts {
      let key = "\(verdict.person) \(verdict.answer.rawValue) \(verdict.reason)"
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(verdict)
    }
    for group in order.compactMap({ groups[$0] }) {
      guard let first = group.first else { continue }
      page.line("  \(first.person.name, .bold) \(VerdictView.now(first.answer)): “\(first.reason)”")
      page.paragraph(group.map(\.ideaId.rawValue).joined(separator: ", "), indent: 4)
    }
  }
}
