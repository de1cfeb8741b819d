/// The page about templates: which names each of them may use.
public enum TemplateGuide {
  public static let text: String = {
    var lines = [
      "# Templates", "",
      "Every generated file is made from a template. A file at the same path below `templates/` of a mesh repository",
      "replaces the built-in one; `meshgen templates check` says whether it fits. The values arrive finished, quotes and",
      "escapes included, so write them as they are. A name that is not listed here is an error.", "",
      "The language is Mustache: `{{name}}` writes a text, `{{#name}} … {{/name}}` repeats for each entry or stands for a",
      "yes, `{{^name}} … {{/name}}` stands for none or a no, `{{>terraform/header}}` puts in another template, and",
      "`{{=<% %>=}}` changes the marks where `${{ }}` is needed. Inside of a section its own names come first, then those",
      "around it. A list `topics` also gives the yes or no `hasTopics`.",
    ]
    for (path, entry) in ViewCatalog.views.sorted(by: { $0.key < $1.key }) {
      lines += [
        "", "## \(path)", "",
        "Makes \(entry.file.contains("/") || entry.file.contains(".") ? "`\(entry.file)`" : entry.file).", "",
      ]
      lines += names(entry.shapes(), depth: 0)
    }
    return lines.joined(separator: "\n") + "\n"
  }()

  private static func names(_ shapes: [String: ViewShape], depth: Int) -> [String] {
    let pad = String(repeating: "  ", count: depth)
    return shapes.sorted { $0.key < $1.key }.flatMap { name, shape -> [String] in
      switch shape {
      case .text(let about): ["\(pad)- `\(name)`: \(about)"]
      case .flag(let about) where name.hasPrefix("has") && about.hasPrefix("Whether there are any"): []
      case .flag(let about): ["\(pad)- `\(name)` (yes or no): \(about)"]
      case .views(let about, let inner): ["\(pad)- `\(name)` (list): \(about)"] + names(inner(), depth: depth + 1)
      }
    }
  }
}
