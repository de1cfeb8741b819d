internal import Mesh

/// The entities that others may name: those of the product itself, and those of products whose topics it reads. A topic
/// that no product looks after has none.
struct CatalogLinks {
  private let own: Set<TopicName>
  private let offered: Set<TopicName>
  private let others: Set<TopicName>

  init(_ approved: ApprovedSolution) {
    own = Set(approved.topics.map(\.name))
    offered = Set(approved.product.outputPorts.map(\.topic))
    others = Set(approved.product.inputPorts.filter { $0.managedBy != nil && $0.contractId != nil }.map(\.topic))
  }

  func topics(among topics: [TopicName]) -> [YAMLItemView] { items("resource", topics, own.union(others)) }

  func offered(among topics: [TopicName]) -> [YAMLItemView] { items("api", topics, offered) }

  func read(among topics: [TopicName]) -> [YAMLItemView] { items("api", topics, others) }

  private func items(_ kind: String, _ topics: [TopicName], _ known: Set<TopicName>) -> [YAMLItemView] {
    Set(topics).intersection(known).sorted().map { YAMLItemView("\(kind):default/\(EntityName.of($0.rawValue))") }
  }
}
