internal import Mesh

/// The mark at the top of a shared file: by it, meshgen knows its own file, and sees when a person has edited it.
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

  /// The text with its seal, as a comment of the file's language; JSON has none, so there it is a member of its own.
  static func sealed(_ text: String, at path: String) -> String {
    let seal = mark + Fingerprint(text: text).short
    if path.hasSuffix(".json") {
      return "{\n  \"seal\": \(JSONText.string(seal).text),\n" + text.dropFirst(2)
    }
    return
      (path.hasSuffix(".md")
      ? "<!-- \(seal): written by `meshgen index`; once a person has edited this file, it is left as it is. -->\n\n"
      : "# \(seal)\n") + text
  }

  /// How many lines of a sealed text are the seal's: they stand at its top, in JSON behind the bracket.
  static func lines(at path: String) -> Range<Int> {
    if path.hasSuffix(".json") { return 1..<2 }
    return path.hasSuffix(".md") ? 0..<2 : 0..<1
  }

  static func origin(of text: String, at path: String) -> Origin {
    let seal = lines(at: path)
    let rows = text.split(separator: "\n", maxSplits: seal.upperBound, omittingEmptySubsequences: false)
    guard rows.count > seal.upperBound, rows[seal.lowerBound].contains(mark) else { return .foreign }
    let bare = (rows[..<seal.lowerBound] + rows[seal.upperBound...]).joined(separator: "\n")
    return sealed(bare, at: path).utf8.elementsEqual(text.utf8) ? .own : .edited
  }
}
