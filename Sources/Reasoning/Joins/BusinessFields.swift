internal import Mesh

/// The fields of a topic that say something about its business, with the words of their names.
struct BusinessFields {
  struct Entry {
    var path: FieldPath
    var field: Field
    /// Of the field's own name, in the singular.
    var words: [String]
    /// Whether it stands at the top of the record.
    var isTop: Bool
  }

  /// Values alone, without the records and arrays around them.
  var entries: [Entry]

  init(value: RecordShape?, key: RecordShape?, words: Words) {
    var entries: [Entry] = []
    let all = value?.fields ?? []
    let names = Set(all.map(\.path.rawValue))
    // A change event holds the record twice; what it became is what counts.
    let isChange = names.contains("after") && names.contains("before")
    for field in all where field.isLeaf {
      let raw = field.path.rawValue
      guard !isChange || raw.hasPrefix("after.") else { continue }
      let inner = isChange ? String(raw.dropFirst(6)) : raw
      entries.append(
        Entry(
          path: field.path, field: field, words: words.split(Self.last(inner)),
          isTop: !inner.contains(".") && !inner.contains("[") && !inner.contains("{")))
    }
    let known = Set(entries.filter(\.isTop).map { Self.last($0.path.rawValue) })
    for field in key?.fields ?? [] where field.isLeaf && !known.contains(Self.last(field.path.rawValue)) {
      let path = field.path.rawValue
      entries.append(
        Entry(
          path: FieldPath("key:\(path)"), field: field, words: words.split(Self.last(path)), isTop: !path.contains("."))
      )
    }
    self.entries = entries
  }

  /// The last name of a path; most paths are one plain name.
  static func last(_ path: String) -> String {
    path.utf8.contains(where: { $0 == 0x2e || $0 == 0x5b || $0 == 0x7b || $0 == 0x23 || $0 == 0x5c || $0 == 0x3a })
      ? FieldPath(path).last : path
  }
}
