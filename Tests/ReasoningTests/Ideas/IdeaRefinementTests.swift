import Mesh
import Reasoning
import Testing

@Suite struct IdeaRefinementTests {
  private let journey: Journey

  init() {
    var estate = Estates.of([
      "sales.customers": ["customer_id long", "email"], "sales.orders": ["order_id long", "customer_id long"],
      "sales.visits": ["visit_id long", "customer_id long"],
    ])
    estate.usage.consumerGroups = [
      ConsumerGroup(
        name: "reports", state: "Stable", members: 1, reads: [.init(topic: "sales.visits", lag: .unknown("no offsets"))]
      )
    ]
    journey = Journey(estate)
  }

  /// Everything that people read of an idea, but for its title.
  private func words(_ idea: Idea) -> String {
    ([idea.description, idea.reasoning] + idea.potentialUsers + idea.evidence.map(\.statement)
      + (idea.evidence.flatMap(\.figures) + idea.ranking).map { "\($0.name) \($0.basis)" }
      + idea.remedies.map { "\($0.topic) \($0.reason)" }).joined(separator: "\n")
  }

  @Test func `a refined idea names no topic that it no longer has, and its title stays`() throws {
    for idea in journey.ideas where idea.relatedTopics.count > 1 {
      let refined = IdeaRefinement.idea(idea, with: [Edit(topics: ["sales.orders", "sales.customers"])])
      guard idea.relatedTopics != ["sales.customers", "sales.orders"] else {
        #expect(refined == idea)
        continue
      }
      #expect(refined.relatedTopics == ["sales.customers", "sales.orders"])
      #expect(!words(refined).contains("sales.visits"), "\(idea.ideaId): \(words(refined))")
      #expect(!words(refined).contains("reports"))
      #expect(refined.evidence.allSatisfy { !$0.topics.contains("sales.visits") })
      #expect(refined.title == idea.title)
    }
  }

  @Test func `the product says what it is now, and rests on what still holds`() throws {
    let idea = try #require(journey.ideas.first { $0.kind == .dataProduct })
    let refined = IdeaRefinement.idea(idea, with: [Edit(topics: ["sales.orders", "sales.customers"])])
    #expect(
      refined.description
        == "`sales.customers` and `sales.orders` as one product, each behind a data contract, with an owner and a page. "
        + "It answers what `sales.orders` says about each record of `sales.customers`."
    )
    let statements = refined.evidence.map(\.statement)
    #expect(statements.first == "A person chose the topics `sales.customers` and `sales.orders`.")
    #expect(statements.contains { $0.hasPrefix("`sales.orders.customer_id` refers to") })
    #expect(!statements.contains { $0.contains("3 topics") })
    #expect(refined.joins.map(\.from.topic) == ["sales.orders"])
    #expect(refined.ranking.map(\.name) == ["value", "effort", "rank"])
    #expect(refined.ranking.map(\.value) == idea.ranking.suffix(3).map(\.value))
  }

  @Test func `topics that are added bring the joins that the state knows, each cited`() throws {
    let idea = try #require(journey.ideas.first { $0.kind == .dataProduct })
    let join = try #require(journey.state.joins.first { $0.from.topic == "sales.visits" })
    var small = idea
    small.relatedTopics = ["sales.customers", "sales.orders"]
    small.joins = idea.joins.filter { $0.from.topic == "sales.orders" }
    small.evidence = []
    let refined = IdeaRefinement.idea(small, with: [Edit(topics: idea.relatedTopics, joins: [join])])
    #expect(refined.joins.map(\.from.topic) == ["sales.orders", "sales.visits"])
    #expect(refined.evidence.contains { $0.fields == [join.from, join.to] })
  }

  @Test func `a derived product promises only the joins that its one statement makes`() throws {
    let estate = Estates.of([
      "sales.customers": ["customer_id long", "email"], "sales.shops": ["shop_id long", "city"],
      "sales.orders": ["order_id long", "customer_id long", "shop_id long"],
      "sales.refunds": ["refund_id long", "order_id long", "customer_id long"],
    ])
    let journey = Journey(estate)
    let idea = try #require(
      journey.ideas.first { $0.kind == .derivedProduct && $0.joins.first?.from.topic == "sales.orders" })
    let topics: [TopicName] = ["sales.customers", "sales.orders", "sales.refunds", "sales.shops"]
    let refined = IdeaRefinement.idea(idea, with: [Edit(topics: topics, joins: journey.state.joins)])
    #expect(Set(refined.joins.map(\.from.topic)) == ["sales.orders"])
    #expect(refined.description.contains("No field of `sales.orders` is known to refer to `sales.refunds`"))
    let statement = try #require(journey.solution(refined).processing.first)
    #expect(Set(statement.sources) == Set(refined.joins.flatMap { [$0.from.topic, $0.to.topic] }))
  }

  @Test func `every remedy that is left rests on evidence`() throws {
    for idea in journey.ideas where !idea.remedies.isEmpty && idea.relatedTopics.count > 1 {
      let topic = try #require(idea.remedies.first?.topic)
      let refined = IdeaRefinement.idea(idea, with: [Edit(topics: [topic])])
      #expect(!refined.remedies.isEmpty)
      let cited = Set(refined.evidence.dropFirst().flatMap(\.topics))
      #expect(refined.remedies.allSatisfy { cited.contains($0.topic) }, "\(idea.ideaId)")
    }
  }

  @Test func `a fix counts what is left of it`() throws {
    let idea = try #require(journey.ideas.first { $0.kind == .governanceFix })
    #expect(idea.evidence.map(\.statement).contains { $0.hasPrefix("3 topics without an owner") })
    let refined = IdeaRefinement.idea(idea, with: [Edit(topics: ["sales.orders"])])
    #expect(
      refined.evidence.map(\.statement) == [
        "A person chose the topic `sales.orders`.", "1 topic without an owner: `sales.orders`.",
      ])
    #expect(refined.description == "Set right in `sales.orders`: 1 topic without an owner.")
  }

  @Test func `what a person wrote stays, whichever edit came first`() throws {
    let idea = try #require(journey.ideas.first { $0.kind == .dataProduct })
    let edits = [Edit(title: "Buyers", description: "Who bought what."), Edit(topics: ["sales.orders"])]
    for order in [edits, edits.reversed()] {
      let refined = IdeaRefinement.idea(idea, with: order)
      #expect(refined.title == "Buyers")
      #expect(refined.description == "Who bought what.")
      #expect(refined.relatedTopics == ["sales.orders"])
    }
    #expect(IdeaRefinement.idea(idea, with: []) == idea)
  }
}
