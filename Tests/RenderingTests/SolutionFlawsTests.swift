import Mesh
import Testing

@testable import Rendering

/// What keeps a solution from being written.
@Suite struct SolutionFlawsTests {
  static func solution(_ change: (inout Solution) -> Void) -> ApprovedSolution {
    var solution = Sample.solution
    change(&solution)
    return ApprovedSolution(
      solution, fingerprint: Fingerprint(text: "x"), by: Person(name: "Ana", email: "ana@example.org"),
      at: Timestamp(seconds: 0), settings: .standard)
  }

  @Test func `a sound solution has none`() {
    #expect(SolutionFlaws.all(Self.solution { _ in }) == [])
  }

  @Test func `unknown partitions, odd names and doubles are all named at once`() {
    let approved = Self.solution {
      $0.product.id = "../x"
      $0.adoptions[0].partitions = nil
      $0.adoptions.append($0.adoptions[0])
      $0.adoptions[1].topic = "a b"
      $0.newTopics = [
        NewTopic(topic: "a b", partitions: 1, config: [:], schemas: [], tags: [], description: "")
      ]
    }
    #expect(
      SolutionFlaws.all(approved).map(\.message) == [
        "The id of the product cannot be the name of a folder and a branch.",
        "The number of partitions of topic `a b` is unknown.", "Topic `a b` is in the solution twice.",
        "`a b` is no name that a topic can have.", "`a b` is no name that a topic can have.",
        "The number of partitions of topic `orders` is unknown.",
      ])
  }

  @Test func `a statement that Flink cannot read is refused`() {
    let approved = Self.solution {
      $0.processing = [
        Processing(
          name: "Bad", output: "orders", source: "in", alias: "a`", joined: [],
          columns: [.init(name: "x", source: "a`", field: "lines[].sku")], stateHours: 1, description: "")
      ]
    }
    #expect(
      SolutionFlaws.all(approved).map(\.message) == [
        "Flink SQL cannot name `a``.",
        "The field `lines[].sku` stands inside of a list or a map, which a join cannot read.",
        "`Bad` is no name that a statement can have.",
      ])
  }

  @Test func `a flawed solution gives no file, and a refusal that says why`() throws {
    var solution = Sample.solution
    solution.adoptions[0].partitions = nil
    let refusal = #expect(throws: Refusal.self) {
      try Renderer(settings: .standard).product(
        solution, fingerprint: Fingerprint(text: "x"), approvedBy: Person(name: "Ana", email: ""),
        at: Timestamp(seconds: 0))
    }
    #expect(refusal?.reason == .flawed)
    #expect(refusal?.message == "The number of partitions of topic `orders` is unknown.")
  }
}
