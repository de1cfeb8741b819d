public import Mesh

/// Writes what a model is told of a form.
public struct PromptWriter: Sendable {
  private let templates: TemplateSet

  /// Refuses, by a `TemplateError` with file and line, a template that has a tag which its view does not know.
  public init(overrides: [Template] = []) throws {
    templates = overrides.isEmpty ? try TemplateSet.builtIn.get() : try TemplateSet(overrides: overrides)
  }

  /// The same sheet and templates give the same words.
  public func prompt(for sheet: FormSheet) -> Prompt {
    let view = PromptView(sheet: sheet)
    return Prompt(
      instructions: templates.render("prompts/instructions.txt.mustache", view),
      form: templates.render("prompts/form.txt.mustache", view))
  }
}
