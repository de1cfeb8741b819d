internal import Agents
internal import GitAdapter
internal import Mesh
internal import Ports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// One run of a command: what was asked for, the console, and the world as far as the command needs it.
struct Session: Sendable {
  let options: Options
  let environment: Environment
  let console: Console

  /// The common options, as values.
  struct Options: Sendable {
    var repository: String?
    var settings: String?
    var verbose = false
  }

  init(_ options: GlobalOptions) {
    environment = Environment()
    console = Console(
      format: options.format == .json ? .json : .text, quiet: options.quiet, verbose: options.verbose,
      wantsColours: !options.noColour && environment.wantsColours)
    self.options = Options(repository: options.repository, settings: options.settings, verbose: options.verbose)
  }

  /// The same run, elsewhere: the demonstration works in a repository that it has just made.
  init(_ session: Session, in folder: String) {
    environment = session.environment
    console = session.console
    options = Options(repository: folder, settings: nil, verbose: session.options.verbose)
  }

  /// The repository around the folder that was named, or around the current one.
  func repository() throws -> MeshRepository {
    do {
      return try MeshRepository(around: options.repository ?? FileManager.default.currentDirectoryPath)
    } catch {
      guard error.reason == .notFound else { throw error }
      throw Refusal(
        .configuration, error.message,
        remedy: options.repository == nil
          ? "Run this in a mesh repository, or name one with `--repo DIR`; `meshgen init` prepares any Git repository."
          : "Name a folder in a Git repository; `git init` makes one and `meshgen init` prepares it.")
    }
  }

  /// Nil where there is none around the current folder; one that was named must be there.
  func repositoryIfAny() throws -> MeshRepository? {
    guard options.repository == nil else { return try repository() }
    do {
      return try MeshRepository(around: FileManager.default.currentDirectoryPath)
    } catch {
      guard error.reason == .notFound else { throw error }
      return nil
    }
  }

  /// Takes in what others recorded, does the work, and hands over what it recorded.
  func sharing<Result>(_ world: World, _ work: () async throws -> Result) async throws -> Result {
    try await share(world)
    let result = try await work()
    try await share(world)
    return result
  }

  func share(_ world: World) async throws {
    console.progress("sharing the ledger")
    for notice in try await world.ledger.share() { console.notice(Words(notice)) }
  }

  /// Runs turns with their progress shown.
  func run(in world: World) -> Run {
    Run(in: world) { [console] in console.progress($0) }
  }

  /// Who speaks: the person that was named, else Git's.
  func person(_ named: String?, in repository: MeshRepository) throws -> Person {
    if let named {
      guard let person = Person(named) else {
        throw Refusal(
          .usage, "`\(named)` is not a person.", remedy: "Write `--as \"Ana Silva <ana@example.org>\"`.")
      }
      return person
    }
    if let person = try environment.person ?? repository.person() { return person }
    throw Refusal(
      .configuration, "Nobody is known who could answer for this: Git has no identity here.",
      remedy: "Set one with `git config user.name` and `git config user.email`, or add `--as \"NAME <EMAIL>\"`.")
  }

  /// Ends with an error where proposals could not go on; the others did.
  func check(_ problems: [Problem], of what: String) throws {
    guard !problems.isEmpty else { return }
    var said: Set<[String]> = []
    let problems = problems.filter { said.insert([$0.id.rawValue, ErrorReport($0.error).message]).inserted }
    for problem in problems.sorted(by: { $0.id < $1.id }) {
      let report = ErrorReport(problem.error)
      if problems.count > 1 { console.notice("\(problem.id.rawValue, .bold): \(report.message) \(report.remedy)") }
    }
    if problems.count == 1, let only = problems.first {
      throw only.error
    }
    let ids = Set(problems.map(\.id.rawValue)).sorted()
    throw Setback(
      message: "\(Quantity.text(ids.count, "proposal")) could not be \(what): \(ids.joined(separator: ", ")).",
      remedy: "`meshgen show ID` says where each stands.", problems: problems)
  }
}

/// Several proposals that could not go on.
struct Setback: Remediable {
  var kind: String { "failed" }
  var message: String
  var remedy: String
  var problems: [Problem]
}
