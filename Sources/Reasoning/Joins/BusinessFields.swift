internal import Mesh

/// The fields of a topic that say something about its business, with the words of their names.
struct BusinessFields {
  /// One object for all who look at it: there are many, and a field is large.
  final class Entry {
    let path: FieldPath
    let field: Field
    /// The field's own name, in the singular.
    let name: FieldName
    /// Whether it stands at the top of the record.
    let isTop: Bool

    init(path: FieldPath, field: Field, name: FieldName, isTop: Bool) {
      self.path = path
      self.field = field
      self.name = name
      self.isTop = isTop
    }

    var words: [String] { name.words }
  }

  /// Values alone, without the records and arrays around them.
  var entries: [Entry]

  init(value: RecordShape?, key: RecordShape?, words: Words, marks: Vocabulary.MarkWords) {
    var entries: [Entry] = []
    let all = value?.fields ?? []
    // A change event holds the record twice; what it became is what counts.
    let isChange = Self.isChange(all)
    let envelope = isChange ? nil : Self.envelope(all, marks).map { $0 + "." }
    for field in all where field.isLeaf {
      let raw = field.path.rawValue
      guard !isChange || raw.hasPrefix("after.") else { continue }
      let isInside = envelope.map(raw.hasPrefix) ?? false
      let inner = isChange ? String(raw.dropFirst(6)) : isInside ? String(raw.dropFirst(envelope!.count)) : raw
      entries.append(
        Entry(
          path: field.path, field: field, name: words.name(Self.last(inner)),
          isTop: (envelope == nil || isInside) && Self.isTop(inner)))
    }
    let keyed = key?.fields ?? []
    let known = keyed.isEmpty ? [] : Set(entries.filter(\.isTop).map { Self.last($0.path.rawValue) })
    for field in keyed where field.isLeaf && !known.contains(Self.last(field.path.rawValue)) {
      let path = field.path.rawValue
      entries.append(
        Entry(
          path: FieldPath("key:\(path)"), field: field, name: words.name(Self.last(path)), isTop: !path.contains("."))
      )
    }
    self.entries = entries
  }

  /// Whether a path leads into nothing: no record, array or map.
  private static func isTop(_ path: String) -> Bool {
    !path.utf8.contains { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: "[") || $0 == UInt8(ascii: "{") }
  }

  /// Whether a record is a change event: a row before and after.
  static func isChange(_ fields: [Field]) -> Bool {
    ["after", "before"].allSatisfy { side in fields.contains { $0.path.rawValue == side } }
  }

  /// The record inside of an event's envelope, where all around it is a postmark: CloudEvents and their like.
  private static func envelope(_ fields: [Field], _ marks: Vocabulary.MarkWords) -> String? {
    guard fields.contains(where: { $0.kind == .record }) else { return nil }
    let tops = fields.filter { !$0.path.rawValue.utf8.contains(UInt8(ascii: ".")) }
    let wrapped = tops.filter { $0.kind == .record && marks.wrappers.contains($0.path.rawValue.lowercased()) }
    guard wrapped.count == 1, tops.count > 1 else { return nil }
    let rest = tops.filter { $0.path != wrapped[0].path }
    let areMarks = rest.allSatisfy { field in
      marks.postmarks.contains(String(field.path.rawValue.lowercased().filter { $0.isLetter || $0.isNumber }))
    }
    return areMarks ? wrapped[0].path.rawValue : nil
  }

  /// The last name of a path.
  static func last(_ path: String) -> String { FieldPath(path).last }
}
