public import Mesh

/// Proof that a person said what a verdict says.
public protocol VerdictSeal: Sendable {
  /// The person's signature of a text.
  func signature(of text: String, by person: Person) async throws(PortError) -> String

  /// Whether a signature is the person's own, of this very text.
  func holds(_ signature: String, of text: String, by person: Person) async throws(PortError) -> Bool
}
