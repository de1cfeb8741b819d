internal import Mesh

/// The first line of a shared file: by it, meshgen knows its own file, and sees when a person has edited it.
enum IndexSeal {
  enum Origin: Sendable {
    /// As meshgen wrote it.
    case own
    /// Written by meshgen, and edited since.
    case edited
    /// Somebody else's.
    case foreign
  }

  private static let mark = "meshgen:index "

  /// The text with its seal, as a comment of the file's language.
  static func sealed(_ text: String, at path: String) -> String {
    let seal = mark + Fingerprint(text: text).short
    return
      (path.hasSuffix(".md")
      ? "<!-- \(seal): written by `meshgen index`; once a person has edited this file, it is left as it is. -->\n\n"
      : "# \(seal)\n") + text
  }

  static func origin(of text: String, at path: String) -> Origin {
    guard let end = text.utf8.firstIndex(of: UInt8(ascii: "\n")), text[..<end].contains(mark) else { return .foreign }
    let start = text.utf8.index(end, offsetBy: path.hasSuffix(".md") ? 2 : 1, limitedBy: text.utf8.endIndex)
    guard let start, sealed(String(text[start...]), at: path).utf8.elementsEqual(text.utf8) else { return .edited }
    return .own
  }
}
