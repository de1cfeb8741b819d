// How an idea changes the monthly bill, one line a component.

internal import Mesh

extension CostRule {
  func lines(_ idea: Idea, _ facts: IdeaFacts) -> [CostChallenge.Line] {
    switch idea.kind {
    case .dataProduct: reads(facts, why: "one new reader of ")
    case .derivedProduct: derived(idea, facts)
    case .adoption:
      [
        .init(
          component: "import", monthlyCost: .zero, notes: "What runs is only imported: nothing is added to the bill.")
      ]
    case .governanceFix:
      [
        .init(
          component: "tags and modes", monthlyCost: .zero,
          notes: "Tags and compatibility modes are part of the governance package that is already there.")
      ]
    case .optimisation: settings(idea, facts) + repairs(idea)
    case .retirement: savings(facts)
    }
  }

  func reads(_ facts: IdeaFacts, why: String) -> [CostChallenge.Line] {
    facts.entries.map { entry in
      let bytes = bytes(entry)
      return .init(
        component: "\(why)\(entry.topic.name)", monthlyCost: priced(bytes, times: 1, at: egress),
        notes: notes(entry.topic.name, bytes, times: "1 new reader × ", at: egress))
    }
  }

  func derived(_ idea: Idea, _ facts: IdeaFacts) -> [CostChallenge.Line] {
    var lines = reads(facts, why: "the statement reading ")
    let source = idea.query?.source ?? idea.joins.first?.from.topic
    let entry = facts.entries.first { $0.topic.name == source }
    let output: Measured = {
      guard let entry, let rate = entry.traffic.recordsPerSecond.value else {
        return .unknown("the record rate of \(source.map(\.rawValue) ?? "the source") is not measured")
      }
      if let query = idea.query, query.form == .aggregated, let window = query.window {
        // Each number takes eight bytes, and so do the window's bounds and each key; Kafka keeps thirty around a record.
        let size = 30 + 8 * Double(3 + query.measures.count + query.keys.count)
        return .estimated(
          rate * size,
          from:
            "at most one record out for each one in, of which \(Numbers.text(rate)) come a second, × \(Numbers.text(size)) bytes: how many keys a \(AggregatedIdeas.name(of: window)) has is not known"
        )
      }
      let shapes = facts.entries.map(\.reading.shape)
      guard shapes.allSatisfy({ $0 != nil }) else {
        return .unknown("without all schemas the size of the output is unknown")
      }
      let size = shapes.compactMap(RecordSize.estimate).reduce(0, +) - 30 * Double(shapes.count - 1)
      return .estimated(
        rate * size, from: "\(Numbers.text(rate)) records/s × \(Numbers.text(size)) bytes, all fields together")
    }()
    let name = TopicName("the output")
    lines.append(
      .init(
        component: "writing the output", monthlyCost: priced(output, times: 1, at: ingress),
        notes: notes(name, output, times: "", at: ingress)))
    let days = entry?.topic.config.map { ($0["retention.ms"].flatMap(Double.init) ?? 604_800_000) / 86_400_000 }
    let kept = output.value.flatMap { rate in days.flatMap { $0 >= 0 ? rate * $0 * 86400 / Self.gigabyte : nil } }
    lines.append(
      .init(
        component: "keeping the output", monthlyCost: storage.cost(of: kept).map(spread),
        notes: kept.map {
          self.kept("\(Numbers.text($0)) GB = output × \(Numbers.text(days ?? 0)) d, as its source keeps records;")
        } ?? "unknown: the output's rate or the source's retention is unknown"))
    lines.append(
      .init(
        component: "one new reader of the output", monthlyCost: priced(output, times: 1, at: egress),
        notes: notes(name, output, times: "1 new reader × ", at: egress)))
    lines.append(
      .init(
        component: "Flink",
        monthlyCost: flink.cost(of: 730).map { Estimate(low: $0, medium: $0, high: 4 * $0) },
        notes: flink.amount == nil
          ? flink.missing : "1 to 4 CFU × 730 h × \(flink.words); a statement takes at least 1"))
    if partition.amount != 0 {
      let partitions = entry?.topic.partitions
      lines.append(
        .init(
          component: "partitions of the output",
          monthlyCost: partition.cost(of: partitions.map(Double.init)).map(Self.exact),
          notes: partition.amount == nil
            ? partition.missing
            : partitions.map { "\($0) partitions × \(partition.words)" } ?? "unknown: the source's partitions"))
    }
    return lines
  }

  func settings(_ idea: Idea, _ facts: IdeaFacts) -> [CostChallenge.Line] {
    idea.topicRemedies.map { remedy in
      let entry = facts.entries.first { $0.topic.name == remedy.topic }
      let component = "\(remedy.kind.rawValue) of \(remedy.topic)"
      switch remedy.kind {
      case .partitions:
        guard let now = entry?.topic.partitions, let then = Int(remedy.value) else {
          return .init(component: component, monthlyCost: nil, notes: "unknown: the partitions of today")
        }
        return .init(
          component: component, monthlyCost: partition.cost(of: Double(then - now)).map(Self.exact),
          notes: partition.amount == nil ? partition.missing : "(\(then) − \(now)) partitions × \(partition.words)")
      case .setting where remedy.value.hasPrefix("retention.ms="):
        let then = Double(remedy.value.dropFirst("retention.ms=".count))
        let now = entry?.topic.config?["retention.ms"].flatMap(Double.init)
        guard let entry, let rate = bytes(entry).value, let then, let now else {
          return .init(component: component, monthlyCost: nil, notes: "unknown: the traffic or the retention of today")
        }
        let gigabytes = rate * (then - now) / 1000 / Self.gigabyte
        return .init(
          component: component, monthlyCost: storage.cost(of: gigabytes).map(spread),
          notes: kept(
            "\(Numbers.text(rate)) bytes/s (\(bytes(entry).basis)) × \(Numbers.text((then - now) / 86_400_000)) d more")
        )
      case .setting:
        return .init(
          component: component, monthlyCost: nil,
          notes: "unknown: how much remains after compaction does not follow from the traffic")
      default:
        return .init(component: component, monthlyCost: .zero, notes: "Looking into it adds nothing to the bill.")
      }
    }
  }

  private func repairs(_ idea: Idea) -> [CostChallenge.Line] {
    idea.failedConnectors.map { connector in
      .init(
        component: "connector \(connector)", monthlyCost: .zero,
        notes: "It is on the bill already, whether it moves records or not.")
    }
  }

  func savings(_ facts: IdeaFacts) -> [CostChallenge.Line] {
    facts.entries.flatMap { entry -> [CostChallenge.Line] in
      let stored = stored(entry)
      let tasks = entry.connectors.compactMap(\.tasks)
      var lines: [CostChallenge.Line] = [
        .init(
          component: "keeping \(entry.topic.name)",
          monthlyCost: storage.cost(of: stored.value.map { -$0 / Self.gigabyte }).map(spread),
          notes: stored.value.map { kept("saved: \(Numbers.text($0)) bytes (\(stored.basis)) ÷ 2^30") } ?? stored.basis)
      ]
      if !tasks.isEmpty {
        let sum = tasks.reduce(0, +)
        lines.append(
          .init(
            component: "connectors of \(entry.topic.name)",
            monthlyCost: connectorTask.cost(of: -Double(sum) * 730).map(spread),
            notes: connectorTask.amount == nil
              ? connectorTask.missing : "saved if they are stopped: \(sum) tasks × 730 h × \(connectorTask.words)"))
      }
      return lines
    }
  }
}
