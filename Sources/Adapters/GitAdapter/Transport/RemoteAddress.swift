/// What kind of place a remote's address names.
enum RemoteAddress: Hashable, Sendable {
  /// A folder of this machine.
  case path(String)
  /// http or https: the scheme, and the host with its port.
  case web(scheme: String, host: String)
  /// ssh: the user, if the address names one.
  case ssh(user: String?)
  case other

  /// Reads an address as Git does; relative paths start at a folder.
  init(_ text: String, relativeTo folder: String) {
    if text.hasPrefix("file://") {
      let rest = text.dropFirst("file://".count)
      self = .path(Self.decoded(String(rest[(rest.firstIndex(of: "/") ?? rest.startIndex)...])))
    } else if let mark = text.range(of: "://") {
      let scheme = text[..<mark.lowerBound].lowercased()
      let authority = text[mark.upperBound...].prefix { $0 != "/" }
      let parts = authority.split(separator: "@", omittingEmptySubsequences: false)
      let user = parts.count > 1 ? parts[0].split(separator: ":").first.map(String.init) : nil
      switch scheme {
      case "http", "https": self = .web(scheme: scheme, host: String(parts.last ?? ""))
      case "ssh", "git+ssh", "ssh+git": self = .ssh(user: user)
      default: self = .other
      }
    } else if let colon = text.firstIndex(of: ":"), !text[..<colon].contains("/") {
      let user = text[..<colon].split(separator: "@", omittingEmptySubsequences: false)
      self = .ssh(user: user.count > 1 ? String(user[0]) : nil)
    } else {
      self = .path(text.hasPrefix("/") ? text : folder + "/" + text)
    }
  }

  private static func decoded(_ text: String) -> String {
    var bytes: [UInt8] = []
    var rest = Array(text.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16)
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}

extension StringProtocol {
  /// The first place of a text in this one.
  func range(of text: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(text) { return start..<index(start, offsetBy: text.count) }
      start = index(after: start)
    }
    return nil
  }
}
