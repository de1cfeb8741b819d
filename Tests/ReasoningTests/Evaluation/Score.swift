import Mesh
import Reasoning

/// What a reading of an estate is worth against the answers of its people.
struct Score: Sendable {
  var estate: String
  var sensitive = Ratio()
  /// The same for each category.
  var categories: [String: Ratio] = [:]
  var pairs = Ratio()
  var adjustedRand = 0.0
  var joins = Ratio()
  var owners = Ratio()
  var kinds = Ratio()
  /// What went wrong, in lines for whoever improves the rules.
  var faults: [String] = []

  init(_ judged: JudgedEstate) {
    estate = judged.name
    let state = StateReader().read(judged.estate)
    let answers = judged.answers
    scoreSensitive(state, answers)
    scoreDomains(state, answers)
    scoreJoins(state, answers)
    for reading in state.topics {
      let kind = answers.kinds[reading.name.rawValue] ?? "data"
      kinds.found += 1
      kinds.wanted += 1
      if kind == reading.kind.rawValue {
        kinds.right += 1
      } else {
        faults.append("kind \(reading.name): \(reading.kind.rawValue), not \(kind)")
      }
      let owner = answers.owners[reading.name.rawValue]
      // Of what Kafka Streams keeps, not all answers say who keeps it.
      if kind == "changelog", owner == nil { continue }
      owners.found += reading.owner == nil ? 0 : 1
      owners.wanted += owner == nil ? 0 : 1
      if let owner, let found = reading.owner, Self.team(found.rawValue) == Self.team(owner) {
        owners.right += 1
      } else if owner != nil || reading.owner != nil {
        faults.append("owner \(reading.name): \(reading.owner?.rawValue ?? "-"), not \(owner ?? "-")")
      }
    }
  }

  /// `team-payments`, `payments-team`, `payments-service` and `payments-engine` are one.
  private static func team(_ name: String) -> String {
    name.lowercased().split { "-_ ".contains($0) }.filter { !["team", "service", "svc", "engine"].contains($0) }.joined(
      separator: "-")
  }

  private mutating func scoreSensitive(_ state: CurrentState, _ answers: JudgedEstate.Answers) {
    var found: Set<[String]> = []
    var wanted: Set<[String]> = []
    for (topic, fields) in answers.sensitive {
      for (path, category) in fields { wanted.insert([topic, path, category]) }
    }
    for reading in state.topics {
      let paths = (answers.sensitive[reading.name.rawValue] ?? [:]).keys
      for field in reading.sensitiveFields {
        let path = field.path.rawValue
        // The record around sensitive fields is neither right nor wrong.
        if paths.contains(where: { $0.hasPrefix(path + ".") || $0.hasPrefix(path + "[]") }) { continue }
        found.insert([reading.name.rawValue, path, field.category.rawValue])
      }
    }
    sensitive = Ratio(found, against: wanted)
    for category in Set(found.union(wanted).map { $0[2] }) {
      categories[category] = Ratio(found.filter { $0[2] == category }, against: wanted.filter { $0[2] == category })
    }
    faults += found.subtracting(wanted).map { "sensitive, wrongly: \($0.joined(separator: " "))" }.sorted()
    faults += wanted.subtracting(found).map { "sensitive, missed: \($0.joined(separator: " "))" }.sorted()
  }

  private mutating func scoreDomains(_ state: CurrentState, _ answers: JudgedEstate.Answers) {
    let readings = state.topics.filter { ["data", "dead-letter"].contains(answers.kinds[$0.name.rawValue] ?? "data") }
    let truth = readings.map { (answers.domains[$0.name.rawValue] ?? nil) ?? "∅ \($0.name)" }
    let found = readings.map { $0.domain?.rawValue ?? "∅ \($0.name)" }
    for first in readings.indices {
      for second in readings.indices where second > first {
        let (together, belong) = (found[first] == found[second], truth[first] == truth[second])
        pairs.found += together ? 1 : 0
        pairs.wanted += belong ? 1 : 0
        pairs.right += together && belong ? 1 : 0
      }
    }
    let all = Double(readings.count * (readings.count - 1)) / 2
    let expected = Double(pairs.found) * Double(pairs.wanted) / max(all, 1)
    let most = Double(pairs.found + pairs.wanted) / 2
    adjustedRand = most == expected ? 1 : (Double(pairs.right) - expected) / (most - expected)
    for (place, reading) in readings.enumerated() {
      faults.append("domain \(reading.name): \(found[place]), for \(truth[place])")
    }
  }

  private mutating func scoreJoins(_ state: CurrentState, _ answers: JudgedEstate.Answers) {
    let found = Set(
      state.joins.map { join in
        JudgedEstate.Link(
          from: .init(topic: join.from.topic.rawValue, field: join.from.field.rawValue),
          to: .init(topic: join.to.topic.rawValue, field: join.to.field.rawValue))
      })
    let wanted = Set(answers.joins)
    joins = Ratio(found, against: wanted)
    let text = { (link: JudgedEstate.Link) in
      "\(link.from.topic).\(link.from.field) → \(link.to.topic).\(link.to.field)"
    }
    faults += found.subtracting(wanted).map { "join, wrongly: \(text($0))" }.sorted()
    faults += wanted.subtracting(found).map { "join, missed: \(text($0))" }.sorted()
  }
}
