import Mesh
import Testing

@testable import Reasoning

@Suite struct IdeaMergingTests {
  private func draft(
    _ kind: Idea.Kind, _ slug: String, _ topics: [TopicName], value: Double, remedies: [Remedy] = [],
    joins: [Join] = []
  ) -> IdeaDraft {
    IdeaDraft(
      kind: kind, slug: slug, title: slug, description: "About \(slug).", domain: nil, topics: topics,
      reasoning: "Because of \(slug).", evidence: [Evidence("\(slug) is so.", topics: topics)], joins: joins,
      remedies: remedies, value: [Figure("value of \(slug)", value, unit: "points", basis: "said")],
      confidence: [(slug, 1)])
  }

  private func join(_ from: TopicName, _ to: TopicName) -> Join {
    Join(from: FieldReference(from, "id"), to: FieldReference(to, "id"), confidence: 0.9, reason: "Same name.")
  }

  @Test func `ideas of one kind about nearly the same topics are one, with the evidence and remedies of both`() throws {
    let topics: [TopicName] = ["a", "b", "c", "d"]
    let partitions = Remedy(.partitions, topic: "a", value: "12", reason: "It is hot.")
    let lag = Remedy(.lag, topic: "e", value: "g", reason: "It is behind.")
    let merged = IdeaMerging.merged([
      draft(.optimisation, "small", topics + ["e"], value: 1, remedies: [lag]),
      draft(.governanceFix, "fix", topics, value: 9),
      draft(.optimisation, "large", topics, value: 2, remedies: [partitions]),
    ])
    #expect(merged.map(\.slug) == ["fix", "large"])
    let one = try #require(merged.last)
    #expect(one.title == "large")
    #expect(one.topics == topics + ["e"])
    #expect(one.description == "About large. About small.")
    #expect(one.evidence.map(\.statement) == ["large is so.", "small is so."])
    #expect(one.remedies == [partitions, lag])
    #expect(one.value.map(\.name) == ["value of large", "value of small"])
  }

  @Test func `which is one does not hang on the order in which they were found`() {
    let drafts = [
      draft(.optimisation, "x", ["a"], value: 1), draft(.optimisation, "y", ["a"], value: 1),
      draft(.optimisation, "z", ["a"], value: 1),
    ]
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
      let merged = IdeaMerging.merged(order.map { drafts[$0] })
      #expect(merged.map(\.slug) == ["x"])
      #expect(merged.first?.reasoning == "Because of x. Because of y. Because of z.")
    }
  }

  @Test func `topics that only overlap, and other kinds, stay`() {
    let drafts = [
      draft(.dataProduct, "one", ["a", "b", "c"], value: 3), draft(.dataProduct, "two", ["b", "c", "d"], value: 3),
      draft(.derivedProduct, "three", ["a", "b", "c"], value: 3),
    ]
    #expect(IdeaMerging.merged(drafts).map(\.slug) == ["one", "two", "three"])
  }

  @Test func `two products that join the same topics are one, which joins from one of them`() throws {
    let merged = IdeaMerging.merged([
      draft(.derivedProduct, "orders", ["orders", "people"], value: 2, joins: [join("orders", "people")]),
      draft(.derivedProduct, "people", ["orders", "people"], value: 3, joins: [join("people", "orders")]),
    ])
    #expect(merged.map(\.slug) == ["people"])
    #expect(merged.first?.joins == [join("people", "orders")])
    #expect(merged.first?.description == "About people.")
  }

  @Test func `a topic that a thousand ideas share makes none of them the same`() {
    let drafts = (0..<1000).map { draft(.derivedProduct, "p\($0)", ["hub", TopicName("t\($0)")], value: 1) }
    #expect(IdeaMerging.merged(drafts).count == 1000)
  }
}
