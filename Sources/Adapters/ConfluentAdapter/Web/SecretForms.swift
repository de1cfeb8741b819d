import Mesh

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The forms in which secrets may come back in what others say, and their words without them.
struct SecretForms: Sendable {
  private let texts: [String]

  static let none = SecretForms([])

  /// - Parameter login: a key and its secret, which a request carries joined and encoded.
  init(_ secrets: [Secret], login: (key: Secret, secret: Secret)? = nil) {
    var texts = secrets.map(\.exposed)
    if let login {
      let joined = "\(login.key.exposed):\(login.secret.exposed)"
      let encoded = Data(joined.utf8).base64EncodedString()
      let url = encoded.replacing("+", with: "-").replacing("/", with: "_")
      texts += [login.key.exposed, login.secret.exposed, joined]
      for text in [encoded, url] {
        var bare = text[...]
        while bare.hasSuffix("=") { bare = bare.dropLast() }
        texts += [text, String(bare)]
      }
    }
    // What is longer goes first: the shorter ones may be pieces of it.
    self.texts = Set(texts.filter { !$0.isEmpty }.flatMap(Self.forms)).sorted {
      $0.utf8.count != $1.utf8.count ? $0.utf8.count > $1.utf8.count : $0 < $1
    }
  }

  /// One line of at most so many letters, without secrets. What is cut first could keep the beginning of one.
  func line(_ text: String, most: Int) -> String { String(hidden(in: MCPAnswer.plain(text)).prefix(most)) }

  func hidden(in text: String) -> String {
    var text = text
    for secret in texts { text = text.replacing(secret, with: "•••") }
    return text
  }

  /// As it is, and as it stands in an address or a form.
  private static func forms(of text: String) -> [String] {
    let encoded = WebAPI.encoded(text)
    var lower = ""
    var digits = 0
    for letter in encoded {
      lower += digits > 0 ? letter.lowercased() : String(letter)
      digits = letter == "%" ? 2 : max(0, digits - 1)
    }
    return [text, encoded, encoded.replacing("%20", with: "+"), lower]
  }
}
