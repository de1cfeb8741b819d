/// Which schema changes a subject accepts.
public enum CompatibilityMode: String, Codable, Sendable, CaseIterable {
  case none = "NONE"
  case backward = "BACKWARD"
  case backwardTransitive = "BACKWARD_TRANSITIVE"
  case forward = "FORWARD"
  case forwardTransitive = "FORWARD_TRANSITIVE"
  case full = "FULL"
  case fullTransitive = "FULL_TRANSITIVE"
}
