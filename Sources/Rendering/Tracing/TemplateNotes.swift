internal import Mesh

/// What the names in each line of a template stand for, its partials with it.
struct TemplateNotes {
  /// By path and line.
  private(set) var values: [String: [Int: [LineOrigin.Value]]] = [:]
  private let templates: [String: Template]

  init(_ path: String, among templates: [String: Template]) throws(TemplateError) {
    self.templates = templates
    guard let template = templates[path], let view = ViewCatalog.views[path] else { return }
    try note(template, scopes: [view.shapes()])
  }

  func values(_ path: String, line: Int) -> [LineOrigin.Value] { values[path]?[line] ?? [] }

  /// The template was checked before, so that every name is there and every section is closed.
  private mutating func note(_ template: Template, scopes: [[String: ViewShape]]) throws(TemplateError) {
    var scopes = scopes
    var adding: [Bool] = []
    for tag in try TemplateTags(template).tags {
      let shape = scopes.reversed().lazy.compactMap { $0[tag.name] }.first
      switch tag.kind {
      case .name:
        let value = LineOrigin.Value(name: tag.name, about: shape?.about ?? "")
        if values[template.path]?[tag.line]?.contains(value) != true {
          values[template.path, default: [:]][tag.line, default: []].append(value)
        }
      case .section, .inverted:
        if tag.kind == .section, case .views(_, let inner)? = shape {
          scopes.append(inner())
          adding.append(true)
        } else {
          adding.append(false)
        }
      case .end: if adding.popLast() == true { scopes.removeLast() }
      case .partial:
        if let partial = templates[tag.name + ".mustache"] { try note(partial, scopes: scopes) }
      }
    }
  }
}
