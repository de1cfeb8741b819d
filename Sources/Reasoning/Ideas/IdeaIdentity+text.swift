internal import Mesh

// The identity of an idea as text, from which ids and hashes follow.

extension IdeaIdentity {
  var text: String { ([kind.rawValue] + topics.map(\.rawValue)).joined(separator: "\n") }
}
