internal import ArgumentParser
internal import Mesh
internal import Rendering

/// `meshgen templates check`: whether every override can be used.
struct TemplatesCheckCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Checks that every tag of every override is a name that its view has.")

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let overrides = try await session.overrides()
    _ = try Renderer(overrides: overrides, settings: .standard)
    session.console.show(["checked": JSON(overrides.map(\.path)), "builtIn": .whole(BuiltInTemplates.all.count)]) {
      page in
      page.line(
        overrides.isEmpty
          ? "No template is overridden." : Words("\(Quantity.text(overrides.count, "override")) can be used."))
    }
    return .done
  }
}
