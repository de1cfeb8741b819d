internal import Mesh

/// What a view is about, for those who ask why a line is there.
struct Place: Hashable, Sendable {
  var topic: TopicName?
  var subject: SubjectName?
  var field: FieldPath?

  init(topic: TopicName? = nil, subject: SubjectName? = nil, field: FieldPath? = nil) {
    self.topic = topic
    self.subject = subject
    self.field = field
  }
}
