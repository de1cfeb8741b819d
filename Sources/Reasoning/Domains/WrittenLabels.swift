internal import Mesh

/// What people wrote on a topic, and on its schemas in the registry, about who answers for it and where it belongs.
enum WrittenLabels {
  static func owner(of topic: Topic, _ subjects: [Subject], _ marks: Vocabulary.MarkWords) -> (
    name: String, reason: String
  )? {
    if let owner = topic.owner { return (owner.rawValue, "The platform names it.") }
    if let owner = tagged(topic.tags, marks.owners) { return (owner, "A tag on the topic names it.") }
    return property(subjects, marks.owners).map { ($0, "The schema's contract in the registry names it.") }
  }

  static func domain(of topic: Topic, _ subjects: [Subject], _ marks: Vocabulary.MarkWords) -> (
    name: String, reason: String
  )? {
    if let domain = tagged(topic.tags, marks.domains) { return (domain, "A tag on the topic says so.") }
    return property(subjects, marks.domains).map { ($0, "The schema's contract in the registry says so.") }
  }

  /// `domain:payments`, `team=payments`.
  private static func tagged(_ tags: [String], _ keys: Set<String>) -> String? {
    for tag in tags {
      guard let cut = tag.firstIndex(where: { ":=/".contains($0) }) else { continue }
      let value = tag[tag.index(after: cut)...].drop { $0 == " " }
      if keys.contains(key(tag[..<cut])), !value.isEmpty { return String(value) }
    }
    return nil
  }

  private static func property(_ subjects: [Subject], _ keys: Set<String>) -> String? {
    for subject in subjects {
      guard let properties = subject.labels?.properties else { continue }
      for name in properties.keys.sorted() where keys.contains(key(name)) {
        // Whoever writes an address there means those who read its mail.
        let value = properties[name]!.prefix { $0 != "@" }.filter { !$0.isNewline }
        if value.contains(where: \.isLetter) { return value }
      }
    }
    return nil
  }

  private static func key(_ text: some StringProtocol) -> String { text.lowercased().filter(\.isLetter) }
}
