internal import Agents
internal import FilesAdapter
internal import GitAdapter
internal import HostingAdapter
internal import Mesh
internal import Ports

#if canImport(FoundationEssentials)
  internal import FoundationEssentials
#else
  internal import Foundation
#endif

/// The clock of the machine.
struct SystemTime: TimeSource {
  func now() -> Timestamp { Timestamp(Date()) }
}

/// What a command asks of the world; what it does not need is not looked for.
struct Need: OptionSet {
  let rawValue: Int
  /// A platform to discover.
  static let platform = Need(rawValue: 1)
  /// A platform, where the settings name one that this version can read.
  static let readablePlatform = Need(rawValue: 2)
  /// Pull requests: a token must be there.
  static let hosting = Need(rawValue: 4)
  /// Whoever fills in forms: a model's key is looked for.
  static let reasoner = Need(rawValue: 8)
}

extension World {
  /// The one place that chooses real answers.
  ///
  /// - Parameter sought: what the command names for itself, before what the settings name.
  static func live(
    in session: Session, of repository: MeshRepository, for need: Need = [], sought: Sought = Sought()
  ) async throws -> World {
    let choices = try await Choices(session, repository)
    return World(
      settings: choices.settings,
      ledger: GitLedger(
        in: repository, sharedWith: choices.settings.ledger.remote, as: choices.settings.commit,
        network: choices.network),
      clock: choices.clock,
      reasoner: need.contains(.reasoner) ? try await choices.reasoner() : RulesReasoner(),
      templates: templates(of: repository),
      platforms: need.contains(.platform) || need.contains(.readablePlatform) && choices.isPlatformReadable
        ? try await choices.platforms(sought) : [],
      workspace: GitWorkspace(
        in: repository, base: choices.settings.hosting.base, remote: choices.remote,
        committer: choices.settings.commit, network: choices.network),
      hosting: need.contains(.hosting) ? try choices.hosting() : nil, seal: try seal(choices.settings, of: repository))
  }

  /// Nil where verdicts are not signed.
  private static func seal(_ settings: Settings, of repository: MeshRepository) throws -> SSHSeal? {
    guard let file = settings.policy.allowedSigners else { return nil }
    let text: String?
    if repository.isBare {
      text = try repository.committed(file)[file]
    } else {
      do { text = try String(contentsOfFile: repository.folder + "/" + file, encoding: .utf8) } catch { text = nil }
    }
    guard let text else {
      throw Refusal(
        .configuration, "`policy.allowed_signers` names \(file), which cannot be read.",
        remedy: "Put it there: a line for each person, `ana@example.org namespaces=\"meshgen\" ssh-ed25519 …`.")
    }
    return try SSHSeal(in: repository, signers: text)
  }

  /// The overrides in the work tree, or those that were committed where there is none.
  static func templates(of repository: MeshRepository) -> any TemplateSource {
    repository.isBare ? CommittedTemplates(in: repository) : TemplateFolder(repository.folder + "/templates")
  }

  /// Without a repository: what is discovered is shown, and not kept.
  static func passing(in session: Session, sought: Sought) async throws -> World {
    let choices = try await Choices(session, nil)
    return World(
      settings: choices.settings, ledger: ScratchLedger(), clock: choices.clock,
      reasoner: try await choices.reasoner(),
      platforms: try await choices.platforms(sought))
  }
}
