internal import Mesh

/// The side of a subject, from its name where the platform did not say.
enum SubjectSide {
  static func completed(_ subject: Subject, topic: TopicName) -> Subject {
    guard subject.side == nil || subject.topic == nil else { return subject }
    var completed = subject
    completed.topic = topic
    completed.side = subject.side ?? (subject.name.rawValue.hasSuffix("-key") ? .key : .value)
    return completed
  }
}
