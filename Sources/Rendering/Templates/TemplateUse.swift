internal import Mesh

/// What a template is for, in words for people.
public enum TemplateUse {
  /// The file that is made from it, or that other templates put it in; nil for a path that no built-in template has.
  public static func of(_ path: String) -> String? {
    if let entry = ViewCatalog.views[path] { return entry.file }
    return BuiltInTemplates.all.contains { $0.path == path } ? "a part of other templates" : nil
  }
}
