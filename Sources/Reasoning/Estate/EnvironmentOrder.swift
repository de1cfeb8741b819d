internal import Mesh

/// Which of several environments counts more: production before staging, test and development, or as the settings say.
struct EnvironmentOrder: Sendable {
  /// The names that say what an environment is for, the least first.
  private static let steps: [Set<String>] = [
    ["dev", "develop", "development", "local", "playground", "sandbox", "sbx", "lab"],
    ["test", "tst", "testing", "qa", "sit", "integration", "int", "ci"],
    ["stage", "staging", "stg", "uat", "acc", "acceptance", "preprod", "preproduction", "pre"],
    ["prod", "production", "prd", "live"],
  ]
  /// Words that hardly mean anything else in the name of a topic.
  private static let plain: Set<String> = [
    "dev", "develop", "development", "sandbox", "sbx", "test", "tst", "testing", "qa", "sit", "uat", "stg", "staging",
    "preprod", "preproduction", "prod", "production", "prd",
  ]

  /// From `environments` of the settings: the first is where products start, the last is what counts.
  private let named: [String]

  init(_ environments: [EnvironmentName] = []) { named = environments.map { $0.rawValue.lowercased() } }

  /// Higher for what counts more. A name that says nothing is a place of its own and counts as production does; of those
  /// that say the same, the later one in the settings counts more.
  func rank(of environment: EnvironmentName) -> Int {
    let name = environment.rawValue.lowercased()
    let words = Words.raw(name)
    let step = Self.steps.firstIndex { step in words.contains { step.contains($0) } } ?? Self.steps.count - 1
    return step * 1000 + (named.firstIndex(of: name).map { $0 + 1 } ?? 0)
  }

  /// The environment that a piece of a topic's name says, such as `dev` in `dev.orders`.
  func environment(in piece: String) -> EnvironmentName? {
    let word = piece.lowercased()
    return Self.plain.contains(word) || named.contains(word) ? EnvironmentName(word) : nil
  }

  /// Whether a piece that stands where environments do is one: `prod`, `dev2`, `p`, `eu-uat`, or one that was named.
  func isOne(_ piece: String) -> Bool {
    if named.contains(piece.lowercased()) { return true }
    if piece.count == 1 { return piece.first!.isLetter }
    return Words.raw(piece).contains { word in
      let bare = String(word.prefix { !$0.isNumber })
      return Self.steps.contains { $0.contains(bare) }
    }
  }

  /// A topic's name without the environment that it carries, and that environment; nil where it carries none.
  func parted(_ topic: TopicName) -> (stem: String, environment: EnvironmentName)? {
    let name = topic.rawValue
    var start = name.startIndex
    while start < name.endIndex {
      let end = name[start...].firstIndex { ".-_".contains($0) } ?? name.endIndex
      if let environment = environment(in: String(name[start..<end])), start > name.startIndex || end < name.endIndex {
        var stem = name
        // The separator in front goes too, or the one behind where the name begins with it.
        if start > name.startIndex {
          stem.removeSubrange(name.index(before: start)..<end)
        } else {
          stem.removeSubrange(start..<name.index(after: end))
        }
        return (stem, environment)
      }
      guard end < name.endIndex else { break }
      start = name.index(after: end)
    }
    return nil
  }
}
