public import Mesh
internal import Pipeline
internal import Ports

/// What keeps the files that several products share: domains, tags, owners of code, indexes and the map, on a branch and a
/// pull request of their own. It is no proposal, so it records nothing; run twice, it changes nothing.
public struct Indexer: Sendable {
  /// What came of it.
  public struct Result: Sendable {
    /// Nil where the base branch has everything as it should be.
    public var commit: Commit?
    public var pullRequest: Implementation.PullRequestReference?
    /// Whether anything was written: a commit, a branch or a pull request.
    public var changed = false
    /// The patch, for a preview.
    public var patch: String?
    public var notices: [String]
  }

  private let world: World
  private let workspace: any Workspace

  public init(in world: World) throws(Refusal) {
    guard let workspace = world.workspace else {
      throw Refusal(
        .configuration, "There is no Git repository to write an index into.",
        remedy: "Run this in a mesh repository, or name one with `--repo DIR`; `meshgen init` prepares one.")
    }
    self.world = world
    self.workspace = workspace
  }

  /// The shared files as they follow from what is approved now. Nil before anything was approved.
  public func callAsFunction(_ extent: Implementer.Extent = .init()) async throws -> Result? {
    guard let work = try await work() else { return nil }
    var result = Result(notices: work.rendered.notices)
    guard !work.changes.isEmpty else { return result }
    var commit: Commit
    if let tip = try await standing(work) {
      // The base has moved, and what is offered has not.
      commit = tip
    } else {
      (commit, result.changed) = try await workspace.commit(work.plan)
    }
    result.commit = commit
    if extent.push {
      let isNew = try await workspace.push(commit)
      result.changed = result.changed || isNew
    }
    if extent.pullRequest, let hosting = world.hosting {
      let open = OpenPullRequest(
        hosting: hosting, settings: world.settings.hosting, author: world.settings.commit)
      let offer = try await open(commit, work.rendered, at: work.plan.at)
      result.pullRequest = .init(
        number: offer.pullRequest.number, url: offer.pullRequest.url, state: offer.pullRequest.state)
      result.changed = result.changed || offer.changed
      result.notices += offer.notices
    }
    return result
  }

  /// What would be committed, with its patch. Moves nothing.
  public func preview() async throws -> Result? {
    guard let work = try await work() else { return nil }
    var result = Result(notices: work.rendered.notices)
    guard !work.changes.isEmpty else { return result }
    let made = try await workspace.preview(work.plan)
    (result.commit, result.patch) = (made.commit, made.patch)
    return result
  }

  /// The files alone.
  public func files() async throws -> RenderedIndex? { try await work()?.rendered }

  /// What is to be committed, and how it differs from the base branch.
  private struct Work {
    var rendered: RenderedIndex
    var plan: CommitPlan
    var changes: [Commit.Change]
  }

  private func work() async throws -> Work? {
    guard let ground = try SharedGround(try await Archive(of: world)) else { return nil }
    let render = try await RenderIndex(templates: world.templates, settings: world.settings)
    let base = try await workspace.base()
    let index = ground.index(
      beside: try await workspace.files(at: base, under: MeshIndex.places + [MeshIndex.pages]))
    let rendered = try render(index)
    let plan = CommitPlan(
      branch: MeshIndex.branch, base: base, artifacts: rendered.artifacts, ownFolders: rendered.obsolete,
      author: world.settings.commit, at: index.at, message: rendered.commitMessage)
    let written = rendered.artifacts.filter { index.committed[$0.path.text] != $0.text }.map { artifact in
      Commit.Change(
        path: artifact.path.text, change: index.committed[artifact.path.text] == nil ? .added : .modified)
    }
    let deleted = rendered.obsolete.map { Commit.Change(path: $0, change: .deleted) }
    return Work(rendered: rendered, plan: plan, changes: (written + deleted).sorted { $0.path < $1.path })
  }

  /// The commit on the branch, where it offers just these files already.
  private func standing(_ work: Work) async throws -> Commit? {
    guard let tip = try await workspace.tip(of: MeshIndex.branch), tip.isOwn else { return nil }
    let paths = work.plan.artifacts.map(\.path.text)
    let there = try await workspace.files(at: tip.commit, under: paths + work.plan.ownFolders)
    let wanted = Dictionary(
      work.plan.artifacts.map { ($0.path.text, $0.text) }, uniquingKeysWith: { first, _ in first })
    guard there == wanted else { return nil }
    return Commit(id: tip.commit, branch: MeshIndex.branch, base: work.plan.base, files: work.changes)
  }
}
