/// A Swift file: where it stands, what it imports, and its code without comments and texts.
struct SourceFile {
  let path: String
  let text: String
  /// The lines of the file with everything blank that the compiler does not read as code.
  let code: [Substring]

  init(path: String, text: String) {
    self.path = path
    self.text = text
    self.code = SwiftCode.only(text).split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// The target that the file belongs to, by its folder: `Sources/Adapters/GitAdapter/…` is in `GitAdapter`.
  var target: String {
    let folders = path.split(separator: "/")
    let grouped = folders[1] == "Adapters" || folders[1] == "Libraries"
    return String(folders[grouped ? 2 : 1])
  }

  /// The modules that it imports, with the lines on which it does.
  var imports: [(line: Int, module: String)] {
    code.enumerated().compactMap { index, line in
      let words = line.split(whereSeparator: { $0 == " " || $0 == "\t" })
      guard let place = words.firstIndex(of: "import"), place + 1 < words.count,
        words[..<place].allSatisfy({ Self.beforeImport.contains(String($0)) || $0.hasPrefix("@") })
      else { return nil }
      let kinds: Set<Substring> = ["struct", "class", "enum", "func", "protocol", "let", "var", "typealias", "actor"]
      let name = kinds.contains(words[place + 1]) && place + 2 < words.count ? words[place + 2] : words[place + 1]
      return (index + 1, String(name.prefix(while: { $0 != "." && $0 != ";" })))
    }
  }

  private static let beforeImport: Set<String> = ["public", "package", "internal", "fileprivate", "private"]

  /// The lines of code that a pattern is found in, as `path:line`.
  func places(of pattern: Regex<Substring>) -> [String] {
    code.enumerated().compactMap { index, line in line.contains(pattern) ? "\(path):\(index + 1)" : nil }
  }
}
