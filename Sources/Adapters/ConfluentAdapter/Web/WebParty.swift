/// Who is asked, and where the settings say so.
struct WebParty: Sendable {
  /// `https://host/path`, without a slash at its end.
  let url: String
  let credentials: Credentials
  /// What it is called in messages: `schema registry`.
  let name: String
  /// Where its address stands in meshgen.yaml.
  let setting: String
  /// The variables that hold its credentials.
  let variables: String

  init(url: String, credentials: Credentials, name: String, setting: String, variables: String) {
    var url = url[...]
    while url.hasSuffix("/") { url = url.dropLast() }
    self.url = String(url)
    self.credentials = credentials
    self.name = name
    self.setting = setting
    self.variables = variables
  }

  /// Scheme, host and port.
  var origin: String {
    guard let start = url.firstRange(of: "://")?.upperBound else { return url }
    return String(url[..<start]) + url[start...].prefix { $0 != "/" }
  }

  var host: String {
    guard let start = url.firstRange(of: "://")?.upperBound else { return url }
    return String(url[start...].prefix { $0 != "/" })
  }

  /// `the schema registry at registry:8081`
  var shown: String { "the \(name) at \(host)" }
}
