/// A folder with a solution, the files that follow from it, and the texts of its commit and its pull request.
import Foundation
import Mesh
import Rendering
import Testing

struct Case: CustomTestStringConvertible, Sendable {
  let name: String

  var testDescription: String { name }

  static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appending(path: "Cases")

  /// All of them, sorted.
  static var all: [Case] {
    get throws {
      try FileManager.default.contentsOfDirectory(atPath: folder.path).filter { !$0.hasPrefix(".") }.sorted()
        .map(Case.init)
    }
  }

  static let approver = Person(name: "Cem Aydın", email: "cem@example.org")
  static let approvedAt = Timestamp("2026-08-03T09:30:00Z")!
  static let settings = Settings(mesh: .init(name: "retail-mesh"), environments: ["dev", "prod"])

  var solution: Solution {
    get throws {
      let given = Self.folder.appending(path: "\(name)/given/solution.json")
      return try CanonicalJSON.read(Solution.self, from: Data(contentsOf: given))
    }
  }

  /// Every file by its path below the case's folder.
  func rendered() throws -> [String: String] {
    let solution = try solution
    let product = try Renderer(settings: Self.settings).product(
      solution, fingerprint: Fingerprint(of: solution), approvedBy: Self.approver, at: Self.approvedAt)
    var files = Dictionary(uniqueKeysWithValues: product.artifacts.map { ("expected/\($0.path)", $0.text) })
    files["offered/commit-message.txt"] = product.commitMessage
    files["offered/pull-request.md"] = product.pullRequestBody
    files["offered/pull-request-title.txt"] = product.pullRequestTitle + "\n"
    return files
  }

  /// The same, as it was recorded.
  func recorded() throws -> [String: String] {
    var files: [String: String] = [:]
    for part in ["expected", "offered"] {
      let top = Self.folder.appending(path: "\(name)/\(part)")
      guard FileManager.default.fileExists(atPath: top.path) else { continue }
      for path in try FileManager.default.subpathsOfDirectory(atPath: top.path) {
        let file = top.appending(path: path)
        guard try file.resourceValues(forKeys: [.isRegularFileKey]).isRegularFile == true else { continue }
        files["\(part)/\(path)"] = String(decoding: try Data(contentsOf: file), as: UTF8.self)
      }
    }
    return files
  }

  func record(_ files: [String: String]) throws {
    for part in ["expected", "offered"] {
      let top = Self.folder.appending(path: "\(name)/\(part)")
      if FileManager.default.fileExists(atPath: top.path) { try FileManager.default.removeItem(at: top) }
    }
    for (path, text) in files {
      let file = Self.folder.appending(path: "\(name)/\(path)")
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
    }
  }
}
