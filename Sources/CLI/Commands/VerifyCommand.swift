internal import Agents
internal import ArgumentParser
internal import GitAdapter
internal import Mesh

/// `meshgen verify`: whether files are what their provenance says.
struct VerifyCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Checks that generated files are what their provenance says, and that it was approved.",
    discussion: """
      Every file of a data product is compared with its provenance.json, and that with the ledger: the solution, who \
      approved it and when, and what was generated from it. One changed byte is a flaw.

      The products in the work tree are checked, and those on branches that wait for their review.
      """)

  @Argument(help: ArgumentHelp("Only these products.", valueName: "id")) var ids: [ProposalID] = []

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let repository = try session.repository()
    let world = try await World.live(in: session, of: repository)
    let verifier = try await Verifier(in: world)
    let files = GeneratedFiles(world: world, repository: repository)
    var verdicts = try await files.merged().filter { isNamed($0.product) }.map {
      Outcome(product: $0.product, location: $0.location, files: $0.files, verifier)
    }
    for product in verifier.inReview where isNamed(product) {
      guard let offered = try await files.offered(product) else { continue }
      verdicts.append(Outcome(product: product, location: offered.location, files: offered.files, verifier))
    }
    for id in ids where !verdicts.contains(where: { $0.product == id }) {
      throw Refusal(
        .notFound, "`\(id)` has no generated files, neither here nor on a branch.",
        remedy: "Generate them with `meshgen implement \(id)`.")
    }
    let flawed = verdicts.filter { !$0.flaws.isEmpty }
    session.console.show([
      "sound": .flag(flawed.isEmpty), "products": .list(verdicts.map(\.json)),
    ]) { page in
      if verdicts.isEmpty { page.line("There are no generated files yet.") }
      for verdict in verdicts { verdict.show(in: &page) }
    }
    guard flawed.isEmpty else { throw Mismatch(flaws: flawed.flatMap(\.flaws)) }
    return .done
  }

  private func isNamed(_ product: ProposalID) -> Bool { ids.isEmpty || ids.contains(product) }

  /// What was found of one product in one place.
  private struct Outcome {
    let product: ProposalID
    let location: GeneratedFiles.Location
    let count: Int
    let flaws: [FileFlaw]

    init(product: ProposalID, location: GeneratedFiles.Location, files: [String: String], _ verifier: Verifier) {
      self.product = product
      self.location = location
      count = files.count
      flaws = verifier.flaws(of: product, files: files)
    }

    var json: JSON {
      [
        "product": .text(product.rawValue), "where": .text(location.name), "files": .whole(count),
        "sound": .flag(flaws.isEmpty),
        "flaws": .list(
          flaws.map { ["path": .text($0.path), "kind": .text($0.kind.rawValue), "message": .text($0.message)] }),
      ]
    }

    func show(in page: inout Page) {
      let mark = flaws.isEmpty ? Words("ok     ", .green) : Words("flawed ", .red)
      page.line(mark + Words("\(product, .bold), \(location.name): \(Quantity.text(count, "file"))"))
      for flaw in flaws { page.line(Words("  \(flaw.path, .bold): \(flaw.kind.rawValue). \(flaw.message)")) }
    }
  }

  /// Files that are not what their provenance says.
  private struct Mismatch: Remediable {
    let flaws: [FileFlaw]
    var kind: String { "flawed" }
    var message: String {
      let count = Set(flaws.map(\.path)).count
      return "\(Quantity.text(count, "file")) \(count == 1 ? "is" : "are") not what the provenance says."
    }
    var remedy: String {
      "See who changed them with `git log`; `meshgen implement` generates them again from what was approved."
    }
  }
}
