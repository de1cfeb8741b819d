internal import Mesh

/// The domains of an estate as a map: a tile for each, a square for each topic, coloured by how far it is governed.
struct DomainMap {
  /// How far a topic is governed, the least first.
  enum Standing: String, CaseIterable {
    case bare, described, owned, managed

    var about: String {
      switch self {
      case .bare: "no schema that can be read"
      case .described: "a schema, and nobody who answers for it"
      case .owned: "a schema and an owner"
      case .managed: "part of an approved data product"
      }
    }
  }

  private struct Square {
    var topic: TopicReading
    var standing: Standing
  }

  private let tiles: [(name: String, squares: [Square])]

  private static let side = 14
  private static let gap = 3
  private static let width = 1_000

  /// - Parameter managing: the solutions that manage topics, for the map of what will be.
  init(_ topics: [TopicReading], domains: [Domain], managing: [TopicName: Solution] = [:]) {
    var byDomain: [String: [Square]] = [:]
    for topic in topics {
      let solution = managing[topic.name]
      let owner = solution?.product.owner ?? topic.owner
      let standing: Standing =
        solution != nil ? .managed : topic.shape == nil ? .bare : owner == nil ? .described : .owned
      byDomain[topic.domain?.rawValue ?? "", default: []].append(Square(topic: topic, standing: standing))
    }
    // What was not placed comes last.
    tiles = byDomain.map { (name: $0.key.isEmpty ? "not placed" : $0.key, squares: $0.value, last: $0.key.isEmpty) }
      .sorted { left, right in
        (left.last ? 1 : 0, -left.squares.count, left.name) < (right.last ? 1 : 0, -right.squares.count, right.name)
      }
      .map { ($0.name, $0.squares.sorted { $0.topic.name < $1.topic.name }) }
  }

  /// The map as a picture in SVG: tiles in rows, the largest domain first.
  var picture: HTMLText {
    var parts: [HTMLText] = []
    var (x, y, rowHeight) = (0, 0, 0)
    let step = Self.side + Self.gap
    for tile in tiles {
      let columns = max(6, Int(Double(tile.squares.count).squareRoot().rounded(.up)) * 3 / 2)
      let rows = (tile.squares.count + columns - 1) / columns
      let label = tile.name.count > columns * 2 ? String(tile.name.prefix(columns * 2 - 1)) + "…" : tile.name
      let (width, height) = (columns * step + 12, rows * step + 30)
      if x > 0, x + width > Self.width { (x, y, rowHeight) = (0, y + rowHeight + 10, 0) }
      parts.append(rectangle(x, y, width, height, kind: "tile", title: "\(tile.name): \(tile.squares.count)"))
      parts.append(
        .element(
          "text", ["x": .number(x + 6), "y": .number(y + 16)], .inline("\(label) (\(tile.squares.count))")))
      for (index, square) in tile.squares.enumerated() {
        let left = x + 6 + index % columns * step
        let top = y + 24 + index / columns * step
        parts.append(
          rectangle(left, top, Self.side, Self.side, kind: square.standing.rawValue, title: Self.title(square)))
        if !square.topic.sensitiveFields.isEmpty {
          parts.append(
            .element(
              "circle",
              [
                "class": .inline("sensitive"), "cx": .number(left + Self.side / 2),
                "cy": .number(top + Self.side / 2), "r": .number(3),
              ], .inline("")))
        }
      }
      x += width + 10
      rowHeight = max(rowHeight, height)
    }
    let box = HTMLText.inline("0 0 \(Self.width) \(max(1, y + rowHeight))")
    return .element(
      "svg", ["viewBox": box, "role": .inline("img"), "aria-label": .inline("The domains and their topics")],
      .markup(parts))
  }

  private static func title(_ square: Square) -> String {
    let sensitive = square.topic.sensitiveFields.count
    return square.topic.name.rawValue + ": " + square.standing.about
      + (sensitive == 0 ? "" : ", \(sensitive) sensitive field\(sensitive == 1 ? "" : "s")")
  }

  private func rectangle(_ x: Int, _ y: Int, _ width: Int, _ height: Int, kind: String, title: String) -> HTMLText {
    .element(
      "rect",
      [
        "class": .inline(kind), "x": .number(x), "y": .number(y), "width": .number(width), "height": .number(height),
        "rx": .number(2),
      ], .element("title", [:], .inline(title)))
  }

  /// The domains with the number of joins between them, as Mermaid draws them.
  static func diagram(_ state: CurrentState, limit: Int = 40) -> MermaidText {
    let domains = state.domains.sorted { (-$0.topics.count, $0.name) < (-$1.topics.count, $1.name) }.prefix(limit)
    var nodes: [DomainName: MermaidText] = [:]
    var lines: [MermaidText] = [.flowchart]
    for (index, domain) in domains.enumerated() {
      let node = MermaidText.node("d", index + 1)
      nodes[domain.name] = node
      let count = domain.topics.count
      lines.append(
        .declaration(node, .label("\(domain.name): \(count) \(count == 1 ? "topic" : "topics")"), .rounded))
    }
    let home = Dictionary(
      state.topics.compactMap { topic in topic.domain.map { (topic.name, $0) } },
      uniquingKeysWith: { first, _ in first })
    var bridges: [[DomainName]: Int] = [:]
    for join in state.joins {
      guard let from = home[join.from.topic], let to = home[join.to.topic], from != to else { continue }
      bridges[[from, to], default: 0] += 1
    }
    for (ends, count) in bridges.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
      guard let from = nodes[ends[0]], let to = nodes[ends[1]] else { continue }
      lines.append(.dotted(from, to, label: "\(count) \(count == 1 ? "join" : "joins")"))
    }
    return .lines(lines)
  }
}
