internal import Mesh

/// What feeds a product, what it holds and who reads it, as a Mermaid diagram.
struct Lineage {
  private let approved: ApprovedSolution

  init(_ approved: ApprovedSolution) { self.approved = approved }

  var isEmpty: Bool { approved.topics.isEmpty && approved.product.inputPorts.isEmpty }

  var diagram: MermaidText {
    var nodes = Nodes()
    var edges: [MermaidText] = []
    let inputs = approved.product.inputPorts.sorted()
    let managed = approved.topics.map(\.name)
    for input in inputs {
      let topic = nodes.add("i", input.topic.rawValue, shape: .topic)
      for connector in input.fedBy.sorted() {
        edges.append(.arrow(nodes.add("c", connector, shape: .rounded), topic))
      }
    }
    let product = nodes.add("p", approved.product.title, shape: .product)
    for topic in managed { edges.append(.arrow(product, nodes.add("o", topic.rawValue, shape: .topic))) }
    for input in inputs where !managed.contains(input.topic) {
      edges.append(.arrow(nodes.add("i", input.topic.rawValue, shape: .topic), product))
    }
    for processing in approved.solution.processing where processing.isStopped != true {
      let statement = nodes.add("s", processing.name, shape: .rounded)
      for source in [processing.source] + processing.joined.map(\.topic) {
        let kind: Character = managed.contains(source) ? "o" : "i"
        edges.append(.arrow(nodes.add(kind, source.rawValue, shape: .topic), statement))
      }
      edges.append(.arrow(statement, nodes.add("o", processing.output.rawValue, shape: .topic)))
    }
    for port in approved.product.outputPorts.sorted() {
      for join in port.joins.sorted() where managed.contains(join.to.topic) && join.to.topic != port.topic {
        edges.append(
          .dotted(
            nodes.add("o", port.topic.rawValue, shape: .topic), nodes.add("o", join.to.topic.rawValue, shape: .topic),
            label: join.from.field.rawValue))
      }
    }
    for user in approved.product.potentialUsers {
      edges.append(.arrow(product, nodes.add("u", user, shape: .rounded)))
    }
    var seen: Set<MermaidText> = []
    return .lines([.flowchart] + nodes.lines + edges.filter { seen.insert($0).inserted })
  }

  /// The nodes of a diagram, each with a name of its own.
  private struct Nodes {
    private var known: [String: MermaidText] = [:]
    private(set) var lines: [MermaidText] = []

    mutating func add(_ kind: Character, _ label: String, shape: MermaidText.Shape) -> MermaidText {
      if let node = known["\(kind) \(label)"] { return node }
      let node = MermaidText.node(kind, known.count + 1)
      known["\(kind) \(label)"] = node
      lines.append(.declaration(node, .label(label), shape))
      return node
    }
  }
}
