internal import Mesh

/// A template that was read and checked, with its partials in it, ready to be filled from a view.
///
/// What a tag means, and which lines it takes with it, follows the specification of Mustache 1.4 (mustache.github.io):
/// names, sections, inverted sections, partials, comments and changes of delimiters. Nothing is escaped: the encoders have
/// done their work.
struct ReadyTemplate: Sendable {
  private indirect enum Part: Sendable {
    case text(String)
    case name(String)
    case section(String, [Part])
    case inverted(String, [Part])
  }

  private let parts: [Part]

  /// - Throws: where a tag cannot be read. A section that is not closed ends with the template, and a partial that is
  ///   not there stands for nothing: the check before has refused both.
  init(_ template: Template, among templates: [String: Template]) throws(TemplateError) {
    var pieces = try Self.pieces(template, among: templates, inside: [template.path])[...]
    parts = Self.parts(&pieces)
  }

  /// The text that comes of it.
  func filled(from view: any View) -> String {
    var text = ""
    var scopes = [view]
    Self.fill(parts, &scopes, into: &text)
    return text
  }

  private static func fill(_ parts: [Part], _ scopes: inout [any View], into text: inout String) {
    for part in parts {
      switch part {
      case .text(let said): text += said
      case .name(let name): if case .text(let said)? = value(of: name, in: scopes) { text += said }
      case .section(let name, let inner):
        switch value(of: name, in: scopes) {
        case .flag(true)?: fill(inner, &scopes, into: &text)
        case .views(let views)?:
          for view in views {
            scopes.append(view)
            fill(inner, &scopes, into: &text)
            scopes.removeLast()
          }
        case .flag(false)?, .text?, nil: break
        }
      case .inverted(let name, let inner):
        switch value(of: name, in: scopes) {
        case .flag(false)?, nil: fill(inner, &scopes, into: &text)
        case .views(let views)? where views.isEmpty: fill(inner, &scopes, into: &text)
        case .flag(true)?, .views?, .text?: break
        }
      }
    }
  }

  /// What stands nearest comes first.
  private static func value(of name: String, in scopes: [any View]) -> ViewValue? {
    var place = scopes.count
    while place > 0 {
      place -= 1
      if let value = scopes[place].value(of: name) { return value }
    }
    return nil
  }

  // MARK: Reading

  /// What comes one after the other, up to the end of the section that it stands in.
  private static func parts(_ pieces: inout ArraySlice<TemplateTags.Piece>) -> [Part] {
    var parts: [Part] = []
    while let piece = pieces.popFirst() {
      switch piece {
      case .note: continue
      case .text(let text):
        // Where a comment was taken out, two texts are one.
        if case .text(let before)? = parts.last {
          parts[parts.count - 1] = .text(before + text)
        } else {
          parts.append(.text(String(text)))
        }
      case .tag(let tag):
        switch tag.kind {
        case .name: parts.append(.name(tag.name))
        case .section: parts.append(.section(tag.name, Self.parts(&pieces)))
        case .inverted: parts.append(.inverted(tag.name, Self.parts(&pieces)))
        case .end: return parts
        case .partial: continue
        }
      }
    }
    return parts
  }

  /// The pieces of a template, its partials' in their place, without the lines that hold nothing but a tag that writes
  /// nothing.
  private static func pieces(
    _ template: Template, among templates: [String: Template], inside: [String]
  ) throws(TemplateError) -> [TemplateTags.Piece] {
    let given = try TemplateTags(template).pieces
    let stands = given.indices.map { standsAlone(given, $0) }
    var pieces: [TemplateTags.Piece] = []
    // How deep the next tag stands on a line of its own.
    var indentation: Substring = ""
    for (place, piece) in given.enumerated() {
      switch piece {
      case .text(var text):
        if place > 0, stands[place - 1] { text = withoutRestOfLine(text) }
        if place + 1 < given.count, stands[place + 1] { (text, indentation) = withoutIndentation(text) }
        if !text.isEmpty { pieces.append(.text(text)) }
        continue
      case .tag(let tag) where tag.kind == .partial:
        pieces += try partial(tag, String(indentation), among: templates, inside: inside)
      case .tag, .note: pieces.append(piece)
      }
      indentation = ""
    }
    return pieces
  }

  /// The lines of a partial stand as deep as its tag.
  private static func partial(
    _ tag: TemplateTags.Tag, _ indentation: String, among templates: [String: Template], inside: [String]
  ) throws(TemplateError) -> [TemplateTags.Piece] {
    let path = tag.name + ".mustache"
    guard var partial = templates[path], !inside.contains(path) else { return [] }
    if !indentation.isEmpty {
      partial.text = partial.text.split(separator: "\n", omittingEmptySubsequences: false)
        .map { $0.isEmpty ? "" : indentation + $0 }.joined(separator: "\n")
    }
    return try pieces(partial, among: templates, inside: inside + [path])
  }

  /// Whether a tag that writes nothing has a line for itself.
  private static func standsAlone(_ pieces: [TemplateTags.Piece], _ place: Int) -> Bool {
    guard pieces[place].leavesNoLine else { return false }
    if place > 0 {
      guard case .text(let before) = pieces[place - 1] else { return false }
      let rest = before.utf8.reversed().drop { $0 == 0x20 || $0 == 0x09 }
      guard rest.isEmpty ? place == 1 : rest.first == 0x0a else { return false }
    }
    if place + 1 < pieces.count {
      guard case .text(let behind) = pieces[place + 1] else { return false }
      let rest = behind.utf8.drop { $0 == 0x20 || $0 == 0x09 || $0 == 0x0d }
      guard rest.isEmpty ? place + 2 == pieces.count : rest.first == 0x0a else { return false }
    }
    return true
  }

  /// What follows the first line break.
  private static func withoutRestOfLine(_ text: Substring) -> Substring {
    text.utf8.firstIndex(of: 0x0a).map { text[text.utf8.index(after: $0)...] } ?? ""
  }

  /// What stands before the blanks of the last line, and those.
  private static func withoutIndentation(_ text: Substring) -> (Substring, Substring) {
    let start = text.utf8.lastIndex { $0 != 0x20 && $0 != 0x09 }.map { text.utf8.index(after: $0) } ?? text.startIndex
    return (text[..<start], text[start...])
  }
}
