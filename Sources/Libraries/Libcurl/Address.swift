import CLibcurl

/// A web address taken apart by libcurl, so that we and libcurl never read one differently.
struct Address: Hashable, Sendable {
  let text: String
  let scheme: String
  let host: String
  let port: String
  let path: String

  /// Two addresses with the same origin may see the same secrets.
  var origin: [String] { [scheme, host, port] }

  /// The address as errors show it: no credentials, no query.
  var shown: String {
    let usual = (scheme == "https" && port == "443") || (scheme == "http" && port == "80")
    return "\(scheme)://\(host)\(usual ? "" : ":\(port)")\(path)"
  }

  init(_ text: String) throws(HTTPError) {
    try self.init([text])
  }

  /// Where a `Location` header leads from here.
  func following(_ location: String) throws(HTTPError) -> Address {
    try Address([text, location])
  }

  private init(_ steps: [String]) throws(HTTPError) {
    guard let pointer = curl_url() else { throw HTTPError(.outOfResources, at: "an address") }
    defer { curl_url_cleanup(pointer) }
    // Nothing of an address that cannot be read is shown: it may hold a password.
    for step in steps {
      guard curl_url_set(pointer, CURLUPART_URL, step, UInt32(CURLU_URLENCODE)) == CURLUE_OK else {
        throw HTTPError(.badAddress, at: "in the settings", detail: "it is not a web address")
      }
    }
    func part(_ part: CURLUPart, _ flags: Int32 = 0) -> String? {
      var found: UnsafeMutablePointer<CChar>?
      guard curl_url_get(pointer, part, &found, UInt32(flags)) == CURLUE_OK, let found else { return nil }
      defer { curl_free(found) }
      return String(cString: found)
    }
    guard let text = part(CURLUPART_URL), let scheme = part(CURLUPART_SCHEME)?.lowercased(),
      let host = part(CURLUPART_HOST)?.lowercased(), let port = part(CURLUPART_PORT, CURLU_DEFAULT_PORT),
      scheme == "http" || scheme == "https"
    else { throw HTTPError(.badAddress, at: "in the settings", detail: "it is not an http or https address") }
    (self.text, self.scheme, self.host, self.port) = (text, scheme, host, port)
    path = part(CURLUPART_PATH) ?? "/"
    guard part(CURLUPART_USER) == nil, part(CURLUPART_PASSWORD) == nil else {
      throw HTTPError(.badAddress, at: shown, detail: "it holds a user name or a password")
    }
  }
}
