// What a domain is called.

internal import Mesh

extension DomainGrouping {
  /// The family's word as people write it: from a namespace where it is there, with a qualifier where all share one.
  func name(of family: String, topics: [TopicName], readings: [TopicReading]) -> DomainName {
    let namespaces = Set(readings.compactMap { $0.shape?.namespace?.split(separator: ".").last.map(String.init) })
    if namespaces.count == 1, let only = namespaces.first,
      words.split(only) == family.split(separator: "-").map(String.init)
    {
      return slug(only)
    }
    var name = written(family, topics)
    let rests = topics.map { families.paths[$0]!.words.dropFirst(family.split(separator: "-").count).first }
    if let second = rests.first.flatMap({ $0 }), rests.allSatisfy({ $0 == second }),
      vocabulary.qualifiers.contains(second)
    {
      name += "-" + second
    }
    return slug(name)
  }

  /// The family's words as most of its topics write them: `sales`, not `sale`.
  func written(_ family: String, _ topics: [TopicName]) -> String {
    family.split(separator: "-").map { part in
      var forms: [String: Int] = [:]
      for topic in topics {
        if let form = Words.raw(topic.rawValue).first(where: { words.singular($0) == part }) {
          forms[form, default: 0] += 1
        }
      }
      return forms.max { ($0.value, $1.key) < ($1.value, $0.key) }?.key ?? String(part)
    }.joined(separator: "-")
  }

  func slug(_ text: String) -> DomainName {
    let parts = Words.raw(text).map { vocabulary.qualifiers.contains($0) ? vocabulary.abbreviations[$0] ?? $0 : $0 }
    return DomainName(parts.joined(separator: "-"))
  }
}
