/// What feeds what in an estate: from its connectors, from what its groups read, and from names. Always derived.
public struct EstateLineage: Hashable, Sendable {
  public let edges: [LineageEdge]

  public init(_ estate: Estate, _ state: CurrentState) {
    let kinds = Dictionary(state.topics.map { ($0.name, $0.kind) }) { first, _ in first }
    var edges: Set<LineageEdge> = []
    edges.formUnion(Self.connectors(estate))
    edges.formUnion(Self.groups(estate))
    edges.formUnion(Self.names(kinds))
    edges.formUnion(Self.stages(kinds))
    edges.formUnion(Self.copies(kinds))
    self.edges = edges.sorted()
  }

  private static func topic(_ name: TopicName) -> LineageEdge.End { LineageEdge.End(.topic, name.rawValue) }

  private static func connectors(_ estate: Estate) -> [LineageEdge] {
    estate.deployment.connectors.flatMap { connector -> [LineageEdge] in
      guard let direction = connector.direction else { return [] }
      let end = LineageEdge.End(.connector, connector.name.rawValue)
      return connector.topics.map { name in
        let (from, to) = direction == .source ? (end, topic(name)) : (topic(name), end)
        return LineageEdge(
          from: from, to: to, confidence: 1,
          reason: direction == .source ? "The connector writes it." : "The connector reads it.")
      }
    }
  }

  private static func groups(_ estate: Estate) -> [LineageEdge] {
    let topics = estate.deployment.topics.map(\.name)
    let writing = Dictionary(
      grouping: estate.deployment.access.filter { access in
        access.resource == .topic && !access.isPrefix
          && ["write", "developerwrite"].contains(access.operation.lowercased())
      }
    ) { access in access.principal.split(separator: ":").last.map(String.init) ?? access.principal }
    let spelled = Dictionary(topics.map { ($0.rawValue.uppercased().replacing("-", with: "_"), $0) }) { first, _ in
      first
    }
    // The store of a Streams program is named after its group: `<group>-<store>-changelog`.
    let stores = topics.filter { $0.rawValue.hasSuffix("-changelog") || $0.rawValue.hasSuffix("-repartition") }
    var edges: [LineageEdge] = []
    let names = Set(estate.usage.consumerGroups.map(\.name.rawValue))
    for store in stores {
      guard let group = Self.starts(of: store.rawValue, at: ["-"]).first(where: names.contains) else { continue }
      edges.append(
        LineageEdge(
          from: LineageEdge.End(.group, group), to: topic(store), confidence: 0.95,
          reason: "It has the name of a store of that program."))
    }
    for group in estate.usage.consumerGroups {
      let end = LineageEdge.End(.group, group.name.rawValue)
      edges += group.reads.map {
        LineageEdge(from: topic($0.topic), to: end, confidence: 1, reason: "The group reads it.")
      }
      for access in writing[group.name.rawValue] ?? [] where !access.name.contains("*") {
        edges.append(
          LineageEdge(
            from: end, to: LineageEdge.End(.topic, access.name), confidence: 0.7,
            reason: "The account of the same name may write it."))
      }
      if let made = Self.query(group.name.rawValue), let name = spelled[made] {
        edges.append(
          LineageEdge(from: end, to: topic(name), confidence: 0.8, reason: "The query's name says what it makes."))
      }
    }
    return edges
  }

  /// `ORDERS_BIG` of `_confluent-ksql-default_query_CSAS_ORDERS_BIG_7`.
  private static func query(_ group: String) -> String? {
    for mark in ["query_CSAS_", "query_CTAS_"] {
      guard let found = group.firstRange(of: mark) else { continue }
      var rest = group[found.upperBound...]
      while rest.last?.isNumber == true { rest = rest.dropLast() }
      return rest.last == "_" ? String(rest.dropLast()) : nil
    }
    return nil
  }

