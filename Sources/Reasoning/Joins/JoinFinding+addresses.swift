// Joins by address: what logs call a machine, and the list of devices.

internal import Mesh

extension JoinFinding {
  /// Logs that name machines by address, and the one list of devices that is keyed by address.
  func addresses(
    _ topics: [JoinTopic], taken: Set<FieldReference>
  ) -> [Join] {
    let lists = topics.filter { topic in
      (topic.path?.words ?? []).contains(where: vocabulary.joins.devices.contains)
        && !(topic.path?.words ?? []).contains(where: vocabulary.events.contains)
    }
    let keyed = lists.compactMap { topic -> (TopicName, BusinessFields.Entry)? in
      topic.entries.first { entry in
        entry.isTop && entry.words.contains("ip") && topic.keys.contains(entry.path)
      }.map { (topic.name, $0) }
    }
    guard keyed.count == 1, let list = keyed.first else { return [] }
    var joins: [Join] = []
    for topic in topics where topic.name != list.0 && concepts[topic.name] == "security" {
      // Without a field that says `ip`, a host may be a name as well as an address.
      guard topic.entries.contains(where: { $0.words == ["ip"] }) else { continue }
      for entry in topic.entries where TypeClass(entry.field.kind) == .text {
        guard entry.words.count == 1, vocabulary.joins.addressMarks.contains(entry.words[0]) else { continue }
        let from = FieldReference(topic.name, entry.path)
        guard !taken.contains(from) else { continue }
        joins.append(
          Join(
            from: from, to: FieldReference(list.0, list.1.path), confidence: 0.5,
            reason: "`\(entry.path)` names a machine by its address, and `\(list.0)` alone lists devices by address."))
      }
    }
    return joins
  }
}
