internal import ArgumentParser

/// The options that every command takes.
struct GlobalOptions: ParsableArguments {
  /// What standard output holds.
  enum Format: String, ExpressibleByArgument, CaseIterable, Sendable {
    case text, json
    /// Reports, which only some commands write.
    case markdown, html

    static var allValueStrings: [String] { ["text", "json"] }
  }

  @Option(
    name: .customLong("repo"),
    help: ArgumentHelp("The mesh repository (default: the one around the current folder).", valueName: "dir"),
    completion: .directory)
  var repository: String?

  @Option(
    name: .customLong("config"),
    help: ArgumentHelp("The settings (default: meshgen.yaml of the repository).", valueName: "file"),
    completion: .file(extensions: ["yaml", "yml"]))
  var settings: String?

  @Option(help: ArgumentHelp("How the result is written.", valueName: "format"))
  var format: Format = .text

  @Flag(help: "Leave out notices, hints and progress.")
  var quiet = false

  @Flag(help: "Say more, also what lies under an error.")
  var verbose = false

  @Flag(name: .customLong("no-color"), help: "Write without colours.")
  var noColour = false
}
