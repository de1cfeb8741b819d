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
      The file is one of a data product, or one that products share. It is looked for in the work tree, then on the \
      branch on which it is offered. Without a line, all its lines are explained: those of one template's line together. \
      Where there is no ledger, the provenance beside the file says what it rests on as a whole.
      """)

  @Argument(help: "The file, in the mesh repository; a line of it behind a colon.") var file: String

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let repository = try session.repository()
    let world = try await World.live(in: session, of: repository)
    let (path, line) = Self.split(file)
    let place = Self.inside(path, of: repository.folder)
    let found: Found
    if let folder = ProductFolder(holding: place) {
      found = try await product(folder, place, world, repository)
    } else if MeshIndex.holds(place) {
      found = try await shared(place, world, repository)
    } else {
      throw Explainer.foreign(place)
    }
    let count = found.lineCount
    if let line, !(1...max(count, 1)).contains(line) || count == 0 {
      throw Refusal(
        .usage, "\(place) has \(Quantity.text(count, "line")), and \(line) is none of them.",
        remedy: count == 0 ? "Name the file alone." : "Name a line between 1 and \(count).")
    }
    switch found {
    case .lines(let explanation, let location):
      let view = ExplanationView(explanation, location: location.name, line: line)
      session.console.show(view.json) { view.page(&$0) }
    case .shared(let explanation, let location):
      let view = SharedExplanationView(explanation, location: location.name, line: line)
      session.console.show(view.json) { view.page(&$0) }
    case .account(let account, let location):
      let view = FileAccountView(account, location: location.name, line: line)
      session.console.show(view.json) { view.page(&$0) }
      session.console.notice(
        "There is no ledger here, so only the provenance could be asked. A remote that has one gives it: `git fetch origin refs/meshgen/ledger:refs/meshgen/ledger`."
      )
    }
    return .done
  }

  /// What there is to say of a file.
  private enum Found {
    case lines(Explainer.Explanation, GeneratedFiles.Location)
    case shared(SharedExplainer.Explanation, GeneratedFiles.Location)
    case account(FileAccount, GeneratedFiles.Location)

    var lineCount: Int {
      switch self {
      case .lines(let explanation, _): explanation.lines.count
      case .shared(let explanation, _): explanation.lines.count
      case .account(let account, _): account.lines.count
      }
    }
  }

  private func product(
    _ folder: ProductFolder, _ place: String, _ world: World, _ repository: MeshRepository
  ) async throws -> Found {
    let files = GeneratedFiles(world: world, repository: repository)
    let merged = try await files.merged().first { $0.product == folder.product && $0.files[place] != nil }
    var found = merged.map { (location: $0.location, files: $0.files) }
    if found == nil { found = try await files.offered(folder.product) }
    guard let found, let text = found.files[place] else {
      throw Refusal(
        .notFound, "There is no file \(place), neither here nor on the branch of `\(folder.product)`.",
        remedy: "`meshgen implement \(folder.product) --dry-run` shows the files of the product.")
    }
    let provenance = found.files[folder.provenance]
    if try await ProvenanceReader.isNeeded(in: world) {
      return .account(try ProvenanceReader()(place, text: text, provenance: provenance), found.location)
    }
    return .lines(try await Explainer(in: world)(place, text: text, provenance: provenance), found.location)
  }

  private func shared(_ place: String, _ world: World, _ repository: MeshRepository) async throws -> Found {
    let files = try await GeneratedFiles(world: world, repository: repository).shared()
    guard let found = files.first(where: { $0.files[place] != nil }) else {
      throw Refusal(
        .notFound, "There is no file \(place), neither here nor on the branch \(MeshIndex.branch).",
        remedy: "`meshgen index --dry-run` shows the files that products share.")
    }
    if try await ProvenanceReader.isNeeded(in: world) {
      return .account(try ProvenanceReader().shared(place, in: found.files), found.location)
    }
    return .shared(try await SharedExplainer(in: world)(place, in: found.files), found.location)
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
      if ProductFolder(holding: rest) != nil || MeshIndex.holds(rest) { return rest }
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
