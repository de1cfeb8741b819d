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
      approved it and when, and what was generated from it. The files that products share are compared with \
      catalog/provenance.json in the same way. One changed byte is a flaw.

      What stands in the work tree is checked, and what waits on branches for its review. Where there is no ledger, the \
      bytes are checked and the approvals are not, which is said.
      """)

  @Argument(help: ArgumentHelp("Only these products.", valueName: "id")) var ids: [ProposalID] = []

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func answer(in session: Session) async throws -> ExitCode {
    let repository = try session.repository()
    let world = try await World.live(in: session, of: repository)
    let verifier = try await Verifier(in: world)
    let files = GeneratedFiles(world: world, repository: repository)
    var verdicts = try await files.merged().filter { isNamed($0.product) }.map {
      Outcome($0.product, in: $0.location, files: $0.files, verifier)
    }
    for product in verifier.inReview where isNamed(product) {
      guard let offered = try await files.offered(product) else { continue }
      verdicts.append(Outcome(product, in: offered.location, files: offered.files, verifier))
    }
    for id in ids where !verdicts.contains(where: { $0.product == id }) {
      throw Refusal(
        .notFound, "`\(id)` has no generated files, neither here nor on a branch.",
        remedy: "Generate them with `meshgen implement \(id)`.")
    }
    if ids.isEmpty {
      verdicts += try await files.shared().map { Outcome(sharedIn: $0.location, files: $0.files, verifier) }
        .filter { $0.count > 0 || !$0.flaws.isEmpty }
    }
    let flawed = verdicts.filter { !$0.flaws.isEmpty }
    session.console.show([
      "sound": .flag(flawed.isEmpty), "approvals": .text(verifier.hasLedger ? "checked" : "unknown"),
      "products": .list(verdicts.filter { $0.product != nil }.map(\.json)),
      "shared": .list(verdicts.filter { $0.product == nil }.map(\.json)),
    ]) { page in
      if verdicts.isEmpty { page.line("There are no generated files yet.") }
      for verdict in verdicts { verdict.show(in: &page) }
    }
    if !verdicts.isEmpty, !verifier.hasLedger {
      session.console.notice(
        "There is no ledger here, so the bytes were checked and the approvals were not. A remote that has one gives it: `git fetch origin refs/meshgen/ledger:refs/meshgen/ledger`."
      )
    }
    guard flawed.isEmpty else { throw Mismatch(flawed) }
    return .done
  }

  private func isNamed(_ product: ProposalID) -> Bool { ids.isEmpty || ids.contains(product) }

  /// What was found in one place, of one product or of the files that products share.
  private struct Outcome {
    /// Nil for shared files.
    let product: ProposalID?
    let location: GeneratedFiles.Location
    let count: Int
    let flaws: [FileFlaw]

    init(
      _ product: ProposalID, in location: GeneratedFiles.Location, files: [String: String], _ verifier: Verifier
    ) {
      self.product = product
      self.location = location
      count = files.count
      flaws = verifier.flaws(of: product, files: files)
    }

    init(sharedIn location: GeneratedFiles.Location, files: [String: String], _ verifier: Verifier) {
      product = nil
      self.location = location
      count = verifier.count(ofShared: files)
      flaws = verifier.flaws(ofShared: files)
    }

    var json: JSON {
      let json: JSON = [
        "where": .text(location.name), "files": .whole(count), "sound": .flag(flaws.isEmpty),
        "flaws": .list(
          flaws.map { ["path": .text($0.path), "kind": .text($0.kind.rawValue), "message": .text($0.message)] }),
      ]
      return product.map { json.with("product", .text($0.rawValue)) } ?? json
    }

    func show(in page: inout Page) {
      let mark = flaws.isEmpty ? Words("ok     ", .green) : Words("flawed ", .red)
      let name = product?.rawValue ?? "shared files"
      page.line(mark + Words("\(name, .bold), \(location.name): \(Quantity.text(count, "file"))"))
      for flaw in flaws { page.line(Words("  \(flaw.path, .bold): \(flaw.kind.rawValue). \(flaw.message)")) }
    }
  }

  /// Files that are not what their provenance says.
  private struct Mismatch: Remediable {
    let count: Int
    private let isOfProducts: Bool
    private let isOfShared: Bool

    init(_ flawed: [Outcome]) {
      count = Set(flawed.flatMap(\.flaws).map(\.path)).count
      isOfProducts = flawed.contains { $0.product != nil }
      isOfShared = flawed.contains { $0.product == nil }
    }

    var kind: String { "flawed" }
    var message: String {
      "\(Quantity.text(count, "file")) \(count == 1 ? "is" : "are") not what the provenance says."
    }
    var remedy: String {
      let ways = [
        isOfProducts ? "`meshgen implement` generates the files of a product again from what was approved" : nil,
        isOfShared ? "`meshgen index` writes shared files again, an edited one once it is deleted" : nil,
      ]
      return (["See who changed them with `git log`"] + ways.compactMap { $0 }).joined(separator: "; ") + "."
    }
  }
}
