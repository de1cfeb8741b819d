internal import Mesh

/// What a topic's records are about, as far as that matters for what is sensitive in them.
struct TopicSubject {
  let surroundings: Surroundings

  /// `topic` are the words of its name that say something, `record` those of its record's name.
  init(topic: [String], record: [String], concepts: Set<DomainName>, vocabulary: Vocabulary) {
    var around = Surroundings()
    let entity = Self.entity(topic, vocabulary)
    let record = Self.entity(record, vocabulary)
    let all = Set(topic).union(record)
    let ends = [entity.last, record.last].compactMap { $0 }
    around.isPerson = ends.contains(where: vocabulary.persons.contains)
    around.isMover = !all.isDisjoint(with: vocabulary.movers)
    around.isOrganisation = [entity, record].contains { words in
      // `publisher_accounts` are of publishers.
      let last =
        words.last.map { vocabulary.lists.contains($0) && words.count > 1 } == true ? words.dropLast().last : words.last
      return last.map(vocabulary.organisations.contains) ?? false
    }
    around.isPlace =
      ends.contains(where: vocabulary.places.contains)
      || (!all.isDisjoint(with: vocabulary.places) && !around.isMover && all.isDisjoint(with: vocabulary.persons))
    around.isPosting = [entity, record].contains { words in
      guard let place = words.lastIndex(where: vocabulary.postings.contains) else { return false }
      return words[words.index(after: place)...].allSatisfy { $0 == "template" || vocabulary.events.contains($0) }
    }
    if around.isPosting { around.isPlace = true }
    if around.isPerson { around.isPlace = false }
    around.pay = !all.isDisjoint(with: vocabulary.fields.pay)
    around.finance = concepts.contains("finance")
    around.card =
      around.finance && !all.isDisjoint(with: vocabulary.fields.cards)
    around.health = concepts.contains("health")
    around.network = concepts.contains("security")
    around.isMachine = around.network || concepts.contains("iot")
    around.talk = !all.isDisjoint(with: vocabulary.talk) && !all.contains("template")
    around.isMail = !all.isDisjoint(with: vocabulary.fields.mails)
    surroundings = around
  }

  /// `customer profile updated` is about customers.
  private static func entity(_ words: [String], _ vocabulary: Vocabulary) -> [String] {
    var rest = words
    while let last = rest.last, rest.count > 1,
      vocabulary.states.contains(last) || vocabulary.descriptions.contains(last)
    {
      rest.removeLast()
    }
    return rest
  }
}
