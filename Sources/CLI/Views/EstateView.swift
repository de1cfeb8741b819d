internal import Agents
internal import Mesh

/// A state of the estate as people and scripts see it.
struct EstateView {
  let understood: Understood

  private var estate: Estate { understood.estate }
  private var state: CurrentState { understood.state }

  private let lookup: EstateLookup
  private let gaps: EstateGaps
  /// Why a topic is in its domain.
  private let placements: [TopicName: String]

  init(_ understood: Understood) {
    self.understood = understood
    lookup = EstateLookup(understood.estate, understood.state)
    gaps = EstateGaps(understood.estate)
    placements = Dictionary(
      understood.state.domains.flatMap { domain in
        domain.evidence.flatMap { evidence in evidence.topics.map { ($0, evidence.statement) } }
      }
    ) { first, _ in first }
  }

  /// The keys that scripts rely on.
  func json() throws -> JSON {
    [
      "state": .whole(estate.number),
      "takenAt": .text(estate.takenAt.description),
      "cluster": try JSON(of: estate.cluster),
      "clusters": .list(try estate.clusters.map { try JSON(of: $0) }),
      "summary": .text(state.summary),
      "topics": .list(state.topics.map(topic)),
      "domains": .list(
        state.domains.map {
          [
            "name": .text($0.name.rawValue), "topics": JSON(topics(of: $0)), "confidence": .number($0.confidence),
            "evidence": .list($0.evidence.map(ProposalView.json)),
          ]
        }),
      "joins": .list(
        state.joins.map {
          [
            "from": Self.field($0.from), "to": Self.field($0.to), "confidence": .number($0.confidence),
            "reason": .text($0.reason),
          ]
        }),
      "lineage": .list(
        EstateLineage(estate, state).edges.map {
          [
            "from": Self.end($0.from), "to": Self.end($0.to), "confidence": .number($0.confidence),
            "reason": .text($0.reason),
          ]
        }),
      "findings": .list(
        state.findings.map {
          ["rule": .text($0.rule), "subject": .text($0.subject), "message": .text($0.message)]
        }),
      "insights": .list(
        state.insights.map { ["kind": .text($0.kind.rawValue), "evidence": ProposalView.json($0.evidence)] }),
      "unknown": .list(unknown.map(ProposalView.json)),
    ]
  }

  /// Those that tell the domain, and those such as dead letters that stand beside them.
  private func topics(of domain: Domain) -> [TopicName] {
    Set(domain.topics + state.topics.filter { $0.domain == domain.name }.map(\.name)).sorted()
  }

  private func placement(_ reading: TopicReading) -> String? {
    reading.domain.map { placements[reading.name] ?? "Its name stands beside topics of `\($0)`." }
  }

  private func subjectsAreUnknown(_ reading: TopicReading) -> Bool {
    reading.subjects.isEmpty && gaps.mayHaveMoreSchemas(reading.name)
  }

  private func readersAreUnknown(_ topic: TopicName) -> Bool {
    lookup.groups(reading: topic).isEmpty && gaps.mayHaveMoreReaders(topic)
  }

  private func topic(_ reading: TopicReading) -> JSON {
    let throughput = lookup.throughput(of: reading.name)
    return [
      "name": .text(reading.name.rawValue),
      "cluster": JSON(lookup.cluster(of: reading.name)?.name),
      "environments": .list(lookup.places(of: reading).map(Self.place)),
      "copyOf": JSON(reading.copyOf),
      "domain": JSON(reading.domain),
      "domainReason": JSON(placement(reading)),
      "owner": JSON(reading.owner),
      "ownerReason": JSON(reading.owner.flatMap { _ in reading.ownerReason }),
      "kind": .text(reading.kind.rawValue),
      "partitions": JSON(lookup.partitions(of: reading.name)),
      "subjects": subjectsAreUnknown(reading) ? .null : JSON(reading.subjects),
      "sensitiveFields": .list(
        reading.sensitiveFields.map {
          [
            "path": .text($0.path.rawValue), "category": .text($0.category.rawValue), "reason": .text($0.reason),
          ]
        }),
      "consumerGroups": readersAreUnknown(reading.name) ? .null : JSON(lookup.groups(reading: reading.name)),
      "recordsPerSecond": JSON(throughput.recordsPerSecond.value),
      "bytesPerSecond": JSON(throughput.bytesPerSecond.value),
      "storedBytes": JSON(throughput.storedBytes.value),
    ]
  }

  private static func place(_ place: TopicCopy) -> JSON {
    [
      "environment": .text(place.environment.rawValue), "cluster": .text(place.cluster.rawValue),
      "name": .text(place.name.rawValue),
    ]
  }

  private static func field(_ reference: FieldReference) -> JSON {
    ["topic": .text(reference.topic.rawValue), "field": .text(reference.field.rawValue)]
  }

