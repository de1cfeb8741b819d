internal import Mesh

/// Whether every tag of a template is a name that its view has.
struct TemplateCheck {
  let templates: [String: Template]

  /// Follows partials, which see what stands around them.
  func check(_ template: Template, with root: [String: ViewShape]) throws(TemplateError) {
    try check(template, scopes: [root], inside: [template.path])
  }

  private func check(
    _ template: Template, scopes: [[String: ViewShape]], inside: [String]
  ) throws(TemplateError) {
    var scopes = scopes
    var open: [(name: String, line: Int, adds: Bool)] = []
    for tag in try TemplateTags(template).tags {
      switch tag.kind {
      case .partial:
        let path = tag.name + ".mustache"
        guard let partial = templates[path] else {
          throw TemplateError(
            template, line: tag.line, "there is no template `\(path)` for the tag `>\(tag.name)`.",
            remedy: "Write one at that path, or use one of `meshgen templates list`.")
        }
        guard !inside.contains(path) else {
          throw TemplateError(
            template, line: tag.line, "the tag `>\(tag.name)` leads back to a template that it stands in.",
            remedy: "Remove the tag.")
        }
        try check(partial, scopes: scopes, inside: inside + [path])
      case .end:
        guard let section = open.popLast(), section.name == tag.name else {
          throw TemplateError(
            template, line: tag.line, "the tag `/\(tag.name)` closes a section that is not open.",
            remedy: "Close the sections in the order in which they were opened.")
        }
        if section.adds { scopes.removeLast() }
      case .name:
        guard case .text = try shape(of: tag, in: template, scopes) else {
          throw TemplateError(
            template, line: tag.line, "`\(tag.name)` is no text, but stands where a text is written.",
            remedy: "Use it as a section: `{{#\(tag.name)}} … {{/\(tag.name)}}`.")
        }
      case .section, .inverted:
        switch try shape(of: tag, in: template, scopes) {
        case .text:
          throw TemplateError(
            template, line: tag.line, "`\(tag.name)` is a text, but stands where a section is opened.",
            remedy: "Use it as `{{\(tag.name)}}`.")
        case .flag: open.append((tag.name, tag.line, false))
        case .views(_, let inner):
          let adds = tag.kind == .section
          if adds { scopes.append(inner()) }
          open.append((tag.name, tag.line, adds))
        }
      }
    }
    if let section = open.last {
      throw TemplateError(
        template, line: section.line, "the section `\(section.name)` is not closed.",
        remedy: "Close it with `{{/\(section.name)}}`.")
    }
  }

  private func shape(
    of tag: TemplateTags.Tag, in template: Template, _ scopes: [[String: ViewShape]]
  ) throws(TemplateError) -> ViewShape {
    for scope in scopes.reversed() { if let shape = scope[tag.name] { return shape } }
    let names = Set(scopes.flatMap(\.keys)).sorted()
    throw TemplateError(
      template, line: tag.line, "there is no value for the tag `\(tag.name)`.",
      remedy: "Here one can use: \(names.joined(separator: ", ")).")
  }
}
