/// The order of large values.

extension Sequence {
  /// The elements by a key of each; elements of one key stay as they stand. An element is moved once, however many
  /// comparisons there are.
  @inlinable
  public func sorted(on key: (Element) -> some Comparable) -> [Element] {
    let elements = Array(self)
    let keys = elements.map(key)
    // What was read from a record is in order already.
    guard zip(keys.dropFirst(), keys).contains(where: { $0 < $1 }) else { return elements }
    return keys.indices.sorted { keys[$0] < keys[$1] }.map { elements[$0] }
  }
}
