internal import Mesh

/// The origin of the lines of files that several products share, from the same files with marks in them.
struct IndexTracing {
  /// Of more products than these, a line names the products alone: each says itself what it rests on.
  static let mostProducts = 3

  private let tracing: TemplateTracing
  private let all: [ProposalID]
  private let evidence: [ProposalID: [Evidence]]

  init(_ plan: SharedPlan, templates: TemplateSet) {
    tracing = TemplateTracing(templates)
    all = plan.products.map(\.product.id)
    evidence = Dictionary(plan.products.map { ($0.product.id, $0.evidence) }) { first, _ in first }
  }

  /// The lines of a text that was made from a template, without its seal.
  func lines(of text: String, from path: String, marked: FileDraft) throws -> [TracedFile.Line] {
    let lines = TracedFile.lines(of: text)
    let traces = try tracing.traces(of: lines, from: path, marked: marked.text)
    return zip(lines, traces).map { text, trace in
      let named = trace.place.products.isEmpty ? marked.products ?? all : trace.place.products
      let origin = LineOrigin(
        source: trace.source, values: trace.values, topic: trace.place.topic, products: named,
        evidence: evidence(of: named, topic: trace.place.topic))
      return .init(text: text, origin: origin)
    }
  }

  /// Lines that meshgen writes without a template.
  func lines(of text: String, source: LineOrigin.Source) -> [TracedFile.Line] {
    TracedFile.lines(of: text).map { .init(text: $0, origin: LineOrigin(source: source, products: all)) }
  }

  private func evidence(of products: [ProposalID], topic: TopicName?) -> [Evidence] {
    guard products.count <= Self.mostProducts else { return [] }
    return products.flatMap { product in
      let own = evidence[product] ?? []
      let cited = topic.map { topic in own.filter { $0.topics.contains(topic) } } ?? []
      return cited.isEmpty ? own : cited
    }
  }
}
