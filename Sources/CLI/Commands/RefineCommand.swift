internal import Agents
internal import ArgumentParser
internal import Mesh

/// `meshgen refine`: a person changes what waits for a verdict.
struct RefineCommand: MeshCommand {
  static let configuration = CommandConfiguration(
    commandName: "refine",
    abstract: "Changes the idea, the conditions or the solution that waits for a verdict.",
    discussion: """
      Options name what changes. Without any, $VISUAL or $EDITOR opens what can be changed as YAML. Topics, title, \
      description and domain belong to the idea, conditions to the decision, and title, description, domain, owner, \
      steward and classification to the solution. What is changed needs a verdict of its own afterwards; \
      `meshgen withdraw` takes the change back.
      """)

  @OptionGroup var verdict: VerdictOptions

  @Option(help: ArgumentHelp("A new title.", valueName: "text")) var title: String?
  @Option(help: ArgumentHelp("A new description.", valueName: "text")) var description: String?
  @Option(help: ArgumentHelp("The business area that owns it.", valueName: "domain")) var domain: String?
  @Option(
    name: .customLong("topic"), parsing: .singleValue,
    help: ArgumentHelp("A topic of the idea; name all of them, each with an option of its own.", valueName: "topic"))
  var topics: [String] = []
  @Option(
    name: .customLong("condition"), parsing: .singleValue,
    help: ArgumentHelp("A condition of the decision; name all of them.", valueName: "text"))
  var conditions: [String] = []
  @Option(help: ArgumentHelp("The team that answers for the product.", valueName: "team")) var owner: String?
  @Option(help: ArgumentHelp("The person who looks after it.", valueName: "address")) var steward: String?
  @Option(help: ArgumentHelp("How confidential it is.", valueName: "class"))
  var classification: DataGovernance.Classification?

  @OptionGroup(title: "Global options") var options: GlobalOptions

  func validate() throws {
    for (name, text) in [("title", title), ("description", description), ("domain", domain), ("owner", owner)] {
      guard let text else { continue }
      guard text.contains(where: { !$0.isWhitespace }) else { throw ValidationError("`--\(name)` is empty.") }
      guard name == "description" || !text.contains(where: \.isNewline) else {
        throw ValidationError("`--\(name)` takes one line.")
      }
    }
    if let steward, !steward.contains("@") || steward.contains(where: \.isWhitespace) {
      throw ValidationError("`--steward` takes an address, such as ana@example.org.")
    }
    if Set(topics).count < topics.count { throw ValidationError("A topic is named twice.") }
  }

  func answer(in session: Session) async throws -> ExitCode {
    if let edit { return try await session.take(.refine, verdict, edit: edit) }
    let repository = try session.repository()
    let world = try await World.live(in: session, of: repository)
    let proposal = try Verdicts.proposal(verdict.id, among: try await session.proposals(in: world))
    guard let page = EditPage(of: proposal) else {
      let next = NextStep(for: proposal)
      throw Refusal(
        .wrongStage, "Nothing of `\(proposal.id)` waits for a verdict: it is \(proposal.stage.name).",
        remedy: next.command.map { "\(next.sentence) Run `\($0)`." } ?? next.sentence)
    }
    guard session.console.canAsk, let editor = session.environment.editor else {
      throw Refusal(
        .usage, "Nothing was said that should change, and there is no editor to say it in.",
        remedy: "Name the changes, such as `--title TEXT`, or set EDITOR and run this on a terminal.")
    }
    guard let edit = try Editor(command: editor).edit(page) else {
      session.console.notice("Nothing was changed.")
      return .done
    }
    var verdict = verdict
    verdict.seen = verdict.seen ?? proposal.waiting?.fingerprint.rawValue
    return try await session.take(.refine, verdict, edit: edit)
  }

  private var edit: Edit? {
    let edit = Edit(
      title: title, description: description, domain: domain.map { DomainName($0) },
      topics: topics.isEmpty ? nil : topics.map { TopicName($0) }, conditions: conditions.isEmpty ? nil : conditions,
      owner: owner.map { TeamName($0) }, steward: steward, classification: classification)
    return edit == Edit() ? nil : edit
  }
}
