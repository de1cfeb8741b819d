import Mesh

/// What of a snapshot could not be read, item by item: one that is broken stops none of the others.
struct SnapshotGaps {
  private var found: [(kind: String, gap: Unknown)] = []

  /// How many of a kind are named one by one.
  private static let most = 20

  /// - Parameter kind: what the item is, such as `subject`; an `s` makes several of it.
  mutating func add(_ kind: String, _ place: Place, _ why: String) {
    found.append((kind, Unknown("\(kind) \(Self.name(of: place))", why: why)))
  }

  /// One for each item, up to a number; the others are counted.
  var unknown: [Unknown] {
    Dictionary(grouping: found, by: \.kind).sorted { $0.key < $1.key }.flatMap { kind, gaps in
      let named = gaps.prefix(Self.most).map(\.gap)
      guard gaps.count > named.count else { return named }
      return named + [Unknown("\(gaps.count - named.count) further \(kind)s", why: gaps[named.count].gap.why)]
    }
  }

  /// Reads a list of which each item stands for itself.
  mutating func items<Item>(
    _ list: Place, _ kind: String, _ read: (Place, inout SnapshotGaps) throws(Misreading) -> Item
  ) throws(Misreading) -> [(place: Place, item: Item)] {
    var items: [(place: Place, item: Item)] = []
    for place in try list.items() {
      do throws(Misreading) { items.append((place, try read(place, &self))) } catch { add(kind, place, error.reason) }
    }
    return items
  }

  /// The same of items with names, each of which stands there once.
  ///
  /// - Parameter isBetter: whether the second of two counts, and not the first.
  mutating func distinct<Item, Name: Hashable & CustomStringConvertible>(
    _ list: Place, _ kind: String, by name: (Item) -> Name, isBetter: (Item, Item) -> Bool = { _, _ in false },
    _ read: (Place, inout SnapshotGaps) throws(Misreading) -> Item
  ) throws(Misreading) -> [Item] {
    let all = try items(list, kind, read)
    return distinct(all, kind, by: name, isBetter: isBetter)
  }

  /// The same of items that were read already.
  mutating func distinct<Item, Name: Hashable & CustomStringConvertible>(
    _ items: [(place: Place, item: Item)], _ kind: String, by name: (Item) -> Name,
    isBetter: (Item, Item) -> Bool = { _, _ in false }
  ) -> [Item] {
    var kept: [(place: Place, item: Item)] = []
    var places: [Name: Int] = [:]
    for (place, item) in items {
      guard let other = places[name(item)] else {
        places[name(item)] = kept.count
        kept.append((place, item))
        continue
      }
      let counts = isBetter(item, kept[other].item)
      let (left, stays) = counts ? (kept[other].place, place) : (place, kept[other].place)
      add(kind, left, "line \(left.value.line): `\(left.path.text)` has the name of `\(stays.path.text)`, which counts")
      if counts { kept[other] = (place, item) }
    }
    return kept.map(\.item)
  }

  /// What an item calls itself; else where it stands.
  private static func name(of place: Place) -> String {
    guard case .object(let members) = place.value.content,
      let member = members.first(where: { ["name", "topic", "principal", "rule", "what"].contains($0.key) })
    else { return place.path.text }
    do throws(Misreading) { return String(try Place(member.value).word().prefix(300)) } catch { return place.path.text }
  }
}
