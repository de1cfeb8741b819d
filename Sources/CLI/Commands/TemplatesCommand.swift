internal import ArgumentParser

/// `meshgen templates`: the built-in templates and the overrides.
struct TemplatesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "templates",
    abstract: "Lists, compares and checks the templates that files are written from.",
    discussion: """
      A file in the folder templates/ of the mesh repository replaces the built-in template of the same path.
      """,
    subcommands: [TemplatesListCommand.self, TemplatesDiffCommand.self, TemplatesCheckCommand.self])
}
