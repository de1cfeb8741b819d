import Mesh

/// Whether a text is the address of a web service that may be written down: without an account and without a secret.
public enum WebAddress {
  public enum Flaw: Sendable {
    case noAddress, account, secret
  }

  /// Nil where nothing is wrong. Whoever shows the flaw does not repeat the address.
  public static func flaw(in text: String) -> Flaw? {
    guard text.hasPrefix("https://") || text.hasPrefix("http://"), !text.contains(" "), text.utf8.count > 8 else {
      return .noAddress
    }
    let host = text.drop { $0 != ":" }.dropFirst(3).prefix { !"/?#".contains($0) }
    if SecretLook.isSecret(text) { return .secret }
    return host.contains("@") ? .account : nil
  }
}
