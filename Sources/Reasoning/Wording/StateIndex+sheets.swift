public import Mesh

// What a model is told of topics: names, types and documentation, and never a record.
extension StateIndex {
  /// At most a dozen topics with forty fields each; longer documentation is cut.
  public func sheets(of topics: [TopicName]) -> [FormSheet.Topic] {
    topics.uniqueSorted().prefix(12).map { name in
      let reading = readings[name]
      let topic = index.topics[name]
      let sensitive = Dictionary(
        (reading?.sensitiveFields ?? []).map { ($0.path, $0.category.rawValue) },
        uniquingKeysWith: { first, _ in first })
      let fields = reading?.shape?.fields ?? []
      return FormSheet.Topic(
        name: name.rawValue, domain: reading?.domain?.rawValue, owner: reading?.owner?.rawValue,
        documentation: Self.cut(topic?.documentation ?? reading?.shape?.documentation), tags: topic?.tags ?? [],
        principals: access(to: .topic, name.rawValue).map { $0.displayName ?? $0.principal }.uniqueSorted(),
        fields: fields.prefix(40).map {
          FormSheet.Topic.Field(
            path: $0.path.rawValue, type: $0.type, documentation: Self.cut($0.documentation), tags: $0.tags,
            category: sensitive[$0.path])
        },
        moreFields: max(0, fields.count - 40))
    }
  }

  private static func cut(_ text: String?) -> String? {
    guard let text, !text.isEmpty else { return nil }
    return text.count <= 300 ? text : text.prefix(299) + "…"
  }
}
