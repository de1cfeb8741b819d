// Joins inside of one family: a shared key that one topic describes, and lists of codes.

internal import Mesh

extension JoinFinding {
  /// Topics of one family with one key, of which one describes what the others measure.
  func sharedKeys(
    in family: [(name: TopicName, record: String?, fields: BusinessFields)], taken: Set<FieldReference>
  ) -> [Join] {
    var groups: [String: [(TopicName, BusinessFields.Entry, Int)]] = [:]
    for topic in family {
      let score = descriptiveness(topic.name, topic.fields)
      for entry in topic.fields.entries where entry.isTop && TypeClass(entry.field.kind) != .other {
        guard let reference = reference(entry.words), !vocabulary.commonEntities.contains(reference.joined()),
          homes[Self.stem(reference.joined())] == nil,
          homes[Self.stem(reference.last!)] == nil
        else { continue }
        groups["\(entry.words.joined(separator: " "))/\(TypeClass(entry.field.kind))", default: []]
          .append((topic.name, entry, score))
      }
    }
    var joins: [Join] = []
    for name in groups.keys.sorted() {
      let topics = groups[name]!.sorted { ($1.2, $0.0) < ($0.2, $1.0) }
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

  func descriptiveness(_ topic: TopicName, _ fields: BusinessFields) -> Int {
    var score = 0
    let words = families.paths[topic]?.words ?? []
    if words.contains(where: vocabulary.descriptions.contains) { score += 3 }
    if words.last.map({ vocabulary.events.contains($0) || vocabulary.states.contains($0) }) ?? false { score -= 2 }
    if fields.entries.contains(where: { $0.words.last == "name" && TypeClass($0.field.kind) == .text }) { score += 2 }
    if fields.entries.contains(where: { [.timestamp, .date].contains($0.field.kind) }) { score -= 2 }
    return score
  }

  /// A small list of codes and what they mean, and the events beside it that carry such a code.
  func codeLists(
    in family: [(name: TopicName, record: String?, fields: BusinessFields)], taken: Set<FieldReference>
  ) -> [Join] {
    var joins: [Join] = []
    for list in family {
      guard let entity = families.paths[list.name]?.words.last, vocabulary.codeLists.contains(entity),
        list.fields.entries.count <= 5,
        list.fields.entries.contains(where: { $0.words.last.map(vocabulary.meanings.contains) ?? false }),
        let key = list.fields.entries.first(where: { $0.isTop && $0.words.last == entity })
      else { continue }
      for other in family where other.name != list.name {
        let carriers = other.fields.entries.filter { entry in
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
  func sharedNames(
    _ topics: [(name: TopicName, record: String?, fields: BusinessFields)], taken: Set<FieldReference>
  ) -> [Join] {
    var keyed: [[String]: [(TopicName, BusinessFields.Entry)]] = [:]
    for topic in topics {
      guard let keys = keyFields[topic.name], keys.count == 1,
        let entry = topic.fields.entries.first(where: { $0.isTop && $0.path.last == keys[0].last }),
        isOwnName(entry)
      else { continue }
      keyed[entry.words, default: []].append((topic.name, entry))
    }
    guard !keyed.isEmpty else { return [] }
    var joins: [Join] = []
    for topic in topics {
      for entry in topic.fields.entries where isOwnName(entry) {
        guard let homes = keyed[entry.words], homes.count == 1, homes[0].0 != topic.name,
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
