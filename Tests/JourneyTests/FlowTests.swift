import Agents
import Demo
import FilesAdapter
import Foundation
import Mesh
import Pipeline
import Ports
import TestSupport
import Testing

/// One proposal from discovery to pull request on the demonstration's estate, told as `docs/flow.md`.
@Suite struct FlowTests {
  private let person = Person(name: "Ana Silva", email: "ana.silva@example.org")

  @Test func `docs/flow.md follows one proposal through the ten files`() async throws {
    let told = try await story()
    let page = Repository.root.appending(path: "docs/flow.md")
    if Repository.records {
      try told.write(to: page, atomically: true, encoding: .utf8)
      Issue.record("docs/flow.md was recorded anew.")
    }
    #expect(try String(contentsOf: page, encoding: .utf8) == told, "Record it with MESHGEN_RECORD=1.")
  }

  private func story() async throws -> String {
    let platform = SnapshotSources(try SnapshotFile.read(DemoEstate.json, named: "the demonstration")).platform
    let discover = DiscoverEstate(platform: platform)
    let takenAt = try #require(platform.takenAt)
    let estate = Estate(
      number: 1, takenAt: takenAt, deployment: try await discover.deployment(), usage: try await discover.usage(),
      metrics: try await discover.metrics())
    let reasoner = RulesReasoner()
    let settings = Settings.standard
    let state = try await FindInsights(reasoner: reasoner, settings: settings)(estate).answer
    let ideas = try await ProposeIdeas(reasoner: reasoner, settings: settings)(
      from: state, estate: estate, proposals: []
    ).map(\.answer)
    let idea = try #require(ideas.first { $0.relatedTopics.contains("gaming_games") && $0.kind == .dataProduct })

    // The same story by the agents, with a yes at each checkpoint.
    let ledger = MemoryLedger()
    let hosting = MemoryHosting()
    let workspace = MemoryWorkspace()
    let world = World(
      settings: settings, ledger: ledger, clock: FixedTime(takenAt), platforms: [platform], workspace: workspace,
      hosting: hosting)
    _ = try await Run(in: world)(until: .idea)
    let verdicts = Verdicts(in: world)
    let accepted = try await verdicts.take(.approve, on: idea.ideaId, by: person, reason: nil, seen: nil)
    _ = try await Run(in: world).evaluate()
    let approved = try await verdicts.take(.approve, on: idea.ideaId, by: person, reason: nil, seen: nil)
    _ = try await Run(in: world).design()
    let ready = try await verdicts.take(.approve, on: idea.ideaId, by: person, reason: nil, seen: nil)
    let approval = try #require(TakeVerdict().approvalOfSolution(in: ready))
    let render = try await RenderArtifacts(templates: NoOverrides(), settings: settings)
    let product = try render(approval)
    _ = try await Implementer(in: world)(Scope(only: [idea.ideaId]))
    let plan = try #require(workspace.plans[.of(idea.ideaId)])
    let pull = try #require(hosting.pullRequests.first)
    let challenges = try #require(approved.challenges)
    let decision = try #require(approved.decision?.noun)
    let solution = approval.subject

    return """
      # One proposal, from discovery to pull request

      The proposal `\(idea.ideaId)` of the demonstration, with the value at each seam. The test `FlowTests` writes this \
      page, so it shows what the program does.

      ## 1. `DiscoverEstate` reads the platform

      State \(estate.number), taken at \(estate.takenAt): \(estate.deployment.topics.count) topics, \
      \(estate.deployment.schemas.count) subjects, \(estate.deployment.connectors.count) connectors, \
      \(estate.usage.consumerGroups.count) consumer groups. \(estate.unknown.count) things could not be read and are \
      unknown.

      One topic of it:

      ```json
      \(try json(estate.topic("gaming_player_activity")))
      ```

      ## 2. `FindInsights` understands it

      \(state.domains.count) domains, \(state.joins.count) joins, \(state.insights.count) insights.

      \(state.summary)

      The joins of this proposal's topics:

      ```json
      \(try json(idea.joins))
      ```

      ## 3. `ProposeIdeas` says what could be made

      \(ideas.count) ideas. This one, without its evidence:

      ```json
      \(try json(without(idea)))
      ```

      What it rests on:

      \(idea.evidence.map { "- \($0.statement)" }.joined(separator: "\n"))

      ## 4. `TakeVerdict` binds a yes to what was seen

      \(person.name) approved the idea with the fingerprint `\(accepted.idea.fingerprint.short)`. The verdict:

      ```json
      \(try json(accepted.verdicts[.idea]?.first))
      ```

      ## 5. `ChallengeIdea` questions it from three sides

      | side | result | computed from |
      | --- | --- | --- |
      | scope | \(challenges.scope.complexityRating.rawValue) | \(basis(challenges.scope.figures)) |
      | time | \(challenges.time.estimatedDurationWeeks) weeks (\(challenges.time.bestCaseWeeks) to \
      \(challenges.time.worstCaseWeeks)) | \(basis(challenges.time.figures)) |
      | cost | \(Int(challenges.cost.developmentCostEstimate.medium)) \(challenges.cost.currency) to build | \
      \(basis(challenges.cost.figures)) |

      ## 6. `DraftDecision` weighs them

      \(decision.recommendation.rawValue): \(decision.summary)

      ## 7. `DesignSolution` makes the approved decision concrete

      \(solution.technicalApproach)

      | what | which |
      | --- | --- |
      | adopts | \(solution.adoptions.map { "`\($0.topic)`" }.joined(separator: ", ")) |
      | output ports | \(solution.product.outputPorts.map { "`\($0.topic)`" }.joined(separator: ", ")) |
      | classification | \(solution.dataGovernance.classification.rawValue): \
      \(solution.dataGovernance.classificationReason) |

      ## 8. `RenderArtifacts` writes every file or none

      ```text
      \(product.artifacts.map(\.path.text).joined(separator: "\n"))
      ```

      `topics.tf`:

      ```hcl
      \(try file("topics.tf", of: product))
      ```

      ## 9. `CommitArtifacts` puts them on a branch

      Branch `\(plan.branch)`, at the time of the approval, \(plan.at):

      ```text
      \(plan.message.trimmingCharacters(in: .newlines))
      ```

      ## 10. `OpenPullRequest` offers them for review

      \(pull.title)

      """
  }

  private func json(_ value: some Encodable) throws -> String {
    String(decoding: try CanonicalJSON.page(value), as: UTF8.self).trimmingCharacters(in: .newlines)
      .replacing(/\[\s+\]/, with: "[]")
  }

  private func without(_ idea: Idea) -> Idea {
    var short = idea
    (short.evidence, short.joins, short.ranking) = ([], [], [])
    return short
  }

  private func basis(_ figures: [Figure]) -> String {
    figures.prefix(3).map { "\($0.name): \($0.basis)" }.joined(separator: "; ").replacingOccurrences(
      of: "|", with: "\\|")
  }

  private func file(_ name: String, of product: RenderedProduct) throws -> String {
    let artifact = try #require(product.artifacts.first { $0.path.text.hasSuffix("/\(name)") })
    return artifact.text.trimmingCharacters(in: .newlines)
  }
}
