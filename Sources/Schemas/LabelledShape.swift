internal import Mesh

/// A shape whose fields have the tags, too, that a registry's users wrote beside the schema.
enum LabelledShape {
  static func shape(_ shape: RecordShape, labels: SchemaLabels?) -> RecordShape {
    guard let labels, !labels.tags.isEmpty else { return shape }
    let patterns = labels.tags.sorted { $0.key < $1.key }.map { (Array($0.key.utf8), $0.value) }
    let last = shape.name.split(separator: ".").last.map(String.init) ?? shape.name
    var labelled = shape
    for place in labelled.fields.indices {
      // An array's items and a map's values have no step of their own there.
      let path = shape.fields[place].path.rawValue.replacing("[]", with: "").replacing("{}", with: "")
      let spellings = Set([path, "\(last).\(path)", "\(shape.name).\(path)"]).map { Array($0.utf8) }
      var tags = labelled.fields[place].tags
      for (pattern, more) in patterns where spellings.contains(where: { matches(pattern[...], $0[...]) }) {
        for tag in more where !tags.contains(tag) { tags.append(tag) }
      }
      labelled.fields[place].tags = tags
    }
    return labelled
  }

  /// `*` stands for any bytes but a dot, `**` for any, `?` for one.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ text: ArraySlice<UInt8>) -> Bool {
    let (star, dot, one) = (UInt8(ascii: "*"), UInt8(ascii: "."), UInt8(ascii: "?"))
    guard let first = pattern.first else { return text.isEmpty }
    if first == star {
      let rest = pattern.drop { $0 == star }
      let isAny = pattern.count - rest.count > 1
      for cut in text.startIndex...text.endIndex {
        // `**.email` is a field at the top, too.
        if matches(rest, text[cut...]) { return true }
        if cut == text.startIndex, isAny, rest.first == dot, matches(rest.dropFirst(), text) { return true }
        if cut < text.endIndex, !isAny, text[cut] == dot { return false }
      }
      return false
    }
    guard let byte = text.first, byte == first || (first == one && byte != dot) else { return false }
    return matches(pattern.dropFirst(), text.dropFirst())
  }
}