  private static func end(_ end: LineageEdge.End) -> JSON {
    ["kind": .text(end.kind.rawValue), "name": .text(end.name)]
  }

  /// What could not be read, and an entry for everything above that is null.
  private var unknown: [Unknown] {
    var unknown = Set(state.unknown + estate.unknown)
    for topic in state.topics {
      let throughput = lookup.throughput(of: topic.name)
      if topic.domain == nil { unknown.insert(Unknown("domain of \(topic.name)", why: "it was not placed")) }
      if topic.owner == nil {
        unknown.insert(Unknown("owner of \(topic.name)", why: topic.ownerReason ?? "nobody is known to answer for it"))
      }
      if subjectsAreUnknown(topic) {
        unknown.insert(Unknown("subjects of \(topic.name)", why: "not all schemas could be read"))
      }
      if readersAreUnknown(topic.name) {
        unknown.insert(
          Unknown("consumer groups of \(topic.name)", why: "it could not be read of all groups what they read"))
      }
      if lookup.partitions(of: topic.name) == nil {
        unknown.insert(Unknown("partitions of \(topic.name)", why: "the platform did not say"))
      }
      for (name, measured) in [
        ("records per second", throughput.recordsPerSecond), ("bytes per second", throughput.bytesPerSecond),
        ("stored bytes", throughput.storedBytes),
      ] {
        if case .unknown(let why) = measured { unknown.insert(Unknown("\(name) of \(topic.name)", why: why)) }
      }
    }
    return unknown.sorted()
  }

  /// A few lines.
  func summary(in page: inout Page) {
    page.line(
      "State \(estate.number, .bold) of \(estate.clusterNames, .bold), taken at \(estate.takenAt): \(counts)")
    page.paragraph(state.summary)
  }

  private var counts: String {
    [
      Quantity.text(state.topics.count, "topic"), Quantity.text(state.domains.count, "domain"),
      count(estate.deployment.schemas.latest, "schema", isLeast: gaps.mayHaveMoreSchemas),
      count(estate.usage.consumerGroups, "consumer group", isLeast: gaps.mayHaveMoreGroups),
      Quantity.text(state.joins.count, "join"), Quantity.text(state.findings.count, "finding"),
    ].joined(separator: ", ") + "."
  }

  /// None that were read is not none: a reading that failed says so.
  private func count(_ read: [some Any], _ noun: String, isLeast: Bool) -> String {
    guard isLeast else { return Quantity.text(read.count, noun) }
    return read.isEmpty ? "\(noun)s unknown" : "at least \(Quantity.text(read.count, noun))"
  }

  /// The topics with what is known of each, then what is notable, wrong or unknown.
  func full(in page: inout Page) {
    summary(in: &page)
    page.blank()
    if !state.topics.isEmpty { table(in: &page) }
    if !state.notableObservations.isEmpty {
      page.heading("Notable")
      for observation in state.notableObservations { page.bullet(observation) }
    }
    if !state.findings.isEmpty {
      page.heading("Findings")
      for finding in state.findings { page.bullet("\(finding.subject): \(finding.message) (\(finding.rule))") }
    }
    if !estate.unknown.isEmpty {
      page.heading("Unknown")
      for unknown in estate.unknown { page.bullet("\(unknown.what): \(unknown.why)") }
    }
  }

  private func table(in page: inout Page) {
    page.table(
      ["TOPIC", "DOMAIN", "OWNER", "KIND", "PART.", "SCHEMA", "READERS", "RECORDS/S", "SENSITIVE", "FINDINGS"],
      state.topics.map { topic in
        let readers = lookup.groups(reading: topic.name).count
        let findings = lookup.findings(about: topic.name)
        return [
          Words(Shortened.name(topic.name.rawValue, to: Self.longest), .bold), cell(topic.domain), cell(topic.owner),
          Words(topic.kind.rawValue),
          Words(lookup.partitions(of: topic.name).map(String.init) ?? "?"),
          Words(
            topic.shape != nil ? "yes" : subjectsAreUnknown(topic) ? "?" : topic.subjects.isEmpty ? "none" : "unread",
            topic.shape == nil ? .yellow : nil),
          Words(readersAreUnknown(topic.name) ? "?" : "\(readers)"),
          Words(lookup.throughput(of: topic.name).recordsPerSecond.value.map(Quantity.text) ?? "?"),
          Words(
            topic.sensitiveFields.isEmpty && subjectsAreUnknown(topic) ? "?" : "\(topic.sensitiveFields.count)"),
          Words("\(findings)"),
        ]
      }, numbers: [4, 6, 7, 8, 9])
  }

  /// Columns that a name may take; JSON has all of it.
  private static let longest = 60

  private func cell(_ name: (some Name)?) -> Words {
    name.map { Words(Shortened.name($0.rawValue, to: Self.longest / 2)) } ?? Words("-", .faint)
  }
}
