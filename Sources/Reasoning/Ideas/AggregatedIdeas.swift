internal import Mesh

/// A stream of events counted and summed up by what its records refer to, once for everybody.
struct AggregatedIdeas {
  /// The windows that people look at, in seconds, and what they are called.
  private static let windows = [(60, "minute"), (300, "5 minutes"), (3_600, "hour"), (86_400, "day")]
  /// So many records in a window are more than anyone reads one by one.
  static let enough = 10_000.0
  /// Nothing but a count is worth it where this is the longest window with so many records.
  private static let longestCount = 3_600

  private static let times: Set<String> = ["date", "day", "week", "month", "quarter", "year", "hour", "time"]

  func drafts(on ground: IdeaGround) -> [IdeaDraft] {
    let measuring = MeasureRule(ground.words)
    let drafts = ground.joinsFrom.keys.sorted().compactMap { source in
      ground.readings[source].flatMap { draft($0, measuring, ground) }
    }
    // One of a domain shows whether it proves useful; the others follow.
    return Dictionary(grouping: drafts.indices) { drafts[$0].domain }.values.map { places -> (Int, IdeaDraft) in
      let best = places.max { left, right in
        // A sum says more than a count.
        let sums = [left, right].map { drafts[$0].query?.measures.isEmpty == false ? 1 : 0 }
        return (sums[0], drafts[left].worth, right) < (sums[1], drafts[right].worth, left)
      }!
      var one = drafts[best]
      let others = places.filter { $0 != best }.flatMap { drafts[$0].topics }.sorted()
      if !others.isEmpty {
        one.evidence.append(
          Evidence(
            "\(Titles.list(others)) can be summed up likewise, and can follow where this proves useful.", topics: others
          ))
      }
      return (best, one)
    }.sorted { $0.0 < $1.0 }.map(\.1)
  }

  private func draft(_ source: TopicReading, _ measuring: MeasureRule, _ ground: IdeaGround) -> IdeaDraft? {
    guard let stream = ground.streams.stream(source), let join = key(of: source, ground) else {
      return nil
    }
    let measures = measuring.measures(of: source)
    let rate = ground.index.traffic(of: source.name).recordsPerSecond
    let window = Self.window(of: source.name, stream, rate)
    guard !measures.isEmpty || (rate.value ?? 0) * Double(window.seconds) >= Self.enough,
      !measures.isEmpty || window.seconds <= Self.longestCount
    else { return nil }
    var keys = [IdeaQuery.Key(join.from.field, refersTo: join.to)]
    if measures.contains(where: { $0.derivation == .sum }), let currency = measuring.currency(of: source) {
      keys.append(IdeaQuery.Key(currency))
    }
    let own = source.shape?.fields.first { field in
      !field.nullable && field.path != join.from.field && stream.isTold(by: field.path, source, ground.words)
    }
    let query = IdeaQuery(
      .aggregated, source: source.name, keys: keys, window: window, measures: measures,
      once: own.map { [$0.path] },
      question: Self.question(source.name, join, measures, Self.name(of: window)))
    return draft(source, join, stream, query, ground)
  }

  private func draft(
    _ source: TopicReading, _ join: Join, _ stream: EventStream, _ query: IdeaQuery, _ ground: IdeaGround
  ) -> IdeaDraft {
    let numbers = query.measures.count + 1
    let window = query.window.map(Self.name) ?? ""
    let entity = entity(of: join.from.field, ground)
    var value = [
      Figure(
        "value of sums", 1 + 0.5 * Double(min(numbers, 5)), unit: "points",
        basis:
          "1 point, and 0.5 × \(Numbers.counted(min(numbers, 5), "numbers")) that readers need not compute themselves")
    ]
    // Who reads every record today would read a fraction of them.
    value += [ground.readerValue([source.name], each: 0.5), ground.trafficValue([source.name])].compactMap { $0 }
    let rate = ground.index.traffic(of: source.name).recordsPerSecond
    return IdeaDraft(
      kind: .derivedProduct, slug: "\(source.name)-per-\(entity)",
      title: Titles.sentence("\(Titles.words(source.name)) per \(entity) and \(window)"),
      description: Self.purpose(query),
      domain: source.domain, topics: [source.name],
      reasoning:
        "Whoever wants these numbers must read every record and keep them in memory; a product does it once, and its "
        + "readers get one record for each key and window. It differs from a join of the same topic, which keeps each record.",
      evidence: [
        Evidence(
          "`\(source.name)` is a stream of events: \(stream.basis) say so.", topics: [source.name],
          fields: stream.time.map { [FieldReference(source.name, $0)] } ?? [],
          figures: rate.isUnknown ? [] : [Figure("records of \(source.name)", rate, unit: "records/s")])
      ] + ground.joinEvidence([join])
        + [
          Self.measured(query), Self.counted(query), ground.readerEvidence([source.name]),
          ground.sensitiveEvidence([source]),
        ].compactMap { $0 },
      query: query, value: value,
      confidence: [
        ("a stream of events", stream.time == nil ? 0.7 : 0.9), ("joins", join.confidence),
        ("what is added up is told by name and type", query.measures.isEmpty ? 0.9 : 0.8),
      ])
  }

