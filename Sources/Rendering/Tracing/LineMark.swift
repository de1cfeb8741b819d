internal import Mesh

/// A mark that a template's line leaves in the text that is made from it. It is only ever put into texts that nobody
/// keeps; its signs are ones that no encoder writes.
struct LineMark: Hashable {
  /// Among the templates, by path.
  var template: Int
  var line: Int
  var place: Place

  /// The name by which a marked template asks its view what it is about.
  static let name = "meshgenPlace"

  private static let start: Character = "\u{F0000}"
  private static let end: Character = "\u{F0001}"
  private static let between: Character = "\u{F0002}"

  /// What a view says of itself.
  static func text(_ place: Place) -> String {
    // No id of a product has a space in it.
    [
      place.topic?.rawValue, place.subject?.rawValue, place.field?.rawValue,
      place.products.map(\.rawValue).joined(separator: " "),
    ]
    .map { ($0 ?? "").filter { ![start, end, between, "\n"].contains($0) } }
    .joined(separator: String(between))
  }

  /// The template with a mark before every line that leaves one in the text: a line that holds nothing but the tag of a
  /// section is taken out by the template engine, and must stay alone.
  static func marked(_ template: Template, number: Int) -> String {
    var (open, close) = ("{{", "}}")
    var lines: [String] = []
    for (index, line) in template.text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      var bare = line[...]
      while bare.first == " " { bare.removeFirst() }
      while bare.last == " " { bare.removeLast() }
      let inner = bare.dropFirst(open.count)
      let isAlone =
        bare.hasPrefix(open) && inner.first.map { "#^/>!=%".contains($0) } == true && bare.hasSuffix(close)
        && inner.firstRange(of: close)?.upperBound == bare.endIndex
      lines.append(
        bare.isEmpty || isAlone
          ? String(line) : "\(start)\(number)\(between)\(index + 1)\(between)\(open)&\(name)\(close)\(end)\(line)")
      if isAlone, inner.first == "=" {
        let delimiters = inner.dropLast(close.count).filter { $0 != "=" }.split(separator: " ").map(String.init)
        if delimiters.count == 2 { (open, close) = (delimiters[0], delimiters[1]) }
      }
    }
    return lines.joined(separator: "\n")
  }

  /// The line without its marks, and the first of them.
  static func read(_ line: Substring) -> (text: String, mark: LineMark?) {
    var text = ""
    var mark: LineMark?
    var rest = line
    while let opening = rest.firstIndex(of: start) {
      text += rest[..<opening]
      guard let closing = rest[opening...].firstIndex(of: end) else {
        rest = rest[rest.index(after: opening)...]
        continue
      }
      if mark == nil { mark = LineMark(rest[rest.index(after: opening)..<closing]) }
      rest = rest[rest.index(after: closing)...]
    }
    return (text + rest, mark)
  }

  init?(_ text: Substring) {
    let parts = text.split(separator: Self.between, omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, let template = Int(parts[0]), let line = Int(parts[1]) else { return nil }
    func part(_ index: Int) -> String? { parts.indices.contains(index) && !parts[index].isEmpty ? parts[index] : nil }
    self.template = template
    self.line = line
    place = Place(
      topic: part(2).map { TopicName($0) }, subject: part(3).map { SubjectName($0) },
      field: part(4).map { FieldPath($0) },
      products: part(5).map { $0.split(separator: " ").map { ProposalID(String($0)) } } ?? [])
  }
}