  /// Dead letters and retries take what could not be read of the topic in whose name theirs begins.
  private static func names(_ kinds: [TopicName: TopicReading.Kind]) -> [LineageEdge] {
    // `orders.dlq` is of `orders`, and `web.orders.dlq` of `web-orders` where no other is spelled so.
    let levelled = Dictionary(grouping: kinds.keys) { Self.withOneSeparator($0.rawValue) }.compactMapValues {
      $0.count == 1 ? $0[0].rawValue : nil
    }
    return kinds.compactMap { name, kind in
      guard kind == .deadLetter || (kind == .internal && name.rawValue.lowercased().contains("retry")) else {
        return nil
      }
      let text = name.rawValue
      let bare = ["dlq", "dlt", "retry", "dead-letter"].lazy.flatMap { mark in ["-", ".", "_"].map { mark + $0 } }
        .first { text.lowercased().hasPrefix($0) }.map { String(text.dropFirst($0.count)) }
      let origin = ([bare].compactMap { $0 } + starts(of: text, at: [".", "-", "_"])).lazy.compactMap {
        kinds[TopicName($0)] != nil ? $0 : levelled[Self.withOneSeparator($0)]
      }.first
      return origin.map {
        LineageEdge(
          from: LineageEdge.End(.topic, $0), to: topic(name), confidence: 0.9,
          reason: "Its name says that it takes what could not be read there.")
      }
    }
  }

  private static func withOneSeparator(_ name: String) -> String {
    name.replacing(".", with: "-").replacing("_", with: "-")
  }

  /// All beginnings of a name that end before a separator, the longest first.
  private static func starts(of name: String, at separators: Set<Character>) -> [String] {
    name.indices.reversed().filter { separators.contains(name[$0]) && $0 != name.startIndex }.map {
      String(name[..<$0])
    }
  }

  private static let stageNames: [Set<String>] = [
    ["raw", "landing", "bronze", "ingest", "ingested", "unparsed"],
    ["parsed", "clean", "cleaned", "cleansed", "normalized", "normalised", "validated", "silver", "refined", "staged"],
    ["enriched", "curated", "gold", "aggregated", "joined", "sessionized"],
  ]

  /// Topics whose names differ by nothing but how far their records are worked up: `scan.raw`, `scan.normalized`.
  private static func stages(_ kinds: [TopicName: TopicReading.Kind]) -> [LineageEdge] {
    var lines: [String: [(stage: Int, topic: TopicName)]] = [:]
    for (name, kind) in kinds where kind == .data {
      let pieces = name.rawValue.split { ".-_".contains($0) }.map { $0.lowercased() }
      for (place, piece) in pieces.enumerated() {
        guard let stage = stageNames.firstIndex(where: { $0.contains(piece) }), pieces.count > 1 else { continue }
        var rest = pieces
        rest[place] = "*"
        lines[rest.joined(separator: " "), default: []].append((stage, name))
      }
    }
    return lines.values.flatMap { line -> [LineageEdge] in
      let stages = Dictionary(grouping: line, by: \.stage)
      let order = stages.keys.sorted()
      guard stages.values.allSatisfy({ $0.count == 1 }) else { return [] }
      return zip(order, order.dropFirst()).map { early, late in
        LineageEdge(
          from: topic(stages[early]![0].topic), to: topic(stages[late]![0].topic), confidence: 0.5,
          reason: "Their names differ only by how far the records are worked up.")
      }
    }
  }

  /// What MirrorMaker copies from another cluster bears that cluster's name in front.
  private static func copies(_ kinds: [TopicName: TopicReading.Kind]) -> [LineageEdge] {
    let mark = ".checkpoints.internal"
    let clusters = kinds.keys.filter { $0.rawValue.hasSuffix(mark) }.map { String($0.rawValue.dropLast(mark.count)) }
    return clusters.flatMap { cluster in
      kinds.keys.filter { $0.rawValue.hasPrefix(cluster + ".") && !$0.rawValue.hasSuffix(mark) }.map { name in
        LineageEdge(
          from: LineageEdge.End(.connector, "MirrorMaker from \(cluster)"), to: topic(name), confidence: 0.9,
          reason: "Its name begins with that of a cluster that is mirrored here.")
      }
    }
  }
}
