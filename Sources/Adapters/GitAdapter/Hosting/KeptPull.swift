/// A pull request as the local hosting keeps it: one JSON file, named by its number.
internal import Mesh

struct KeptPull: Codable, Hashable, Sendable {
  static let format = 1

  var formatVersion = KeptPull.format
  var number: Int
  var state: PullRequest.State
  var title: String
  var body: String
  var head: BranchName
  var base: BranchName
  var labels: [String]
  var reviewers: [String]
  var draft: Bool
  var openedAt: Timestamp
  var openedBy: Person
  /// The head's tip when it was merged or closed; an open one has the branch's tip.
  var commit: CommitID?
  var mergeCommit: CommitID?
  var endedAt: Timestamp?
  var endedBy: Person?

  init(_ draft: PullRequestDraft, number: Int) {
    self.number = number
    state = .open
    title = draft.title
    body = draft.body
    head = draft.head
    base = draft.base
    labels = draft.labels.sorted()
    reviewers = draft.reviewers.sorted()
    self.draft = draft.draft
    openedAt = draft.at
    openedBy = draft.author
  }

  /// The same pull request, saying what a draft says.
  func saying(_ draft: PullRequestDraft) -> KeptPull {
    var pull = self
    pull.title = draft.title
    pull.body = draft.body
    pull.base = draft.base
    pull.labels = draft.labels.sorted()
    pull.reviewers = draft.reviewers.sorted()
    pull.draft = draft.draft
    return pull
  }

  /// How others see it. The address is the same on every machine.
  func shown(tip: CommitID?) -> PullRequest {
    PullRequest(
      number: number, url: "local:pull/\(number)", state: state, title: title, head: head, base: base,
      commit: commit ?? tip, draft: draft, labels: labels, body: body)
  }
}
