/// How far a solution has come on its way to a merge. A record of `agent-state-implementations`, key: the proposal's id;
/// written again after each step.
public struct Implementation: Hashable, Codable, Sendable {
  public enum Step: String, Codable, Sendable { case committed, pushed, offered, merged, closed }

  public var ideaId: ProposalID
  public var ideaTitle: String
  /// The product whose branch it is.
  public var product: ProposalID
  /// The approved solution that the files follow from.
  public var solution: Fingerprint
  public var step: Step
  public var commit: Commit
  /// From the first implementation on, the parent of every commit of the branch.
  public var base: CommitID
  /// The fingerprint of each file, by path.
  public var artifacts: [ArtifactPrint]
  public var templates: Fingerprint
  /// Nil until it is offered.
  public var pullRequest: PullRequestReference?
  /// What went not quite as wished, such as a reviewer who cannot be asked.
  public var notices: [String]

  public struct ArtifactPrint: Hashable, Codable, Sendable {
    public var path: String
    public var fingerprint: Fingerprint

    public init(path: String, fingerprint: Fingerprint) {
      self.path = path
      self.fingerprint = fingerprint
    }
  }

  public struct PullRequestReference: Hashable, Codable, Sendable {
    public var number: Int
    public var url: String
    public var state: PullRequest.State

    public init(number: Int, url: String, state: PullRequest.State) {
      self.number = number
      self.url = url
      self.state = state
    }

    /// Whether `meshgen pull` knows it: the local hosting has addresses of its own.
    public var isLocal: Bool { url.hasPrefix("local:") }
  }

  public init(
    ideaId: ProposalID, ideaTitle: String, product: ProposalID, solution: Fingerprint, step: Step, commit: Commit,
    base: CommitID, artifacts: [ArtifactPrint], templates: Fingerprint,
    pullRequest: PullRequestReference? = nil, notices: [String] = []
  ) {
    self.ideaId = ideaId
    self.ideaTitle = ideaTitle
    self.product = product
    self.solution = solution
    self.step = step
    self.commit = commit
    self.base = base
    self.artifacts = artifacts
    self.templates = templates
    self.pullRequest = pullRequest
    self.notices = notices
  }
}
