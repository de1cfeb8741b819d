public import Mesh
internal import Pipeline
public import Ports

/// Everything that the agents may ask of the world, in one value.
public struct World: Sendable {
  public var settings: Settings
  public var ledger: any SharedLedger
  public var clock: any TimeSource
  public var reasoner: any Reasoner
  public var templates: any TemplateSource
  /// The clusters of the platform; none when none is configured.
  public var platforms: [Platform]
  /// Nil without a repository.
  public var workspace: (any Workspace)?
  /// Nil when pull requests are not opened.
  public var hosting: (any Hosting)?
  /// How verdicts are signed; nil where nobody asks for it.
  public var seal: (any VerdictSeal)?
  /// Which signatures hold, by the record's fingerprint.
  let seals = SealCache()
  /// Nouns that were read already.
  let nouns = NounCache()

  public init(
    settings: Settings, ledger: any SharedLedger, clock: any TimeSource, reasoner: any Reasoner = RulesReasoner(),
    templates: any TemplateSource = NoOverrides(), platforms: [Platform] = [], workspace: (any Workspace)? = nil,
    hosting: (any Hosting)? = nil, seal: (any VerdictSeal)? = nil
  ) {
    self.settings = settings
    self.ledger = ledger
    self.clock = clock
    self.reasoner = reasoner
    self.templates = templates
    self.platforms = platforms
    self.workspace = workspace
    self.hosting = hosting
    self.seal = seal
  }

  /// How forms are put to a model; the rules alone need no words.
  func questions() async throws -> Questions {
    guard !(reasoner is RulesReasoner) else { return Questions() }
    return try await Questions(templates: templates, redact: settings.redact)
  }
}
