internal import Agents
internal import ArgumentParser
internal import GitAdapter
internal import Mesh

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// `meshgen explain`: why a generated line is there.
struct ExplainCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Says why a generated line is there: template, record, evidence, approval.",
    discussion: """
      The file is looked for in the work tree, then on the branch of its product. Without a line, all its lines are \
      explained: those of one template's line together.
      """)

  @Argument(help: "The file, in the mesh repository; a line of it behind a colon.") var file: String

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let repository = try session.repository()
    let world = try await World.live(in: session, of: repository)
    let (path, line) = Self.split(file)
    let files = GeneratedFiles(world: world, repository: repository)
    let place = Self.inside(path, of: repository.folder)
    guard let folder = ProductFolder(holding: place) else {
      throw Refusal(
        .notFound, "\(place) is no file of a data product.",
        remedy: "Name one below terraform/data-products, catalog/data-products or docs/data-products.")
    }
    let merged = try await files.merged().first { $0.product == folder.product && $0.files[place] != nil }
    var found = merged.map { (location: $0.location, files: $0.files) }
    if found == nil { found = try await files.offered(folder.product) }
    guard let found, let text = found.files[place] else {
      throw Refusal(
        .notFound, "There is no file \(place), neither here nor on the branch of `\(folder.product)`.",
        remedy: "`meshgen implement \(folder.product) --dry-run` shows the files of the product.")
    }
    let explanation = try await Explainer(in: world)(place, text: text, provenance: found.files[folder.provenance])
    if let line, !explanation.lines.indices.contains(line - 1) {
      throw Refusal(
        .usage, "\(place) has \(Quantity.text(explanation.lines.count, "line")), and \(line) is none of them.",
        remedy: "Name a line between 1 and \(explanation.lines.count).")
    }
    let view = ExplanationView(explanation, location: found.location.name, line: line)
    session.console.show(view.json) { view.page(&$0) }
    return .done
  }

  /// `topics.tf:12` is line 12 of `topics.tf`.
  static func split(_ text: String) -> (path: String, line: Int?) {
    guard let colon = text.lastIndex(of: ":"), let line = Int(text[text.index(after: colon)...]) else {
      return (text, nil)
    }
    return (String(text[..<colon]), line)
  }

  /// The path in the repository, of a path as it was typed: from the current folder, or from the top.
  private static func inside(_ path: String, of top: String) -> String {
    let typed = path.hasPrefix("/") ? path : FileManager.default.currentDirectoryPath + "/" + path
    for (whole, top) in [(typed, top), (real(typed), real(top))] where whole.hasPrefix(top + "/") {
      let rest = parts(whole.dropFirst(top.count + 1))
      if ProductFolder(holding: rest) != nil { return rest }
    }
    return parts(path[...])
  }

  private static func real(_ path: String) -> String {
    var real = URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
    while real.count > 1, real.hasSuffix("/") { real.removeLast() }
    return real
  }

  /// Without `.` and `..`.
  private static func parts(_ path: Substring) -> String {
    var parts: [Substring] = []
    for part in path.split(separator: "/") where part != "." {
      if part == "..", !parts.isEmpty { parts.removeLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
