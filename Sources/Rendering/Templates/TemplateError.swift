public import Mesh

/// A template that cannot be used, with its place.
public struct TemplateError: Remediable, Hashable, CustomStringConvertible {
  /// The template, or the file that overrides it.
  public let file: String
  public let line: Int
  public let message: String
  public let remedy: String

  init(_ template: Template, line: Int, _ problem: String, remedy: String) {
    file = template.file ?? "templates/\(template.path)"
    self.line = line
    message = "\(file), line \(line): \(problem)"
    self.remedy = remedy
  }

  public var kind: String { "template" }
  public var description: String { "\(message) \(remedy)" }
}
