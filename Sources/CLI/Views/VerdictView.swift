internal import Mesh

/// What a person said, as a sentence.
enum VerdictView {
  static func sentence(for verdict: Verdict, full: Bool) -> String {
    let reason = verdict.reason.map { ": \($0)" } ?? "."
    guard full else { return "\(verdict.at.day) \(verdict.person.name) \(deed(verdict))\(reason)" }
    return "\(verdict.at) \(verdict.person) \(deed(verdict)) \(verdict.seen.short)\(reason)"
  }

  /// `approved the idea`
  static func deed(_ verdict: Verdict) -> String {
    switch verdict.answer {
    case .approve: "approved the \(verdict.checkpoint.rawValue)"
    case .reject: "rejected the \(verdict.checkpoint.rawValue)"
    case .defer:
      "put off the \(verdict.checkpoint.rawValue)" + (verdict.until.map { " until \($0.day)" } ?? "")
    case .revise: "sent back the \(verdict.checkpoint.rawValue)"
    case .withdraw: "took back the last word on the \(verdict.checkpoint.rawValue)"
    case .refine: "changed the \(verdict.checkpoint.rawValue)"
    }
  }

  static func done(_ verdict: Verdict.Answer) -> String {
    switch verdict {
    case .approve: "Approved"
    case .reject: "Rejected"
    case .defer: "Put off"
    case .revise: "Sent back"
    case .withdraw: "Took back the last word on"
    case .refine: "Changed"
    }
  }

  /// `approves`
  static func now(_ answer: Verdict.Answer) -> String {
    switch answer {
    case .approve: "approves"
    case .reject: "rejects"
    case .defer: "puts off"
    case .revise: "sends back"
    case .withdraw: "takes back the last word on"
    case .refine: "changes"
    }
  }
}
