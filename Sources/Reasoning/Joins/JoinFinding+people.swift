// Joins of whoever wrote, sold or was asked to the one list of people that an estate has.

internal import Mesh

extension JoinFinding {
  /// `author`, where nothing lists authors, and `created by`.
  private func isSomebody(_ reference: [String]) -> Bool {
    if reference.count > 1, reference.last == "by" {
      return !vocabulary.joins.successions.contains(reference[reference.count - 2])
    }
    return reference.count == 1 && vocabulary.joins.parts.contains(reference[0])
      && homes[Self.stem(reference[0])] == nil
  }

  /// The one topic that lists an estate's people; not surely, where others are listed beside its users.
  func people(_ topics: [JoinTopic]) -> (
    home: JoinHome, entity: String, isSure: Bool
  )? {
    var reachable: Set<TopicName> = []
    for topic in topics where topic.entries.contains(where: { said(by: $0.name).isTrait }) {
      reachable.insert(topic.name)
    }
    return people(among: vocabulary.joins.people, reachable) ?? people(among: vocabulary.joins.staff, reachable)
  }

  private func people(
    among entities: [String], _ reachable: Set<TopicName>
  ) -> (home: JoinHome, entity: String, isSure: Bool)? {
    var found: (home: JoinHome, entity: String, isSure: Bool)?
    for entity in entities {
      for type in [TypeClass.text, .whole] {
        guard let home = homes[Self.stem(entity)]?.far(type).first(where: { reachable.contains($0.topic) }),
          home.score >= 0.7
        else { continue }
        // Customers may be listed beside users; whoever does something in a system is one of its users.
        if let found, found.home.topic != home.topic {
          return found.entity == entities[0] ? (found.home, found.entity, false) : nil
        }
        if found == nil { found = (home, entity, true) }
      }
    }
    return found
  }

  /// `author_id` is the id of one of the people, where nothing else lists authors.
  func references(
    to people: (home: JoinHome, entity: String, isSure: Bool), from topic: JoinTopic,
    taken: Set<FieldReference>
  ) -> [Join] {
    guard topic.name != people.home.topic else { return [] }
    return topic.entries.compactMap { entry in
      guard let reference = reference(entry.name)?.words, isSomebody(reference),
        people.isSure || reference.last == "by",
        TypeClass(entry.field.kind) == people.home.type, !topic.isOfKinds(reference)
      else { return nil }
      let from = FieldReference(topic.name, entry.path)
      guard !taken.contains(from) else { return nil }
      return Join(
        from: from, to: FieldReference(people.home.topic, people.home.entry.path), confidence: 0.65,
        reason:
          "`\(entry.path)` is somebody's id, and `\(people.home.topic)` alone lists people (`\(people.entity)`).")
    }
  }
}
