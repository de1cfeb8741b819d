/// Can this be reached, and may we read it?
public protocol Probe: Sendable {
  /// Tries connection and rights, in the order in which they rest on each other. Reads only, and never throws: what fails
  /// is an outcome.
  func checks() async -> [Check]
}

/// One thing that was tried, and how it went.
public struct Check: Hashable, Sendable {
  public enum Outcome: Hashable, Sendable {
    /// With what was seen, such as `3 brokers`.
    case passed(String)
    /// The right that is missing, where that is the reason, in the words of the platform.
    case failed(message: String, remedy: String, missingRight: String?)
    /// Not tried, and why.
    case skipped(String)
  }

  /// What is asked, such as `Kafka at broker:9092`.
  public var source: String
  /// What of it was tried, such as `topic settings`.
  public var what: String
  public var outcome: Outcome

  public init(_ source: String, _ what: String, _ outcome: Outcome) {
    self.source = source
    self.what = what
    self.outcome = outcome
  }

  /// A question that failed. The missing right is named only where a right is missing.
  public init(_ source: String, _ what: String, _ error: PortError, missingRight: String? = nil) {
    let isDenied = error.reason == .forbidden
    self.init(
      source, what,
      .failed(message: error.message, remedy: error.remedy, missingRight: isDenied ? missingRight : nil))
  }

  public var isFailed: Bool {
    if case .failed = outcome { true } else { false }
  }
}
