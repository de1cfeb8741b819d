internal import Mesh
internal import Pipeline

/// What comes next for a proposal, as a sentence and the command to type.
struct NextStep {
  var sentence: String
  /// Nil when there is nothing to type.
  var command: String?

  init(for proposal: Proposal) {
    let id = proposal.id
    switch next(after: proposal.stage) {
    case .wait(let checkpoint, let shown):
      sentence = "Its \(checkpoint.rawValue) waits for a verdict."
      command = "meshgen approve \(id) --seen \(shown.short)"
    case .run(.evaluate):
      sentence = "Scope, time and cost can be questioned now."
      command = "meshgen evaluate \(id)"
    case .run(.design):
      sentence = "The solution can be designed now."
      command = "meshgen design \(id)"
    case .run(.implement):
      sentence = "The files can be written and offered for review now."
      command = "meshgen implement \(id)"
    case .review:
      let pullRequest = proposal.implementation?.noun.pullRequest
      sentence = pullRequest.map { "Its review is pull request \($0.number), \($0.url)." } ?? "It is in review."
      command = pullRequest.flatMap { $0.isLocal ? "meshgen pull show \($0.number)" : nil }
    case .rest: (sentence, command) = Self.rest(of: proposal)
    }
  }

  /// Whether a person must speak; what was put off does not wait.
  static func awaits(_ proposal: Proposal) -> Bool {
    if case .wait = next(after: proposal.stage) { true } else { false }
  }

  private static func rest(of proposal: Proposal) -> (String, String?) {
    switch proposal.stage {
    case .rejected(let checkpoint):
      ("Its \(checkpoint.rawValue) was rejected.", "meshgen withdraw \(proposal.id)")
    case .deferred(let checkpoint):
      (
        "Its \(checkpoint.rawValue) was put off.",
        proposal.waiting.map { "meshgen approve \(proposal.id) --seen \($0.fingerprint.short)" }
      )
    case .merged: ("It is merged already.", nil)
    case .deployed: ("It is deployed.", nil)
    case .closed:
      (
        "A person closed its pull request, so it is not offered again unless its approval is taken back.",
        "meshgen withdraw \(proposal.id)"
      )
    default: ("Nothing is to be done.", nil)
    }
  }
}
