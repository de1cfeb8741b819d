internal import Mesh

/// How data products are connected: who reads what another offers, and whose fields refer to another's keys.
struct MeshMap: Sendable {
  /// A pair of products, by id.
  struct Pair: Hashable, Comparable, Sendable {
    var from: ProposalID
    var to: ProposalID

    static func < (left: Self, right: Self) -> Bool { (left.from, left.to) < (right.from, right.to) }
  }

  /// The topics that lead from one product to another.
  let flows: [Pair: Set<TopicName>]
  /// How many fields of one product refer to keys of another.
  let joins: [Pair: Int]
  private let products: [ProposalID: Solution]

  /// More than this is no picture any more.
  static let mostNodes = 60
  static let mostEdges = 200

  init(_ products: [Solution]) {
    self.products = Dictionary(products.map { ($0.product.id, $0) }, uniquingKeysWith: { first, _ in first })
    var home: [TopicName: ProposalID] = [:]
    for solution in products { for topic in solution.managedTopics { home[topic] = solution.product.id } }
    var flows: [Pair: Set<TopicName>] = [:]
    var joins: [Pair: Int] = [:]
    for solution in products {
      let id = solution.product.id
      for port in solution.product.inputPorts {
        guard let from = home[port.topic], from != id else { continue }
        flows[Pair(from: from, to: id), default: []].insert(port.topic)
      }
      for port in solution.product.outputPorts {
        for join in port.joins {
          guard let to = home[join.to.topic], to != id else { continue }
          joins[Pair(from: id, to: to), default: 0] += 1
        }
      }
    }
    self.flows = flows
    self.joins = joins
  }

  /// Whether all products fit into one picture.
  var fits: Bool { products.count <= Self.mostNodes && flows.count + joins.count <= Self.mostEdges }

  /// Some products with those that they are connected to, in groups by domain. What is larger comes first where not all
  /// of it fits.
  func diagram(of chosen: [ProposalID]) -> (text: MermaidText, isCut: Bool) {
    let own = Set(chosen)
    let edges = Set(flows.keys).union(joins.keys).filter { own.contains($0.from) || own.contains($0.to) }
    let neighbours = Set(edges.flatMap { [$0.from, $0.to] }).subtracting(own)
    let all = largest(own) + largest(neighbours)
    let shown = Set(all.prefix(Self.mostNodes))
    let drawn = edges.filter { shown.contains($0.from) && shown.contains($0.to) }.sorted().prefix(Self.mostEdges)
    var lines: [MermaidText] = [.flowchart]
    var nodes: [ProposalID: MermaidText] = [:]
    let groups = Dictionary(grouping: shown.sorted()) { products[$0]?.product.domain }
    for (number, group) in groups.sorted(by: { ($0.key?.rawValue ?? "") < ($1.key?.rawValue ?? "") }).enumerated() {
      if let domain = group.key { lines.append(.group(.node("d", number + 1), label: domain.rawValue)) }
      for id in group.value {
        let node = MermaidText.node("p", nodes.count + 1)
        nodes[id] = node
        lines.append(.declaration(node, .label(products[id]?.product.title ?? id.rawValue), .product))
      }
      if group.key != nil { lines.append(.groupEnd) }
    }
    for pair in drawn {
      guard let from = nodes[pair.from], let to = nodes[pair.to] else { continue }
      if flows[pair] != nil { lines.append(.arrow(from, to)) }
      if let count = joins[pair] { lines.append(.dotted(from, to, label: Self.count(count, "field"))) }
    }
    return (.lines(lines), shown.count < all.count || drawn.count < edges.count)
  }

  /// The whole mesh: its products, or its domains where there are too many products.
  var whole: (text: MermaidText, isCut: Bool) { fits ? diagram(of: products.keys.sorted()) : domains }

  private var domains: (text: MermaidText, isCut: Bool) {
    let counts = Dictionary(grouping: products.values) { $0.product.domain?.rawValue ?? "not placed" }
      .mapValues(\.count)
    let order = counts.keys.sorted { (-counts[$0]!, $0) < (-counts[$1]!, $1) }
    var nodes: [String: MermaidText] = [:]
    var lines: [MermaidText] = [.flowchart]
    for name in order.prefix(Self.mostNodes) {
      let node = MermaidText.node("d", nodes.count + 1)
      nodes[name] = node
      lines.append(.declaration(node, .label("\(name): \(Self.count(counts[name]!, "data product"))"), .rounded))
    }
    let flowing = between(flows.keys), joined = between(joins.keys)
    let edges = Set(flowing.keys).union(joined.keys).sorted { $0.lexicographicallyPrecedes($1) }
    for edge in edges.prefix(Self.mostEdges) {
      guard let from = nodes[edge[0]], let to = nodes[edge[1]] else { continue }
      if flowing[edge] != nil { lines.append(.arrow(from, to)) }
      if let count = joined[edge] { lines.append(.dotted(from, to, label: Self.count(count, "join"))) }
    }
    return (.lines(lines), order.count > Self.mostNodes || edges.count > Self.mostEdges)
  }

  /// How many pairs of products lead from one domain to another.
  private func between(_ pairs: some Sequence<Pair>) -> [[String]: Int] {
    var counts: [[String]: Int] = [:]
    for pair in pairs {
      let ends = [pair.from, pair.to].map { products[$0]?.product.domain?.rawValue ?? "not placed" }
      if ends[0] != ends[1] { counts[ends, default: 0] += 1 }
    }
    return counts
  }

  private func largest(_ ids: Set<ProposalID>) -> [ProposalID] {
    func size(_ id: ProposalID) -> Int { products[id]?.managedTopics.count ?? 0 }
    return ids.sorted { (-size($0), $0) < (-size($1), $1) }
  }

  private static func count(_ number: Int, _ noun: String) -> String { "\(number) \(noun)\(number == 1 ? "" : "s")" }
}
