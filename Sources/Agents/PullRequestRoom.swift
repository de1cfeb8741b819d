internal import Mesh
internal import Ports

/// How many pull requests may be opened now: what the settings allow, less what the records say is open or was opened.
struct PullRequestRoom {
  /// The products that have an open pull request; what is added to one of them opens no other.
  private var open: Set<ProposalID>
  private var free: Int

  static func isLimited(in world: World) -> Bool {
    world.hosting != nil && (openLimit(of: world.settings) != nil || world.settings.limits.perHour != nil)
  }

  /// Nil where any number may be opened.
  init?(in world: World) async throws {
    guard Self.isLimited(in: world) else { return nil }
    open = Set(
      try Dossier.proposals(in: try await Archive(of: world)).compactMap { proposal -> ProposalID? in
        guard case .inReview(let implementation) = proposal.stage else { return nil }
        return implementation.product
      })
    let atOnce = Self.openLimit(of: world.settings).map { [open] in $0 - open.count }
    free = [atOnce, try await Self.withinTheHour(in: world)].compactMap { $0 }.min() ?? 0
  }

  /// Whether the pull request of a product may be there, and takes the room that it needs.
  mutating func takes(_ product: ProposalID) -> Bool {
    guard !open.contains(product) else { return true }
    guard free > 0 else { return false }
    free -= 1
    open.insert(product)
    return true
  }

  /// Every pull request asks every reviewer.
  private static func openLimit(of settings: Settings) -> Int? {
    [settings.limits.open, settings.hosting.reviewers.isEmpty ? nil : settings.limits.perReviewer].compactMap { $0 }
      .min()
  }

  /// The first of all pull requests are not counted by the hour, as long as they are no more than a first burst.
  private static func withinTheHour(in world: World) async throws -> Int? {
    let limits = world.settings.limits
    guard let perHour = limits.perHour else { return nil }
    var opened: [String: Timestamp] = [:]
    for record in try await world.ledger.history() where record.channel == .implementations {
      guard let pullRequest = try world.nouns.read(Implementation.self, from: record).pullRequest else { continue }
      opened[pullRequest.url] = min(opened[pullRequest.url] ?? record.timestamp, record.timestamp)
    }
    let hourAgo = world.clock.now().advanced(by: -3600)
    return max(perHour - opened.values.count { $0 > hourAgo }, (limits.firstBurst ?? 0) - opened.count)
  }
}
