/// The files that prepare a mesh repository, and the page about templates, as pictures.
import Foundation
import Rendering
import Testing

@Suite struct InitialFileTests {
  static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent()

  static func text(at file: URL) throws -> String? {
    guard FileManager.default.fileExists(atPath: file.path) else { return nil }
    return String(decoding: try Data(contentsOf: file), as: UTF8.self)
  }

  /// Compares, or records and fails.
  static func expect(_ text: String, at file: URL) throws {
    if ProcessInfo.processInfo.environment["MESHGEN_RECORD"] != nil {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(text.utf8).write(to: file)
      Issue.record("\(file.lastPathComponent) was recorded anew: read the difference, then run the test without it.")
    } else {
      let recorded = try Self.text(at: file)
      #expect(recorded == text, "\(file.path)")
    }
  }

  @Test func `a new mesh repository gets exactly these files`() throws {
    let files = try Renderer(settings: Case.settings).initialFiles(named: "retail-mesh")
    #expect(
      files.map(\.path) == [
        ".github/workflows/terraform-apply.yml", ".github/workflows/terraform-plan.yml", "meshgen.yaml",
        "templates/README.md",
      ])
    for file in files { try Self.expect(file.text, at: Self.tests.appending(path: "Init/expected/\(file.path)")) }
  }

  @Test func `the page about templates lists the names that each template may use`() throws {
    let page = Self.tests.deletingLastPathComponent().deletingLastPathComponent().appending(path: "templates/README.md")
    try Self.expect(TemplateGuide.text, at: page)
  }
}
