/// The help of every command as pages below docs/commands. `MESHGEN_RECORD=1` writes them anew and still fails.
import Foundation
import TestRepositories
import Testing

@Suite struct HelpPagesTests {
  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../docs/commands").standardizedFileURL

  @Test func `every command has its page, and no page is left over`() throws {
    let pages = try Self.pages()
    if ProcessInfo.processInfo.environment["MESHGEN_RECORD"] != nil {
      try? FileManager.default.removeItem(at: Self.folder)
      try FileManager.default.createDirectory(at: Self.folder, withIntermediateDirectories: true)
      for (name, text) in pages { try Data(text.utf8).write(to: Self.folder.appending(path: name)) }
      Issue.record("Wrote docs/commands anew; look at what has changed.")
    }
    var kept: [String: String] = [:]
    for name in try FileManager.default.contentsOfDirectory(atPath: Self.folder.path) {
      kept[name] = try String(contentsOf: Self.folder.appending(path: name), encoding: .utf8)
    }
    #expect(kept == pages)
  }

  /// What the program says of itself, page by page.
  static func pages() throws -> [String: String] {
    let folder = try TemporaryFolder()
    let program = Program(home: folder.path)
    func help(_ command: [String]) throws -> String {
      try program.run((["meshgen"] + command + ["--help"]).joined(separator: " "), in: folder.path).output
    }
    /// The commands that a page of help lists.
    func commands(in help: String) -> [String] {
      var names: [String] = []
      var isList = false
      for line in help.split(separator: "\n") {
        if !line.hasPrefix(" ") { isList = line.hasSuffix("SUBCOMMANDS:") }
        guard isList, line.hasPrefix("  "), !line.hasPrefix("   "), let word = line.split(separator: " ").first,
          word != "See"
        else {
          continue
        }
        names.append(String(word))
      }
      return names
    }
    var pages: [String: String] = [:]
    var index = "# Commands\n\nThe help of every command, as the program prints it.\n\n"
    let top = try help([])
    for name in commands(in: top) where name != "help" {
      let page = try help([name])
      var text = "# meshgen \(name)\n\n```text\n\(page.trimmingEnd())\n```\n"
      for inner in commands(in: page) where inner != "help" {
        text += "\n## meshgen \(name) \(inner)\n\n```text\n\(try help([name, inner]).trimmingEnd())\n```\n"
      }
      pages["\(name).md"] = text
      let first = page.split(separator: "\n").first.map { $0.dropFirst("OVERVIEW: ".count) } ?? ""
      index += "- [\(name)](\(name).md): \(first)\n"
    }
    pages["README.md"] = index + "\n```text\n\(top.trimmingEnd())\n```\n"
    return pages
  }
}

extension String {
  /// Without spaces at the ends of lines, nor empty lines at the end.
  fileprivate func trimmingEnd() -> String {
    var lines = split(separator: "\n", omittingEmptySubsequences: false).map { line in
      String(line.reversed().drop { $0 == " " }.reversed())
    }
    while lines.last?.isEmpty == true { lines.removeLast() }
    return lines.joined(separator: "\n")
  }
}
