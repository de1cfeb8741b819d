internal import Mesh

/// Which accounts may write to which topics, by ACLs and role bindings.
struct TopicWriters {
  private let grants: NamedGrants

  init(_ access: [Access], _ words: Vocabulary.AccountWords) {
    grants = NamedGrants(access.lazy.filter { $0.resource == .topic && Self.writes($0.operation) }, words)
  }

  /// The one whose right to write fits the topic most closely; nil where several do.
  func writer(of topic: TopicName) -> String? { grants.team(of: topic.rawValue) }

  static func writes(_ operation: String) -> Bool {
    ["write", "all", "developerwrite", "resourceowner", "developermanage", "topicowner"].contains(
      operation.lowercased().filter { $0 != "_" && $0 != " " })
  }
}
