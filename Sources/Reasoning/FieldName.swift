/// What a field is called, in words: one object for all fields that are called so, since estates repeat themselves and
/// rules look up by it what they have found out before.
final class FieldName: Hashable {
  let words: [String]
  /// The words without anything between them.
  let joined: String

  init(_ words: [String]) {
    self.words = words
    joined = words.joined()
  }

  static func == (left: FieldName, right: FieldName) -> Bool { left === right }

  func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}
