internal import Mesh
internal import Ports

/// What failed, where, and what to do: an error as people and scripts see it.
struct ErrorReport: Sendable {
  var kind: String
  var message: String
  var remedy: String
  /// What lies underneath, for `--verbose`.
  var causes: [String] = []
  var status: ExitCode

  init(kind: String, message: String, remedy: String, status: ExitCode) {
    self.kind = kind
    self.message = message
    self.remedy = remedy
    self.status = status
  }

  init(_ error: any Error) {
    switch error {
    case let error as any Remediable:
      self.init(kind: error.kind, message: error.message, remedy: error.remedy, status: Self.status(of: error))
    case is CancellationError:
      self.init(
        kind: PortError.Reason.cancelled.rawValue, message: "The work was stopped.",
        remedy: "Run it again; what was done already is not done twice.", status: .failed)
    default:
      // Every error should say what to do; one that does not is a mistake of ours.
      self.init(
        kind: "internal", message: "Something went wrong inside meshgen: \(error).",
        remedy: "Please report this, with the command and what `--verbose` adds to it.", status: .failed)
    }
    causes = Self.causes(under: error)
  }

  var json: JSON {
    ["error": ["kind": .text(kind), "message": .text(message), "remedy": .text(remedy)]]
  }

  private static func status(of error: any Remediable) -> ExitCode {
    switch error.kind {
    case Refusal.Reason.usage.rawValue, Refusal.Reason.configuration.rawValue: .usage
    case Refusal.Reason.waiting.rawValue: .waiting
    default: .failed
    }
  }

  private static func causes(under error: any Error) -> [String] {
    var causes: [String] = []
    var next = (error as? PortError)?.cause
    while let cause = next {
      causes.append("\(cause)")
      next = (cause as? PortError)?.cause
    }
    return causes
  }
}
