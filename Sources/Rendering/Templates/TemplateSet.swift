internal import Mesh

/// All templates of the program, some of them replaced by a mesh repository's own, checked and ready to fill.
struct TemplateSet: Sendable {
  /// Follows from the text of every template that a product's files are made from.
  let fingerprint: Fingerprint
  /// Follows from the text of every template that shared files are made from.
  let indexFingerprint: Fingerprint
  private let ready: [String: ReadyTemplate]
  private let prints: [String: Fingerprint]
  /// By path.
  let all: [String: Template]

  /// The built-in ones alone, read once.
  static let builtIn = Result { try TemplateSet(overrides: []) }

  /// Refuses a template that no view fits, and one at a path that no built-in template has.
  init(overrides: [Template]) throws {
    var templates: [String: Template] = [:]
    for template in BuiltInTemplates.all { templates[template.path] = template }
    for template in overrides where template.path != "README.md" {
      guard template.path.hasSuffix(".mustache") else { continue }
      templates[template.path] = template
    }
    let check = TemplateCheck(templates: templates)
    var partials: Set<String> = []
    for template in templates.values.sorted() {
      for tag in try TemplateTags(template).tags where tag.kind == .partial { partials.insert(tag.name + ".mustache") }
    }
    for template in templates.values.sorted() {
      if let view = ViewCatalog.views[template.path] {
        try check.check(template, with: view.shapes())
      } else if !partials.contains(template.path) {
        throw TemplateError(
          template, line: 1, "no file is made from a template at this path.",
          remedy: "See `meshgen templates list` for the paths that there are.")
      }
    }
    ready = try Self.ready(templates)
    all = templates
    prints = templates.mapValues { Fingerprint(text: $0.text) }
    let others = ["index/", "init/", "prompts/", "report/", "workflows/"]
    fingerprint = Self.fingerprint(of: prints) { path in !others.contains { path.hasPrefix($0) } }
    indexFingerprint = Self.fingerprint(of: prints) { $0.hasPrefix("index/") }
  }

  private static func fingerprint(
    of prints: [String: Fingerprint], where isMeant: (String) -> Bool
  ) -> Fingerprint {
    Fingerprint(
      text: prints.filter { isMeant($0.key) }.sorted { $0.key < $1.key }.map { "\($0.key) \($0.value)\n" }.joined())
  }

  /// The same, leaving a mark of each of their lines in what is made from them.
  private init(marking set: TemplateSet) throws {
    fingerprint = set.fingerprint
    indexFingerprint = set.indexFingerprint
    prints = set.prints
    all = set.all
    var marked = set.all
    for (number, template) in set.all.values.sorted().enumerated() {
      marked[template.path]?.text = LineMark.marked(template, number: number)
    }
    ready = try Self.ready(marked)
  }

  /// Those that files are made from.
  private static func ready(_ templates: [String: Template]) throws -> [String: ReadyTemplate] {
    var ready: [String: ReadyTemplate] = [:]
    for path in ViewCatalog.views.keys {
      if let template = templates[path] { ready[path] = try ReadyTemplate(template, among: templates) }
    }
    return ready
  }

  func marked() throws -> TemplateSet { try TemplateSet(marking: self) }

  func fingerprint(of path: String) -> Fingerprint? { prints[path] }

  /// The text of a template at such a path, filled from a view.
  func render(_ path: String, _ view: some View) -> String {
    guard let template = ready[path] else { preconditionFailure("There is no template \(path).") }
    return template.filled(from: view)
  }
}
