internal import Agents
internal import GitAdapter
internal import Mesh
internal import Ports

/// The local hosting of a repository, and the world around it.
struct Pulls {
  var repository: MeshRepository
  var world: World
  var hosting: LocalHosting
}

extension Session {
  /// Only where the settings say that pull requests are kept locally.
  func pulls() async throws -> Pulls {
    let repository = try repository()
    let world = try await World.live(in: self, of: repository, for: .hosting)
    guard let hosting = world.hosting as? LocalHosting else {
      throw Refusal(
        .configuration,
        "meshgen.yaml says `hosting.kind: \(world.settings.hosting.kind.rawValue)`, so pull requests are not kept here.",
        remedy: "Look at them where they are, or set `hosting: {kind: local}`.")
    }
    return Pulls(repository: repository, world: world, hosting: hosting)
  }

  /// Merges or closes, then records in the ledger how the review went.
  func endPull(
    _ number: Int, as named: String?,
    _ end: (LocalHosting, Person, Timestamp) async throws -> PullRequest
  ) async throws -> ExitCode {
    let pulls = try await pulls()
    let person = try person(named, in: pulls.repository)
    try await share(pulls.world)
    let ended = try await end(pulls.hosting, person, pulls.world.clock.now())
    let problems = try await Implementer(in: pulls.world).observe()
    try await share(pulls.world)
    console.show(["pullRequest": PullView(ended).json]) { page in
      page.line("Pull request \("#\(ended.number)", .bold) is \(PullView(ended).state) now: \(ended.title)")
    }
    try check(problems, of: "recorded")
    if ended.state == .merged { console.hint("git pull, to have the files in your work tree") }
    return .done
  }
}
