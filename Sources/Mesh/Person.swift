/// Someone who answers for a verdict.
public struct Person: Hashable, Codable, Sendable, CustomStringConvertible {
  public var name: String
  public var email: String

  public init(name: String, email: String) {
    self.name = name
    self.email = email
  }

  /// `Ana Silva <ana@example.org>`; a name alone is allowed.
  public init?(_ text: String) {
    let trimmed = text.split(separator: " ", omittingEmptySubsequences: true).joined(separator: " ")
    guard let open = trimmed.lastIndex(of: "<"), trimmed.hasSuffix(">") else {
      guard !trimmed.isEmpty, !trimmed.contains(where: { "<>\n\r".contains($0) }) else { return nil }
      self.init(name: trimmed, email: trimmed.contains("@") ? trimmed : "")
      return
    }
    let name = trimmed[..<open].split(separator: " ").joined(separator: " ")
    let email = trimmed[trimmed.index(after: open)...].dropLast()
    guard !name.isEmpty, !email.isEmpty, !email.contains(where: { "<> ".contains($0) }) else { return nil }
    self.init(name: name, email: String(email))
  }

  public var description: String { email.isEmpty || email == name ? name : "\(name) <\(email)>" }
}
