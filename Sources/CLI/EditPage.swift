internal import Mesh
internal import Yams

/// What can be changed at a proposal's open checkpoint, as YAML that a person edits.
struct EditPage {
  let id: ProposalID
  private let entries: [(key: String, value: Node)]
  private let checkpoint: Checkpoint

  /// Nil when nothing waits.
  init?(of proposal: Proposal) {
    guard let checkpoint = proposal.waiting?.checkpoint else { return nil }
    self.checkpoint = checkpoint
    id = proposal.id
    switch checkpoint {
    case .idea:
      let idea = proposal.idea.noun
      entries = [
        ("title", Self.text(idea.title)), ("description", Self.text(idea.description)),
        ("domain", Self.text(idea.domain?.rawValue)), ("topics", Self.list(idea.relatedTopics.map(\.rawValue))),
      ]
    case .decision:
      guard let decision = proposal.decision?.noun else { return nil }
      entries = [("conditions", Self.list(decision.conditions))]
    case .solution, .pullRequest:
      guard let solution = proposal.solution?.noun else { return nil }
      entries = [
        ("title", Self.text(solution.product.title)), ("description", Self.text(solution.product.purpose)),
        ("domain", Self.text(solution.product.domain?.rawValue)),
        ("owner", Self.text(solution.product.owner?.rawValue)), ("steward", Self.text(solution.product.steward)),
        ("classification", Self.text(solution.dataGovernance.classification.rawValue)),
      ]
    }
  }

  func yaml() throws -> String {
    let mapping = Node.mapping(.init(entries.map { (Node($0.key), $0.value) }))
    return "# The \(checkpoint.rawValue) of \(id). Save to record the change; save it unchanged to change nothing.\n"
      + (try Yams.serialize(node: mapping, allowUnicode: true))
  }

  /// What an edited page changes; nil when it changes nothing.
  func edit(from yaml: String) throws -> Edit? {
    guard let mapping = try compose(yaml)?.mapping else {
      throw Refusal(
        .badInput, "What was saved is not a YAML mapping.", remedy: "Keep the keys and change their values.")
    }
    let known = entries.map(\.key)
    var edit = Edit()
    for (key, value) in mapping {
      guard let name = key.string, let old = entries.first(where: { $0.key == name })?.value else {
        let near = Nearest.word(to: key.string ?? "", among: known).map { " Did you mean `\($0)`?" } ?? ""
        throw Refusal(
          .badInput, "`\(key.string ?? "?")` cannot be changed here.\(near)",
          remedy: "The keys are \(known.joined(separator: ", ")).")
      }
      if Self.values(value) != Self.values(old) { try Self.change(name, to: value, in: &edit) }
    }
    return edit == Edit() ? nil : edit
  }

  private func compose(_ yaml: String) throws -> Node? {
    do {
      return try Yams.compose(yaml: yaml)
    } catch {
      throw Refusal(.badInput, "What was saved is not YAML: \(error).", remedy: "Run the command again.")
    }
  }

  private static func change(_ key: String, to value: Node, in edit: inout Edit) throws {
    let texts = values(value)
    let text = texts.first ?? ""
    if ["title", "description", "domain", "owner", "steward"].contains(key) { try check(text, of: key, value) }
    switch key {
    case "title": edit.title = text
    case "description": edit.description = text
    case "domain": edit.domain = DomainName(text)
    case "topics": edit.topics = texts.map { TopicName($0) }
    case "conditions": edit.conditions = texts
    case "owner": edit.owner = TeamName(text)
    case "steward": edit.steward = text
    default:
      guard let classification = DataGovernance.Classification(rawValue: text.uppercased()) else {
        let all = DataGovernance.Classification.allCases.map(\.rawValue)
        throw Refusal(
          .badInput, "`\(text)` is not a classification.", remedy: "Write \(all.joined(separator: ", ")).")
      }
      edit.classification = classification
    }
  }

  /// As the options of `meshgen refine` are checked.
  private static func check(_ text: String, of key: String, _ value: Node) throws(Refusal) {
    guard value.scalar != nil, text.contains(where: { !$0.isWhitespace }) else {
      throw Refusal(
        .badInput, value.scalar == nil ? "`\(key)` is no text." : "`\(key)` is empty.",
        remedy: "Write some, or leave it as it was to change nothing.")
    }
    guard key == "description" || !text.contains(where: \.isNewline) else {
      throw Refusal(.badInput, "`\(key)` has several lines.", remedy: "Write it on one line.")
    }
    guard key != "steward" || text.contains("@") && !text.contains(where: \.isWhitespace) else {
      throw Refusal(
        .badInput, "`\(text)` is not an address.", remedy: "Write the steward's, such as ana@example.org.")
    }
  }

  private static func values(_ node: Node) -> [String] {
    node.sequence.map { $0.compactMap(\.scalar?.string) } ?? [node.scalar?.string ?? ""]
  }

  private static func text(_ text: String?) -> Node { Node(text ?? "", .implicit, .any) }

  private static func list(_ items: [String]) -> Node { .sequence(.init(items.map { Node($0) })) }
}
