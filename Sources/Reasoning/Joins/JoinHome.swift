internal import Mesh

/// A topic that holds one record for each of some entity, and the field that tells them apart.
final class JoinHome {
  let topic: TopicName
  let family: String?
  /// The first level of the topic's name, as it is written.
  let first: String
  let entry: BusinessFields.Entry
  let type: TypeClass
  /// How surely it is the place where the entity lives: 1 for a list of them, less for events about them.
  let score: Double
  /// How many words its name's last level has: of two as sure, `vacancies` is more of a home than
  /// `organisation_vacancies`.
  let size: Int
  /// The beginning of its record's namespace, which names a company or a system.
  let root: String?
  /// Whether its entity has a name that many things have, such as `request`.
  let isCommon: Bool
  /// Whether its family's word is needed to tell which entity is meant: `web_users`.
  let isQualified: Bool
  /// `shop.public` of `shop.public.orders`; nil where a name has no levels.
  let database: Substring?
  /// The topic's name without the version at its end: `sales.orders` of `sales.orders.v2`.
  var unversioned: Substring { Self.unversioned(topic.rawValue) }

  init(
    topic: TopicName, family: String?, first: String, entry: BusinessFields.Entry, score: Double, size: Int,
    root: String?,
    isCommon: Bool, isQualified: Bool
  ) {
    self.topic = topic
    database = Self.database(topic)
    self.family = family
    self.first = first
    self.entry = entry
    self.type = TypeClass(entry.field.kind)
    self.score = score
    self.size = size
    self.root = root
    self.isCommon = isCommon
    self.isQualified = isQualified
  }

  static func database(_ topic: TopicName) -> Substring? {
    topic.rawValue.utf8.lastIndex(of: UInt8(ascii: ".")).map { topic.rawValue[..<$0] }
  }

  private static func unversioned(_ name: String) -> Substring {
    guard
      let cut = name.utf8.lastIndex(where: {
        $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
      })
    else { return name[...] }
    let tail = name[name.utf8.index(after: cut)...]
    let isVersion =
      (tail.utf8.first == UInt8(ascii: "v") || tail.utf8.first == UInt8(ascii: "V")) && tail.utf8.count > 1
      && tail.dropFirst().allSatisfy(\.isNumber)
    return isVersion ? name[..<cut] : name[...]
  }
}

/// Which values can be compared.
enum TypeClass: Hashable {
  case whole, text, other

  init(_ kind: Field.Kind) {
    switch kind {
    case .integer, .long: self = .whole
    case .string, .uuid, .enumeration: self = .text
    default: self = .other
    }
  }
}

/// The topics that hold one entity, the surest first; few of them, since two equal ones already leave it open which is
/// meant.
struct JoinHolders {
  private var byFamily: [String: [JoinHome]] = [:]
  private var byFirst: [String: [JoinHome]] = [:]
  private var all: [TypeClass: [JoinHome]] = [:]

  mutating func add(_ home: JoinHome) {
    if let family = home.family { Self.insert(home, into: &byFamily[family, default: []]) }
    Self.insert(home, into: &byFirst[home.first, default: []])
    Self.insert(home, into: &all[home.type, default: []])
  }

  func near(_ family: String?) -> [JoinHome] { family.flatMap { byFamily[$0] } ?? [] }

  func beside(_ first: String) -> [JoinHome] { byFirst[first] ?? [] }

  func far(_ type: TypeClass) -> [JoinHome] { all[type] ?? [] }

  private static func insert(_ home: JoinHome, into homes: inout [JoinHome]) {
    let place =
      homes.firstIndex { ($0.score, home.size, home.topic) < (home.score, $0.size, $0.topic) } ?? homes.endIndex
    guard place < 4 else { return }
    homes.insert(home, at: place)
    if homes.count > 4 { homes.removeLast() }
  }
}
