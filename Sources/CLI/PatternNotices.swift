internal import Agents
internal import Mesh
internal import Ports

/// What a person wrote about topics and fields that fits none: most often a slip of the pen.
struct PatternNotices {
  /// In the order of `meshgen.yaml`.
  let lines: [String]

  /// - Parameter selections: what was chosen among the topics of each platform.
  init(_ settings: Settings, _ understood: Understood, _ selections: [TopicSelection]) {
    var lines: [String] = []
    func say(_ place: String, _ pattern: some CustomStringConvertible, _ of: String = "topic") {
      lines.append("The pattern `\(pattern)` of `\(place)` fits no \(of).")
    }
    let there = Set(selections.flatMap(\.topics))
    if !there.isEmpty {
      for (place, patterns) in [
        ("include", selections.map(\.include)), ("exclude", selections.map(\.exclude)),
        ("ignore", selections.map(\.ignored)),
      ] {
        // One that holds for every platform needs a topic on one of them.
        var told: Set<NamePattern> = []
        for pattern in patterns.joined() where told.insert(pattern).inserted && pattern != "*" {
          if !there.contains(where: { pattern.matches($0) }) { say(place, pattern) }
        }
      }
    }
    let topics = understood.estate.deployment.topics.map(\.name)
    func fitsNone(_ pattern: NamePattern) -> Bool { !topics.contains { pattern.matches($0) } }
    for (name, rule) in settings.domains.sorted(by: { $0.key < $1.key }) {
      for pattern in rule.match where fitsNone(NamePattern(pattern)) { say("domains.\(name).match", pattern) }
      if rule.match.isEmpty, !understood.state.topics.contains(where: { $0.domain == name }) {
        lines.append("`domains.\(name)` has no pattern, and no topic was placed there.")
      }
    }
    for (name, patterns) in settings.owners.sorted(by: { $0.key < $1.key }) {
      for pattern in patterns where fitsNone(pattern) { say("owners.\(name).match", pattern) }
    }
    // Where schemas are missing, so are the fields that a pattern may mean.
    let areFieldsKnown = !EstateGaps(understood.estate).mayHaveMoreSchemas
    for (place, rule) in settings.sensitive.enumerated() {
      for pattern in rule.topics where pattern != "*" && fitsNone(pattern) {
        say("sensitive[\(place)].topics", pattern)
      }
      guard areFieldsKnown else { continue }
      let paths = understood.state.topics.lazy.filter { topic in rule.topics.contains { $0.matches(topic.name) } }
        .flatMap { topic -> [FieldPath] in (topic.shape?.fields.map(\.path) ?? []) + topic.keyFields }
      // Fields of keys that are records are not kept.
      for pattern in rule.fields where !pattern.rawValue.hasPrefix("key:") {
        if !paths.contains(where: { pattern.matches($0) }) { say("sensitive[\(place)].fields", pattern, "field") }
      }
    }
    self.lines = lines
  }
}

extension Session {
  /// Says which patterns fit nothing of what was read now.
  func tellOfPatterns(in world: World) async throws {
    guard let understood = try await Archive(of: world).understood() else { return }
    let selections = world.platforms.compactMap { ($0.topics as? SelectedTopics)?.selection }
    for line in PatternNotices(world.settings, understood, selections).lines { console.notice(Words(line)) }
  }
}
