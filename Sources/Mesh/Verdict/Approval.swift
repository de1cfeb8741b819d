/// The yes in a verdict: proof that a person approved this very thing. Only `TakeVerdict` makes one.
public struct Approval<Subject: Sendable>: Sendable {
  /// What was approved, with the edits that stood when it was.
  public let subject: Subject
  /// The fingerprint of what the person saw.
  public let fingerprint: Fingerprint
  public let person: Person
  public let at: Timestamp

  package init(of subject: Subject, fingerprint: Fingerprint, by person: Person, at: Timestamp) {
    self.subject = subject
    self.fingerprint = fingerprint
    self.person = person
    self.at = at
  }
}
