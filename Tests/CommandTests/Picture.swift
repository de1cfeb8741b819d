/// What someone types and what the program answers, as one text:
///
///     # What it shows.
///     world: demo
///
///     $ meshgen status
///     standard output
///     2> standard error
///     = exit status
///
/// Fingerprints and names of commits follow from everything else, so their digits are hidden.
///
/// The lines that begin with `$ ` and the first two are typed by us, the rest is recorded.
import Foundation

struct Picture {
  let file: URL
  let text: String
  private var head: [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix { !$0.hasPrefix("$ ") }.map { $0 }
  }
  private var lines: [String] {
    text.split(separator: "\n").filter { $0.hasPrefix("$ ") }.map { String($0.dropFirst(2)) }
  }

  init(_ file: URL) throws {
    self.file = file
    text = try String(contentsOf: file, encoding: .utf8)
  }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Pictures")

  static let names: [String] = {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return files.filter { $0.hasSuffix(".txt") }.map { String($0.dropLast(4)) }.sorted()
  }()

  /// The same lines, typed now.
  func taken() throws -> String {
    let words = head.first { $0.hasPrefix("world:") }?.split(separator: " ").dropFirst().map(String.init) ?? []
    let kind = words.first.flatMap { World.Kind(rawValue: $0) } ?? .folder
    let world = try World(kind, hasIdentity: !words.contains("nobody"))
    var picture = head.map(String.init).joined(separator: "\n") + "\n"
    while picture.hasSuffix("\n\n\n") { picture.removeLast() }
    for line in lines {
      let outcome = try world.run(line)
      picture += "$ \(line)\n" + world.withoutPlaces(outcome.output)
      if !picture.hasSuffix("\n") { picture += "\n" }
      for error in world.withoutPlaces(outcome.errors).split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast()
      {
        picture += error.isEmpty ? "2>\n" : "2> \(error)\n"
      }
      picture += "= \(outcome.status)\n\n"
    }
    return String(picture.dropLast())
  }
}
