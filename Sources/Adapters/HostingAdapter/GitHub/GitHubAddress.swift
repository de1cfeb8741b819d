import Ports

/// Where the API of a GitHub is, made from what people write in `hosting.url`.
struct GitHubAddress: Hashable, Sendable {
  /// Without a slash at its end: `https://api.github.com`, `https://HOST/api/v3`.
  let base: String

  /// Scheme, host and port of the base.
  let origin: String

  /// The host as messages name it.
  let host: String

  /// On this machine, where no proxy stands in between.
  let isLoopback: Bool

  init(_ url: String?) throws(PortError) {
    var text = url ?? "https://api.github.com"
    while text.hasSuffix("/") { text.removeLast() }
    guard let schemeEnd = text.firstRange(of: "://"), text.utf8.allSatisfy({ $0 > 32 && $0 < 127 }) else {
      throw Self.error("`\(text)` is not a web address.")
    }
    let scheme = text[..<schemeEnd.lowerBound].lowercased()
    let rest = text[schemeEnd.upperBound...]
    let authority = rest.prefix { $0 != "/" }.lowercased()
    let path = rest.drop { $0 != "/" }
    guard !authority.isEmpty, !path.contains(where: { "?#".contains($0) }) else {
      throw Self.error("`\(scheme)://\(authority)` is not the address of an API.")
    }
    guard !authority.contains("@") else { throw Self.error("The address holds a user name or a password.") }
    isLoopback = ["127.0.0.1", "localhost", "[::1]"].contains { authority == $0 || authority.hasPrefix("\($0):") }
    guard scheme == "https" || scheme == "http" && isLoopback else {
      throw Self.error("The token would travel to `\(authority)` in plain text.")
    }
    host = String(authority)
    if ["github.com", "www.github.com", "api.github.com"].contains(host) {
      origin = "https://api.github.com"
      base = origin
    } else if host.hasSuffix(".ghe.com") {
      origin = "\(scheme)://\(host.hasPrefix("api.") ? "" : "api.")\(host)"
      base = origin
    } else {
      origin = "\(scheme)://\(host)"
      base = origin + (path.isEmpty ? "/api/v3" : path)
    }
  }

  private static func error(_ what: String) -> PortError {
    PortError(
      .refused, "`hosting.url` cannot be used. \(what)",
      remedy: "Set it to https://api.github.com, https://HOST/api/v3 or https://TENANT.ghe.com, without credentials.")
  }
}
