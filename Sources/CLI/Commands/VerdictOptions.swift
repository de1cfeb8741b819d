internal import ArgumentParser
internal import Mesh

/// What every verdict takes.
struct VerdictOptions: ParsableArguments {
  @Argument(help: "The proposal.") var id: ProposalID

  @Option(help: ArgumentHelp("Why.", valueName: "text")) var reason: String?

  @Option(
    help: ArgumentHelp("The fingerprint of what was seen, as `meshgen show` prints it.", valueName: "fingerprint"))
  var seen: String?

  @Option(name: .customLong("as"), help: ArgumentHelp("Who speaks (default: Git's identity).", valueName: "person"))
  var person: String?
}

extension VerdictOptions {
  static let discussion = """
    A verdict is bound to what was seen: `meshgen show ID` prints the fingerprint for `--seen`. On a terminal without \
    `--seen`, what waits is shown and a question asked.
    """
}