  /// What each record is about: the entity that it refers to most certainly, which is no other event and no list of codes.
  private func key(of source: TopicReading, _ ground: IdeaGround) -> Join? {
    let shape = Dictionary((source.shape?.fields ?? []).map { ($0.path, $0) }) { first, _ in first }
    let restricted = Set(
      source.sensitiveFields.filter { QueryPlan.restricted.contains($0.category) }.map(\.path))
    return DerivedIdeas.usable(ground.joinsFrom[source.name] ?? []).filter { join in
      guard let target = ground.readings[join.to.topic], join.to.topic != source.name,
        let field = shape[join.from.field], QueryPlan.avro(field) != nil, !restricted.contains(field.path)
      else { return false }
      switch field.kind {
      case .integer, .long, .string, .uuid, .enumeration: break
      default: return false
      }
      let names = ground.words.split(join.to.topic.rawValue)
      let words = ground.words.split(join.from.field.names.last ?? "")
      // Days are what windows are for.
      return !words.contains(where: Self.times.contains)
        && !names.contains(where: Vocabulary.standard.codeLists.contains)
        && ground.streams.stream(target) == nil
    }.max { ($0.confidence, $1.from, $1.to) < ($1.confidence, $0.from, $0.to) }
  }

  /// `customer` of `customer_id`, `user` of `userid`.
  private func entity(of field: FieldPath, _ ground: IdeaGround) -> String {
    let all = ground.words.split(field.names.last ?? field.rawValue)
    let telling = all.filter { !Vocabulary.standard.identifiers.contains($0) }
    guard let last = telling.last else { return all.joined(separator: " ") }
    guard telling.count == all.count, last.hasSuffix("id"), last.utf8.count > 4 else {
      return telling.joined(separator: " ")
    }
    return (telling.dropLast() + [String(last.dropLast(2))]).joined(separator: " ")
  }

  // MARK: windows

  /// The shortest one with enough records; where nobody counted them, the one that people look at.
  static func window(of topic: TopicName, _ stream: EventStream, _ rate: Measured) -> IdeaQuery.Window {
    guard let each = rate.value, each > 0 else {
      return stream.isHappening
        ? .init(seconds: 86_400, reason: "Its rate is unknown; what happens once is looked at by day.")
        : .init(
          seconds: 3_600, reason: "Its rate is unknown; what is measured or done again and again is looked at by hour.")
    }
    let (seconds, name) = windows.first { each * Double($0.0) >= enough } ?? windows[windows.count - 1]
    let count = Numbers.text((each * Double(seconds)).rounded())
    return .init(
      seconds: seconds,
      reason: each * Double(seconds) >= enough
        ? "At \(Numbers.text(each)) records/s, \(one(name)) has \(count) of them: the shortest window with \(Numbers.text(enough)) or more."
        : "At \(Numbers.text(each)) records/s, a day has \(count) of them, and nothing shorter has enough to say much.")
  }

  private static func one(_ name: String) -> String {
    name.first?.isNumber == true ? name : name == "hour" ? "an hour" : "a \(name)"
  }

  /// `minute`, `5 minutes`, `hour`, `day`
  static func name(of window: IdeaQuery.Window) -> String {
    windows.first { $0.0 == window.seconds }?.1 ?? Numbers.time(milliseconds: Double(window.seconds) * 1_000)
  }

  // MARK: words

  static func purpose(_ query: IdeaQuery) -> String {
    let keys = query.keys.map { "`\($0.field)`" }
    let window = query.window.map { "each \(name(of: $0))" } ?? "each window"
    let numbers = ["how many records of `\(query.source)` there are"] + gains(query.measures)
    let once =
      query.once.map { " A record that comes twice, with the same \(Titles.list($0.map { "`\($0)`" })), counts once." }
      ?? ""
    return
      "For each \(Titles.list(keys)) in \(window): \(Titles.list(numbers)), computed once and offered to all.\(once)"
      + " It answers: \(query.question)"
  }

  private static func question(
    _ source: TopicName, _ join: Join, _ measures: [IdeaQuery.Measure], _ window: String
  ) -> String {
    let gained = gains(measures)
    return
      "How many records does each `\(join.from.field)` of `\(join.to.topic)` have in `\(source)` in \(one(window))"
      + (gained.isEmpty ? "" : ", and what \(gained.count == 1 ? "is" : "are") \(Titles.list(gained))") + "?"
  }

  /// `the sum of points`, `the least, greatest and mean temperature`
  private static func gains(_ measures: [IdeaQuery.Measure]) -> [String] {
    var gained: [String] = []
    var fields: [FieldPath] = []
    for measure in measures where !fields.contains(measure.field) { fields.append(measure.field) }
    for field in fields {
      let all = measures.filter { $0.field == field }.compactMap { words[$0.derivation] }
      gained.append("the \(Titles.list(all)) of `\(field)`")
    }
    return gained
  }

  private static let words: [Processing.Derivation: String] = [
    .sum: "sum", .least: "least", .greatest: "greatest", .mean: "mean", .count: "number",
  ]

  private static func measured(_ query: IdeaQuery) -> Evidence? {
    let fields = query.measures.map(\.field).uniqueSorted()
    guard !fields.isEmpty else { return nil }
    let names = Titles.list(fields.map { "`\($0)`" })
    return Evidence(
      "\(names) \(fields.count == 1 ? "is a number" : "are numbers") by \(fields.count == 1 ? "its name and its type" : "their names and types"), and \(fields.count == 1 ? "no id, code, time or place" : "no ids, codes, times or places").",
      topics: [query.source], fields: fields.map { FieldReference(query.source, $0) })
  }

  private static func counted(_ query: IdeaQuery) -> Evidence? {
    guard let window = query.window else { return nil }
    let once = query.once.map { fields in
      " Each record has \(Titles.list(fields.map { "a `\($0)`" })) of its own, by which one that a producer sends twice is told."
    }
    return Evidence(
      "The window is \(one(name(of: window))): \(window.reason)\(once ?? "")", topics: [query.source],
      fields: (query.once ?? []).map { FieldReference(query.source, $0) })
  }
}
