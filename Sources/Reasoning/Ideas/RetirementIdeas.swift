internal import Mesh

/// Topics that are silent: to be retired where that is proven, to be reviewed where something about them is unknown.
struct RetirementIdeas {
  /// So many days without a record prove silence.
  var silenceDays: Int

  func drafts(on ground: IdeaGround) -> [IdeaDraft] {
    (ground.insights[.idleTopic] ?? []).compactMap { insight in
      insight.topics.first.flatMap { ground.readings[$0] }.map { draft($0, insight, ground) }
    }
  }

  /// What must be checked before anyone can say that a topic is silent.
  static func toCheck(_ topic: TopicName, _ index: EstateIndex, silenceDays: Int) -> [String] {
    var open: [String] = []
    let traffic = index.traffic(of: topic)
    if case .unknown(let why) = traffic.recordsPerSecond {
      open.append("Whether anything still produces to `\(topic)`: its rate is unknown (\(why)).")
    } else if case .estimated(_, let from) = traffic.recordsPerSecond {
      open.append("Whether anything still produces to `\(topic)`: its rate is only estimated from \(from).")
    } else if case .measured(_, let over) = traffic.recordsPerSecond,
      (traffic.recordsPerSecond.span ?? 0) < Double(silenceDays) * 86_400
    {
      open.append(
        "Whether anything still produces to `\(topic)`: its rate was measured over too short a time, or none that is stated (\(over)), and only \(Numbers.counted(silenceDays, "days")) without a record prove silence."
      )
    }
    let groups = index.groups[topic] ?? []
    for group in groups {
      open.append("Whether the group `\(group.name)` still needs `\(topic)`: it has committed offsets there.")
    }
    if case .unknown(let why) = traffic.consumers, groups.isEmpty {
      open.append("Whether anyone still reads `\(topic)`: its consumers are unknown (\(why)).")
    } else if let count = traffic.consumers.value, count > 0 {
      open.append("Who the \(Numbers.text(count)) consumers of `\(topic)` are.")
    } else if groups.isEmpty, let what = index.unknownOfGroups(reading: topic) {
      open.append("Whether anyone still reads `\(topic)`: not all is known of the groups: \(what).")
    }
    for connector in index.connectors[topic] ?? [] {
      let state = connector.status?.uppercased() == "PAUSED" ? "it is paused, not gone, and set up" : "it is set up"
      open.append("Whether the connector `\(connector.name)` is still needed: \(state) for `\(topic)`.")
    }
    return open
  }

  private func draft(_ reading: TopicReading, _ insight: Insight, _ ground: IdeaGround) -> IdeaDraft {
    let topic = reading.name
    let open = Self.toCheck(topic, ground.index, silenceDays: silenceDays)
    let joined = ground.joinsTo[topic] ?? []
    let isProven = open.isEmpty
    return IdeaDraft(
      kind: .retirement, slug: "\(topic)-\(isProven ? "retirement" : "review")",
      title: isProven ? "Retire \(topic)" : "Review whether \(topic) is still needed",
      description: isProven
        ? "`\(topic)` is silent and need not be kept: say what to check, and how to delete it."
        : "`\(topic)` looks idle, but that is not proven. To check: \(open.joined(separator: " "))",
      domain: reading.domain, topics: [topic],
      reasoning: isProven
        ? "Nothing was written to it for \(Numbers.counted(silenceDays, "days")) or more and nobody reads it; it costs storage and attention."
        : "Unknown use is not silence, so that it is reviewed before anything is retired.",
      evidence: [insight.evidence] + ground.joinEvidence(joined)
        + [ground.readerEvidence([topic]), ground.connectorEvidence([topic])].compactMap { $0 },
      remedies: isProven ? [Remedy(.retire, topic: topic, reason: insight.evidence.statement)] : [],
      value: [
        Figure(
          "value of a topic less", isProven ? 1 : 0.5, unit: "points",
          basis: isProven ? "1 point, silence is proven" : "0.5 points, silence is not proven")
      ],
      confidence: [
        ("idle by the platform's word", isProven ? 0.9 : 0.6),
        ("nothing is left to check", isProven ? 0.9 : max(0.1, 0.5 - 0.1 * Double(open.count))),
      ])
  }
}
