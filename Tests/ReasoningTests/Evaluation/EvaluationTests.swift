import Foundation
import Testing

/// How well the rules read estates of organisations that name things in their own ways.
@Suite(.serialized) struct EvaluationTests {
  @Test(arguments: JudgedEstate.tuning + JudgedEstate.heldOut)
  func `an organisation's estate is read well`(name: String) throws {
    let score = Score(try JudgedEstate(name))
    if ProcessInfo.processInfo.environment["MESHGEN_FAULTS"]?.split(separator: ",").contains(Substring(name)) == true {
      print(score.faults.joined(separator: "\n"))
    }
    #expect(score.sensitive.f1 >= 0.8)
    #expect(score.sensitive.precision >= 0.8)
    #expect(score.adjustedRand >= 0.5)
    #expect(score.joins.f1 >= 0.8)
    #expect(score.joins.precision >= 0.75)
    #expect(score.kinds.precision >= 0.95)
    #expect(score.owners.f1 >= 0.85)
  }

  @Test(arguments: [JudgedEstate.tuning, JudgedEstate.heldOut])
  func `all together, printed`(names: [String]) throws {
    let scores = try names.map { Score(try JudgedEstate($0)) }
    print(Self.row("estate", ["sens P", "sens R", "sens F1", "pair F1", "ARI", "join P", "join R", "owners", "kinds"]))
    for score in scores {
      print(Self.row(score.estate, Self.numbers(score).map(Self.text)))
      if let first = JudgedEstate.firstScores[score.estate] { print(Self.row("  at first", first.map(Self.text))) }
    }
    let count = Double(scores.count)
    let means = scores.map(Self.numbers).reduce(Array(repeating: 0, count: 9)) { zip($0, $1).map(+) }.map { $0 / count }
    print(Self.row("mean", means.map(Self.text)))
    let categories = scores.reduce(into: [String: Ratio]()) { $0.merge($1.categories) { $0 + $1 } }
    for (category, ratio) in categories.sorted(by: { $0.key < $1.key }) {
      print(Self.row("", [Self.text(ratio.precision), Self.text(ratio.recall), Self.text(ratio.f1), category]))
    }
    #expect(means[2] >= 0.96)
    #expect(means[4] >= 0.91)
    #expect(means[5] >= 0.95)
    #expect(means[6] >= 0.95)
    #expect(means[7] >= 0.97)
  }

  private static func numbers(_ score: Score) -> [Double] {
    [
      score.sensitive.precision, score.sensitive.recall, score.sensitive.f1, score.pairs.f1, score.adjustedRand,
      score.joins.precision, score.joins.recall, score.owners.f1, score.kinds.precision,
    ]
  }

  private static func text(_ number: Double) -> String {
    let hundredths = Int((number * 100).rounded())
    return "\(hundredths / 100).\(hundredths % 100 < 10 ? "0" : "")\(abs(hundredths % 100))"
  }

  private static func row(_ first: String, _ cells: [String]) -> String {
    first.padding(toLength: 14, withPad: " ", startingAt: 0)
      + cells.map { $0.padding(toLength: 9, withPad: " ", startingAt: 0) }.joined()
  }
}
