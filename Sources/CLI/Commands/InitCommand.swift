internal import Agents
internal import ArgumentParser
internal import FilesAdapter
internal import GitAdapter
internal import Mesh
internal import Rendering

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// `meshgen init`: a mesh repository, prepared.
struct InitCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: "Prepares a Git repository to be a mesh repository. Changes nothing that exists.",
    discussion: "It writes new files into the work tree and commits nothing.")

  @Option(help: ArgumentHelp("The name of the mesh (default: the name of the folder).", valueName: "name"))
  var name: String?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let repository = try session.repository()
    guard !repository.isBare else {
      throw Refusal(
        .configuration, "\(repository.folder) is a bare repository, which has no work tree to write files into.",
        remedy: "Run this in a clone of it.")
    }
    // A repository whose branch has another name than `main` keeps it.
    var settings = try session.settingsFile(of: repository)?.settings ?? .standard
    let isNew = !FileManager.default.fileExists(atPath: repository.folder + "/meshgen.yaml")
    if isNew, let branch = try repository.checkedOutBranch() { settings.hosting.base = branch }
    let mesh = name ?? repository.folder.split(separator: "/").last.map(String.init) ?? "mesh"
    let base = settings.hosting.base
    let files = try Renderer(settings: settings).initialFiles(named: mesh).map { file in
      guard file.path == "meshgen.yaml", base != Settings.standard.hosting.base else { return file }
      var file = file
      file.text += "\n# The branch that is checked out here.\nhosting: {base: \"\(base)\"}\n"
      return file
    }
    let kept = files.filter { FileManager.default.fileExists(atPath: "\(repository.folder)/\($0.path)") }.map(\.path)
    let new = files.filter { !kept.contains($0.path) }
    try FileOutput.write(
      Dictionary(new.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first }), under: repository.folder)
    session.console.show([
      "repository": .text(repository.folder), "written": JSON(new.map(\.path)), "kept": JSON(kept),
    ]) { page in
      for file in new { page.line("\("wrote", .green)  \(file.path)") }
      for path in kept { page.line("\("kept", .faint)   \(path)") }
      if new.isEmpty { page.line("Everything is there already.") }
    }
    if !new.isEmpty {
      let paths = new.map(\.path).joined(separator: " ")
      session.console.hint("git add \(paths) && git commit, then meshgen discover --from FILE")
    }
    return .done
  }
}
