/// Where a proposal stands, with what it stands on.
public enum Stage: Hashable, Sendable {
  case proposed(Fingerprint)
  case accepted
  case evaluated(Fingerprint)
  case approved
  case designed(Fingerprint)
  case ready
  case inReview(Implementation)
  case merged(Implementation)
  case deployed(Implementation)
  case rejected(Checkpoint)
  /// Put off at a checkpoint.
  case deferred(Checkpoint)
  /// A person closed its pull request.
  case closed(Implementation)

  /// The word of the product page.
  public var name: String {
    switch self {
    case .proposed: "proposed"
    case .accepted: "accepted"
    case .evaluated: "evaluated"
    case .approved: "approved"
    case .designed: "designed"
    case .ready: "ready"
    case .inReview: "in-review"
    case .merged: "merged"
    case .deployed: "deployed"
    case .rejected: "rejected"
    case .deferred: "deferred"
    case .closed: "closed"
    }
  }

  /// All the words, in the order of the journey.
  public static let names = [
    "proposed", "accepted", "evaluated", "approved", "designed", "ready", "in-review", "merged", "deployed",
    "rejected", "deferred", "closed",
  ]
}
