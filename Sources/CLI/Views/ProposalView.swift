internal import Mesh

/// A proposal as lists show it.
struct ProposalView {
  let proposal: Proposal

  init(_ proposal: Proposal) { self.proposal = proposal }

  /// The keys that scripts rely on.
  var json: JSON {
    let idea = proposal.idea.noun
    return [
      "id": .text(proposal.id.rawValue),
      "kind": .text(idea.kind.rawValue),
      "title": .text(idea.title),
      "domain": JSON(idea.domain),
      "stage": .text(proposal.stage.name),
      "topics": JSON(idea.relatedTopics),
      "confidence": .number(idea.confidenceScore),
      "rank": .number(idea.rank),
      "evidence": .list(idea.evidence.map(Self.json)),
      "waiting": waiting,
      "unknown": .list(unknown.map(Self.json)),
    ]
  }

  private var waiting: JSON {
    guard let waiting = proposal.waiting else { return .null }
    return [
      "checkpoint": .text(waiting.checkpoint.rawValue), "fingerprint": .text(waiting.fingerprint.rawValue),
    ]
  }

  /// What nobody knows of it, and why.
  var unknown: [Unknown] {
    var unknown = proposal.cost?.noun.unknown ?? []
    if proposal.idea.noun.domain == nil { unknown.append(Unknown("domain", why: "its topics belong to no domain")) }
    for figure in proposal.idea.noun.evidence.flatMap(\.figures) where figure.value == nil {
      unknown.append(Unknown(figure.name, why: figure.basis))
    }
    return Set(unknown).sorted()
  }

  static func json(_ unknown: Unknown) -> JSON { ["what": .text(unknown.what), "why": .text(unknown.why)] }

  static func json(_ evidence: Evidence) -> JSON {
    [
      "statement": .text(evidence.statement),
      "topics": JSON(evidence.topics),
      "fields": .list(
        evidence.fields.map { ["topic": .text($0.topic.rawValue), "field": .text($0.field.rawValue)] }),
      "groups": JSON(evidence.groups),
      "connectors": JSON(evidence.connectors),
      "figures": .list(evidence.figures.map(json)),
    ]
  }

  static func json(_ figure: Figure) -> JSON {
    [
      "name": .text(figure.name), "value": JSON(figure.value), "unit": .text(figure.unit), "basis": .text(figure.basis),
    ]
  }

  /// All of them, one a line.
  static func table(_ proposals: [Proposal], in page: inout Page) {
    guard !proposals.isEmpty else { return page.line("There are no proposals.") }
    page.table(
      ["ID", "KIND", "STAGE", "WAITS", "TOPICS", "TITLE"],
      proposals.map { proposal in
        let idea = proposal.idea.noun
        return [
          Words(proposal.id.rawValue, .bold), Words(idea.kind.rawValue), Self.stage(proposal),
          Words(proposal.waiting?.fingerprint.short ?? "-", proposal.waiting == nil ? .faint : nil),
          Words("\(idea.relatedTopics.count)"), Words(idea.title),
        ]
      }, numbers: [4])
  }

  static func stage(_ proposal: Proposal) -> Words {
    switch proposal.stage {
    case .rejected, .closed: Words(proposal.stage.name, .red)
    case .merged, .deployed, .inReview: Words(proposal.stage.name, .green)
    case .deferred: Words(proposal.stage.name, .faint)
    default: Words(proposal.stage.name, proposal.waiting == nil ? nil : .yellow)
    }
  }
}
