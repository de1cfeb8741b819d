// Joins by the very name of a key: `KUNNR`, `num_contrat`, `record_locator`, whatever the topics are called.

internal import Mesh

extension JoinFinding {
  /// A field that another topic is keyed by, where one such topic is more of a home than all others.
  func sameKeys(_ topics: [JoinTopic], besides known: [Join]) -> [Join] {
    var referred: [TopicName: [(from: FieldPath, to: FieldReference)]] = [:]
    for join in known { referred[join.from.topic, default: []].append((join.from.field, join.to)) }
    var joins: [Join] = []
    for topic in topics {
      let own = referred[topic.name] ?? []
      for entry in topic.entries {
        guard let holders = keyHolders(entry.name), (topic.ownScores[entry.path] ?? 0) < 0.95,
          !everywhere.contains(entry.name), !own.contains(where: { $0.from == entry.path })
        else { continue }
        let from = FieldReference(topic.name, entry.path)
        let score = topic.keyed?.path == entry.path ? topic.keyScore ?? 0 : 0
        guard let home = farHome(among: holders, for: topic, type: TypeClass(entry.field.kind), above: score) else {
          continue
        }
        let to = FieldReference(home.topic, home.entry.path)
        guard referred[to.topic]?.contains(where: { $0.from == to.field && $0.to == from }) != true else { continue }
        joins.append(
          Join(
            from: from, to: to, confidence: home.score >= 0.9 ? 0.8 : home.score >= 0.6 ? 0.7 : 0.6,
            reason: "`\(entry.path)` has the name of the key of `\(home.topic)`, the surest home of what it names."))
      }
    }
    return joins
  }

  /// `employee id` of `manager employee id`, where the whole names no key.
  func keyName(_ words: [String]) -> String {
    let whole = words.joined(separator: " ")
    guard words.count > 2, keyHomes[whole] == nil,
      vocabulary.persons.contains(words[0]) || vocabulary.roles.contains(words[0]) || words[0] == "parent"
    else { return whole }
    return words.dropFirst().joined(separator: " ")
  }

  /// Remembers what a topic is keyed by, and how surely it is where the keys live.
  func registerKey(_ topic: JoinTopic) {
    guard let path = topic.path, var holding = topic.holding, let entry = topic.keyed,
      TypeClass(entry.field.kind) != .other, isTelling(entry.name)
    else { return }
    let record = topic.recordWords
    let entity = (said(by: entry.name).key ?? entry.words).map(Self.stem)
    let names = (holding.words + record).map(Self.stem)
    let isHead =
      entity.last.map { $0 == holding.words.last.map(Self.stem) || $0 == record.last.map(Self.stem) } ?? false
    // Where some topic is called after what the key names, that one is the home.
    let isNamed = isHead || entity.contains(where: names.contains)
    guard isNamed || (homes[entity.joined()] == nil && homes[entity.last ?? ""] == nil) else { return }
    // Many positions have the number of one vehicle.
    if let last = holding.words.last, last != entity.last, vocabulary.events.contains(last),
      !vocabulary.joins.once.contains(last)
    {
      return
    }
    let share = isHead ? 1.0 : entity.contains(where: names.contains) ? 0.7 : 0.5
    if let word = path.lastLevel.last {
      holding.rank +=
        vocabulary.joins.openings.contains(word) ? 0.06 : vocabulary.joins.closings.contains(word) ? -0.06 : 0
    }
    // Of two topics with one key, the one that says more about what it names.
    let said = topic.entries.count { $0.isTop && reference($0.name) == nil }
    let home = JoinHome(
      topic: topic.name, family: path.family, first: path.first, entry: entry,
      score: holding.rank * share + min(0.15, 0.015 * Double(said)), size: topic.size, root: topic.root,
      isCommon: false,
      isQualified: !isSystematic && !path.isDeep && path.family != nil
        && ![names.last, names.prefix(holding.words.count).suffix(2).joined()].contains(path.family.map(Self.stem)))
    keyHomes[entry.words.joined(separator: " "), default: JoinHolders()].add(home)
    topic.keyScore = home.score
  }

  private func isTelling(_ name: FieldName) -> Bool {
    let words = name.words
    guard let last = words.last, !JoinName.isCount(words, vocabulary),
      !vocabulary.commonEntities.contains(said(by: name).key?.joined() ?? "")
    else {
      return false
    }
    if words.count == 1 {
      return last.utf8.count > 2 && !vocabulary.identifiers.contains(last) && !vocabulary.joins.common.contains(last)
        && !vocabulary.codeLists.contains(last)
    }
    return !["name", "type", "status", "date", "time", "at", "ip", "address", "email", "url", "version"].contains(last)
  }
}
