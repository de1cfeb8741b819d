import Mesh
import Reasoning
import Testing

/// The first ideas on a company's platform, as a reviewer reads them.
@Suite struct FirstIdeasTests {
  private static let ideas: [Idea] = {
    let estate = Company.estate()
    return IdeaRules().ideas(from: StateReader().read(estate), estate: estate, taken: [:])
  }()

  private var first: [Idea] { Array(Self.ideas.prefix(10)) }

  @Test func `the first ten are of several kinds and domains, and no two are called the same`() {
    let titles = first.map { "\($0.kind.rawValue): \($0.title)" }.joined(separator: "\n")
    #expect(Set(first.map(\.kind)).count >= 2, "\(titles)")
    #expect(Set(first.map(\.domain)).count >= 8, "\(titles)")
    #expect(Set(first.map(\.title)).count == 10, "\(titles)")
    #expect(first.allSatisfy { $0.domain != nil && $0.title.count <= 100 }, "\(titles)")
  }

  @Test func `what no longer works is among the first`() {
    #expect(first.contains { !$0.evidence.flatMap(\.connectors).isEmpty && $0.kind == .optimisation })
  }

  @Test func `no idea is more than one review can follow`() {
    #expect(Self.ideas.map(\.relatedTopics.count).max() ?? 0 <= 25)
  }

  @Test func `ids and identities are unique`() {
    #expect(Set(Self.ideas.map(\.ideaId)).count == Self.ideas.count)
    #expect(Set(Self.ideas.map(IdeaIdentity.init(of:))).count == Self.ideas.count)
  }

  @Test func `nobody is asked to bring trials under Terraform, or to answer for them`() {
    let trials = Self.ideas.filter { idea in
      idea.kind != .retirement && idea.relatedTopics.contains { $0.rawValue.hasSuffix(".playground") }
    }
    #expect(trials == [])
  }

  @Test func `a group far behind comes before all that are only to be watched`() throws {
    let watched = Self.ideas.filter { $0.ranking.contains { $0.name == "value of watching" } }
    #expect(watched.flatMap(\.remedies).filter { $0.kind == .lag }.map(\.value).isEmpty == false)
    let best = Self.ideas.filter { $0.kind == .optimisation && $0.title.hasSuffix("is behind") }.map(\.rank).max()
    let due = try #require(
      Self.ideas.filter { idea in
        idea.ranking.contains { $0.name == "value of settings" } && idea.remedies.contains { $0.kind == .lag }
      }.map(\.rank).max())
    #expect(best ?? 0 < due)
  }
}
