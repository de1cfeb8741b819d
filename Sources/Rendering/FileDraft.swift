internal import Mesh

/// A file with its text, before its path is checked: which template it came from, and which topic it is about.
struct FileDraft: Sendable {
  var path: String
  var text: String
  /// Nil for a text that is kept as it is, such as a schema.
  var template: String?
  /// Set where it is about one topic alone.
  var topic: TopicName?
  /// In a file that products share: those it follows from; nil where it is all of them.
  var products: [ProposalID]?
}
