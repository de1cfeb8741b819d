internal import Mesh

/// What a view is about, for those who ask why a line is there.
struct Place: Hashable, Sendable {
  var topic: TopicName?
  var subject: SubjectName?
  var field: FieldPath?
  /// In a file that several products share.
  var products: [ProposalID] = []

  init(
    topic: TopicName? = nil, subject: SubjectName? = nil, field: FieldPath? = nil, products: [ProposalID] = []
  ) {
    self.topic = topic
    self.subject = subject
    self.field = field
    self.products = products
  }
}
