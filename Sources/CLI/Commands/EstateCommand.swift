internal import Agents
internal import ArgumentParser
internal import Mesh
internal import Ports
internal import Rendering

/// `meshgen estate`: the current state.
struct EstateCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "estate", abstract: "Shows the current state: topics with domain, owner, schema, usage and findings.",
    discussion: """
      With --format markdown or html it is a report to pass on, complete in one file and with pictures: \
      `meshgen estate --format html > estate.html`.
      """)

  static let formats = GlobalOptions.Format.allCases

  @Flag(help: "In a report: compare today with what the approved products make of it.") var beforeAfter = false

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    if beforeAfter, ![.markdown, .html].contains(options.format) {
      throw ValidationError("`--before-after` is for a report: add `--format markdown` or `--format html`.")
    }
  }

  func answer(in session: Session) async throws -> ExitCode {
    let world = try await World.live(in: session, of: try session.repository())
    let understood = try await session.understood(in: world)
    if let format = ReportFormat(rawValue: options.format.rawValue) {
      let after = beforeAfter ? try Dossier.governing(in: try await Archive(of: world)) : nil
      let report = EstateReport(understood.estate, understood.state, after: after)
      session.console.show(raw: try report.text(as: format, overrides: try await world.templates.overrides()))
      return .done
    }
    let view = EstateView(understood)
    try session.console.show(try view.json()) { view.full(in: &$0) }
    return .done
  }
}

extension Session {
  /// What is understood of the last state; an error where nothing was read yet.
  func understood(in world: World) async throws -> Understood {
    let archive = try await Archive(of: world)
    if let understood = try archive.understood() { return understood }
    guard try archive.estate() != nil else {
      throw Refusal(
        .notFound, "No estate has been read yet.",
        remedy: "Read one with `meshgen discover --from FILE`, or name a cluster in meshgen.yaml and run "
          + "`meshgen discover`.")
    }
    throw Refusal(
      .changed, "The estate was read, and not understood yet.", remedy: "Run `meshgen discover` again.")
  }

  /// Every proposal, sorted by id.
  func proposals(in world: World) async throws -> [Proposal] {
    let archive = try await Archive(of: world)
    if !archive.unsigned.isEmpty {
      console.notice(
        "\(Quantity.text(archive.unsigned.count, "verdict")) \(archive.unsigned.count == 1 ? "does" : "do") not count, since `policy.allowed_signers` asks for signatures: `meshgen log` says which."
      )
    }
    return try Dossier.proposals(in: archive)
  }

  /// The proposals of the ids that were named, or all of them; an unknown id is an error.
  func proposals(_ ids: [ProposalID], in world: World) async throws -> [Proposal] {
    let all = try await proposals(in: world)
    guard !ids.isEmpty else { return all }
    return try Set(ids).sorted().map { try Verdicts.proposal($0, among: all) }
  }
}
