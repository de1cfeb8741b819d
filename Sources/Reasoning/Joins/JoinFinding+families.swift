// Joins inside of one family: a shared key that one topic describes, and lists of codes.

internal import Mesh

extension JoinFinding {
  /// Topics of one family with one key, of which one describes what the others measure.
  func sharedKeys(in family: [JoinTopic], taken: Set<FieldReference>) -> [Join] {
    struct Key: Hashable {
      var name: FieldName
      var type: TypeClass
    }
    var groups: [Key: [(TopicName, BusinessFields.Entry, Int)]] = [:]
    for topic in family {
      let score = descriptiveness(topic)
      for entry in topic.entries where entry.isTop {
        let type = TypeClass(entry.field.kind)
        guard type != .other, let reference = reference(entry.name), reference.isHomeless,
          !vocabulary.commonEntities.contains(reference.candidates[0].entity)
        else { continue }
        // What it describes is what it is keyed by.
        let isKey = topic.keyed.map { $0.path == entry.path } ?? true
        groups[Key(name: entry.name, type: type), default: []].append((topic.name, entry, isKey ? score : score - 9))
      }
    }
    var joins: [Join] = []
    for group in groups.values {
      let topics = group.sorted { ($1.2, $0.0) < ($0.2, $1.0) }
      guard topics.count > 1, topics[0].2 >= 2, topics[0].2 - topics[1].2 >= 2 else { continue }
      let home = topics[0]
      for other in topics.dropFirst() where !taken.contains(FieldReference(other.0, other.1.path)) {
        joins.append(
          Join(
            from: FieldReference(other.0, other.1.path), to: FieldReference(home.0, home.1.path), confidence: 0.75,
            reason:
              "The topics are of one family and share the key `\(home.1.path)`, and `\(home.0)` describes what it names."
          ))
      }
    }
    return joins
  }

  func descriptiveness(_ topic: JoinTopic) -> Int {
    var score = 0
    let words = topic.path?.words ?? []
    if words.contains(where: vocabulary.descriptions.contains) { score += 3 }
    if words.last.map({ vocabulary.events.contains($0) || vocabulary.states.contains($0) }) ?? false { score -= 2 }
    if topic.entries.contains(where: { $0.words.last == "name" && TypeClass($0.field.kind) == .text }) { score += 2 }
    if topic.entries.contains(where: { [.timestamp, .date].contains($0.field.kind) }) { score -= 2 }
    return score
  }

  /// A small list of codes and what they mean, and the events beside it that carry such a code.
  func codeLists(in family: [JoinTopic], taken: Set<FieldReference>) -> [Join] {
    var joins: [Join] = []
    for list in family {
      guard let entity = list.path?.words.last, vocabulary.codeLists.contains(entity),
        list.entries.count <= 5,
        list.entries.contains(where: { $0.words.last.map(vocabulary.meanings.contains) ?? false }),
        let key = list.entries.first(where: { $0.isTop && $0.words.last == entity })
      else { continue }
      for other in family where other.name != list.name {
        let carriers = other.entries.filter { entry in
          entry.isTop && TypeClass(entry.field.kind) != .other
            && (entry.words == [entity] || (entity == "code" && entry.words.last == "status"))
        }
        guard carriers.count == 1, let carrier = carriers.first,
          !taken.contains(FieldReference(other.name, carrier.path))
        else { continue }
        joins.append(
          Join(
            from: FieldReference(other.name, carrier.path), to: FieldReference(list.name, key.path), confidence: 0.65,
            reason: "`\(list.name)` lists codes with their meaning, and `\(carrier.path)` beside it carries a code."))
      }
    }
    return joins
  }

  /// A key of several words that is no identifier, such as `currency_pair`, named so by one list only.
  func sharedNames(_ topics: [JoinTopic], taken: Set<FieldReference>) -> [Join] {
    var keyed: [FieldName: [(TopicName, BusinessFields.Entry)]] = [:]
    for topic in topics {
      guard let entry = topic.keyed, isOwnName(entry) else { continue }
      keyed[entry.name, default: []].append((topic.name, entry))
    }
    guard !keyed.isEmpty else { return [] }
    var joins: [Join] = []
    for topic in topics {
      for entry in topic.entries {
        guard let homes = keyed[entry.name], homes.count == 1, isOwnName(entry), homes[0].0 != topic.name,
          !taken.contains(FieldReference(topic.name, entry.path))
        else { continue }
        joins.append(
          Join(
            from: FieldReference(topic.name, entry.path), to: FieldReference(homes[0].0, homes[0].1.path),
            confidence: 0.6, reason: "`\(entry.path)` is what `\(homes[0].0)` alone is keyed by."))
      }
    }
    return joins
  }

  private func isOwnName(_ entry: BusinessFields.Entry) -> Bool {
    guard entry.words.count > 1, TypeClass(entry.field.kind) == .text, let last = entry.words.last else { return false }
    return !vocabulary.identifiers.contains(last) && !vocabulary.identifiers.contains(entry.words[0])
      && !["name", "type", "status", "date", "time", "at", "ip", "address", "email"].contains(last)
  }
}
