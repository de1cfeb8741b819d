internal import ArgumentParser
internal import Mesh
internal import Rendering

/// `meshgen templates diff`: how the overrides differ from what is built in.
struct TemplatesDiffCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff", abstract: "Shows how the overrides differ from the built-in templates.")

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let overrides = try await session.overrides()
    let builtIn = Dictionary(BuiltInTemplates.all.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
    let differing = overrides.filter { builtIn[$0.path] != $0.text }
    let patches = differing.map { override in
      (override.path, LineComparison.patch(from: builtIn[override.path], to: override.text, at: override.path))
    }
    session.console.show([
      "differences": .list(patches.map { ["path": .text($0.0), "patch": .text($0.1)] })
    ]) { page in
      if patches.isEmpty {
        page.line(
          overrides.isEmpty ? "No template is overridden." : "The overrides say what the built-in templates say.")
      }
    }
    if session.console.format == .text { for (_, patch) in patches { session.console.show(raw: patch) } }
    return .done
  }
}
