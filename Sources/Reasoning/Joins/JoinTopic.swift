internal import Mesh

/// A topic as the search for joins sees it, with what was found out about it so far.
final class JoinTopic {
  let name: TopicName
  /// The beginning of its record's namespace, which names a company or a system: `io.acme` of
  /// `io.acme.billing.Invoice`.
  let root: String?
  /// What stands in front of the last level of its name.
  let database: Substring?
  let entries: [BusinessFields.Entry]
  let path: TopicFamilies.Path?
  /// The one field that it is keyed by, at the top of its record; where nobody said, one that is well known to tell such
  /// things apart.
  let keyed: BusinessFields.Entry?
  let keys: [FieldPath]
  /// How many words the last level of its name has, whatever they say.
  let size: Int
  /// What its name speaks of, and what its record's name does.
  let holding: JoinFinding.Holding?
  let recordWords: [String]
  /// What its fields say the kind of: `owner` of `owner_type`.
  private let kinds: Set<[String]>
  /// How much of a home it is for the entity of one of its own fields.
  var ownScores: [FieldPath: Double] = [:]
  /// How much of a home it is for each entity, by its stem.
  var held: [String: Double] = [:]
  /// How surely it is the home of its own key.
  var keyScore: Double?

  init(
    name: TopicName, root: String?, recordWords: [String], holding: JoinFinding.Holding?, fields: BusinessFields,
    path: TopicFamilies.Path?, keys: [FieldPath], naturalKeys: [String: Set<String>]
  ) {
    self.name = name
    self.root = root
    database = JoinHome.database(name)
    self.recordWords = recordWords
    self.holding = holding
    self.path = path
    self.keys = keys
    entries = fields.entries
    let key = keys.count == 1 ? keys[0].last : nil
    keyed =
      keys.isEmpty
      ? Self.natural(fields.entries, of: holding, recordWords, naturalKeys)
      : key.flatMap { key in fields.entries.first { $0.isTop && $0.path.last == key } }
    size = Self.size(name)
    kinds = Set(
      fields.entries.lazy.map(\.words).filter { $0.count > 1 && $0.last == "type" }.map { Array($0.dropLast()) })
  }

  /// Whether `owner_type` stands beside `owner_id`, so that the owner may be one of several kinds of things.
  func isOfKinds(_ reference: [String]) -> Bool { !kinds.isEmpty && kinds.contains(reference) }

  /// `sku` of `products`: a value that every record has, in a topic that lists what it tells apart and has no plain id.
  private static func natural(
    _ entries: [BusinessFields.Entry], of holding: JoinFinding.Holding?, _ record: [String],
    _ known: [String: Set<String>]
  ) -> BusinessFields.Entry? {
    guard let holding, holding.rank > 0.7, let entity = holding.words.last else { return nil }
    var found: BusinessFields.Entry?
    for entry in entries where entry.isTop && !entry.field.nullable {
      if entry.name.joined == "id" { return nil }
      guard found == nil, let entities = known[entry.name.joined] else { continue }
      if entities.contains(entity) || record.last.map(entities.contains) == true { found = entry }
    }
    return found
  }

  private static func size(_ topic: TopicName) -> Int {
    let levels = topic.rawValue.utf8.split {
      $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "/")
    }
    let isVersion = { (level: Substring.UTF8View) in
      (level.first == UInt8(ascii: "v") || level.first == UInt8(ascii: "V")) && level.count > 1
        && level.dropFirst().allSatisfy { (0x30...0x39).contains($0) }
    }
    guard let level = levels.last(where: { !isVersion($0) }) else { return 0 }
    return Words.raw(String(Substring(level))).count { !isVersion($0[...].utf8) }
  }
}
