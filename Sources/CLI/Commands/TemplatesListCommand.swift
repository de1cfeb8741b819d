internal import Agents
internal import ArgumentParser
internal import GitAdapter
internal import Mesh
internal import Ports
internal import Rendering

/// `meshgen templates list`: which templates there are, and which are overridden.
struct TemplatesListCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "Lists the templates, what is made from each, and which are overridden.")

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let overridden = try await session.overrides().map(\.path)
    let templates = BuiltInTemplates.all
    session.console.show([
      "templates": .list(
        templates.map {
          [
            "path": .text($0.path), "makes": JSON(TemplateUse.of($0.path)),
            "overridden": .flag(overridden.contains($0.path)),
          ]
        })
    ]) { page in
      page.table(
        ["TEMPLATE", "FROM", "MAKES"],
        templates.map {
          [
            Words($0.path, .bold),
            overridden.contains($0.path) ? Words("templates/", .yellow) : Words("built in", .faint),
            Words(TemplateUse.of($0.path) ?? "-"),
          ]
        })
    }
    return .done
  }
}

extension Session {
  /// The overrides of the repository around here; none without one.
  func overrides() async throws -> [Template] {
    guard let repository = try repositoryIfAny() else { return [] }
    return try await World.templates(of: repository).overrides()
  }
}
