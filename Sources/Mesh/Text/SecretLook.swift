/// Tells what looks like a secret by its name or by itself, without ever repeating it.
public enum SecretLook {
  /// Whether what stands under a key is a secret, as its name says.
  public static func isSecret(key: String) -> Bool {
    let words = key.lowercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
    // Where a secret is found is none, such as `sasl.oauthbearer.token.endpoint.url`.
    if let last = words.last, ["url", "location", "file"].contains(last) { return false }
    let joined = words.joined()
    return ["password", "passwd", "secret", "credential", "apikey", "privatekey", "accesskey"].contains {
      joined.contains($0)
    } || words.contains { ["token", "tokens", "pass", "pwd"].contains($0) }
  }

  /// Well-known beginnings, keys in PEM, passwords in URLs and arguments, and long random text. A command that prints
  /// secrets may name them: `--secret-id=mesh`.
  public static func isSecret(_ text: String, inCommand: Bool = false) -> Bool {
    let starts = [
      "ghp_", "gho_", "ghu_", "ghs_", "ghr_", "github_pat_", "glpat-", "sk-ant-", "sk-proj-", "xoxb-", "xoxp-", "cflt",
    ]
    if starts.contains(where: { text.hasPrefix($0) && text.utf8.count >= $0.utf8.count + 12 }) { return true }
    if text.contains("-----BEGIN") && text.contains("PRIVATE KEY") { return true }
    if hasPasswordInURL(text) || hasSecretInQuery(text) || !inCommand && hasSecretArgument(text) { return true }
    return text.split { " \t\n,;=\"'".contains($0) }.contains { isRandom($0.utf8) || isCloudKey($0.utf8) }
  }

  /// `https://user:password@host`
  private static func hasPasswordInURL(_ text: String) -> Bool {
    guard let scheme = text.firstRange(of: "://") else { return false }
    let rest = text[scheme.upperBound...].prefix { $0 != "/" && $0 != "?" && $0 != "#" && $0 != " " }
    guard let at = rest.lastIndex(of: "@") else { return false }
    let user = rest[..<at]
    guard let colon = user.firstIndex(of: ":") else { return isRandom(user.utf8) || isSecret(String(user)) }
    let password = user[user.index(after: colon)...]
    return !password.isEmpty && !namesVariable(password)
  }

  /// `https://host?token=…`, also behind `#`; one that is written as a placeholder is none.
  private static func hasSecretInQuery(_ text: String) -> Bool {
    guard let scheme = text.firstRange(of: "://"),
      let start = text[scheme.upperBound...].firstIndex(where: { "?#".contains($0) })
    else { return false }
    return text[text.index(after: start)...].split { "&;?#".contains($0) }.contains { pair in
      guard let equals = pair.firstIndex(of: "=") else { return false }
      let value = pair[pair.index(after: equals)...]
      return isSecret(parameter: String(pair[..<equals])) && !value.isEmpty && !namesVariable(value)
    }
  }

  private static func isSecret(parameter: String) -> Bool {
    // Who hides a name behind signs in percent does not write a plain parameter.
    if isSecret(key: parameter) || parameter.contains("%") { return true }
    let words = parameter.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.contains {
      ["key", "sig", "signature", "auth", "authorization", "jwt", "code", "bearer"].contains($0)
    }
  }

  /// `password=…` and `--api-secret:…`, but not a sentence such as `password: only its hash`. Several with `=` may
  /// stand in one text, as in `sasl.jaas.config`: `username="me" password="…";`.
  private static func hasSecretArgument(_ text: String) -> Bool {
    let first = text.firstIndex { $0 == "=" || $0 == ":" }
    return text.indices.filter { $0 == first || text[$0] == "=" }.contains { equals in
      let name =
        text[..<equals].split { !$0.isLetter && !$0.isNumber && $0 != "_" && $0 != "-" && $0 != "." }.last ?? ""
      let value = text[text.index(after: equals)...]
      return isSecret(key: String(name)) && !value.isEmpty && !value.hasPrefix(" ") && !value.hasPrefix("//")
        && !namesVariable(value)
    }
  }

  /// Whether a value is said to stand elsewhere: `$TOKEN`, `${token}`, `$(pass mesh)`, `{token}`. A password may begin
  /// with those signs, too, so the whole of it must be one.
  private static func namesVariable(_ text: Substring) -> Bool {
    let text = text.drop { $0 == "\"" || $0 == "'" }
    let rest: Substring
    if let (_, end) = [("${", "}"), ("$(", ")"), ("{", "}")].first(where: { text.hasPrefix($0.0) }) {
      guard let close = text.firstRange(of: end) else { return false }
      rest = text[close.upperBound...].drop { $0 == "}" }
    } else if text.hasPrefix("$") {
      let name = text.dropFirst().prefix { $0 == "_" || $0.isASCII && ($0.isUppercase || $0.isNumber) }
      guard let first = name.first, !first.isNumber else { return false }
      rest = text[name.endIndex...]
    } else {
      return false
    }
    return rest.first.map { " \t\n\"'&;,@".contains($0) } ?? true
  }

  /// An access key id of AWS.
  private static func isCloudKey(_ word: Substring.UTF8View) -> Bool {
    guard word.count == 20, word.starts(with: "AKIA".utf8) || word.starts(with: "ASIA".utf8) else { return false }
    return word.allSatisfy { (0x30...0x39).contains($0) || (0x41...0x5A).contains($0) }
  }

  /// At least 40 characters of base64 or hexadecimal with capitals, small letters and digits well mixed.
  private static func isRandom(_ word: Substring.UTF8View) -> Bool {
    guard word.count >= 40 else { return false }
    var (capitals, smalls, digits, slashes) = (0, 0, 0, 0)
    for byte in word {
      switch byte {
      case 0x41...0x5A: capitals += 1
      case 0x61...0x7A: smalls += 1
      case 0x30...0x39: digits += 1
      case UInt8(ascii: "+"), UInt8(ascii: "="), UInt8(ascii: "-"), UInt8(ascii: "_"): break
      case UInt8(ascii: "/"): slashes += 1
      default: return false
      }
    }
    // A path has words of small letters between many slashes; a key has all three kinds in plenty.
    let mixed = min(capitals, smalls, digits) * 20 >= word.count && slashes * 12 <= word.count
    let hexadecimal = capitals == 0 && slashes == 0 && digits * 4 >= word.count && smalls + digits == word.count
    return mixed || hexadecimal
  }
}
